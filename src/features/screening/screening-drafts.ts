import { type FieldFault, invalid } from '../../platform/http/refusal.js';
import { patternFault } from './screening-pattern.js';
import { patternFaultZh } from './screening-pattern-words.js';
import { SCREENING_RULES, SCREENING_WORDS } from './screening-data.js';
import type { RuleEdit, RuleInput } from './screening-rules.dto.js';
import { type CompiledRule, compileRule } from './screening.rules.js';
import type { ScreeningRule } from './screening.types.js';

/** Rules that compare figures and look for no words. */
const MEASURING = new Set(SCREENING_RULES.filter((rule) => rule.patterns.length === 0).map(({ id }) => id));
const LISTS = ['patterns', 'exceptions', 'requires', 'lawful'] as const;

/** A whole rule from what an officer sent. */
export function draftOf(input: RuleInput): ScreeningRule {
  const { exceptions = [], requires = [], lawful = [], negatable = false, source = '' } = input;
  const { exceptionLevel = null, validTo = null, confirmed = true } = input;
  return {
    ...plain(input),
    confirmed,
    exceptions,
    requires,
    lawful,
    negatable,
    source,
    exceptionLevel,
    validTo,
  };
}

/** A rule with an edit laid over it; what is absent stays. */
export function edited(rule: ScreeningRule, edit: RuleEdit): ScreeningRule {
  const given = Object.entries(plain(edit)).filter(([, value]) => value !== undefined);
  return { ...rule, ...(Object.fromEntries(given) as Partial<ScreeningRule>), id: rule.id };
}

/** Ready to screen with; every unsafe or broken pattern is refused by the name of its field. */
export function compiled(rule: ScreeningRule, prefix = ''): CompiledRule {
  const faults = LISTS.flatMap((list) =>
    rule[list].flatMap((source, at) => patternFaultAt(`${prefix}${list}.${at}`, source, at + 1)),
  );
  faults.push(...findsNothing(rule, prefix));
  if (rule.validTo !== null && rule.validTo < rule.validFrom) faults.push(endsFirst(prefix));
  if (faults.length > 0) throw invalid(...faults);
  return compileRule(rule, SCREENING_WORDS);
}

function patternFaultAt(field: string, source: string, line: number): FieldFault[] {
  const fault = patternFault(source, SCREENING_WORDS);
  if (fault === null) return [];
  const [zh, en] = [`第 ${line} 行：${patternFaultZh(fault)}`, `line ${line}: ${fault}`];
  return [{ field, code: 'pattern', zh, en }];
}

/** A rule that could never find anything; who wants that switches it off. */
function findsNothing({ id, sides, patterns }: ScreeningRule, prefix: string): FieldFault[] {
  const faults: FieldFault[] = [];
  if (sides.length === 0)
    faults.push({
      ...{ field: `${prefix}sides`, code: 'required' },
      ...{ zh: '至少选择一类信息', en: 'choose at least one' },
    });
  if (patterns.length === 0 && !MEASURING.has(id))
    faults.push({
      ...{ field: `${prefix}patterns`, code: 'required' },
      ...{ zh: '至少写一条匹配用语', en: 'write at least one' },
    });
  return faults;
}

function endsFirst(prefix: string): FieldFault {
  return { field: `${prefix}validTo`, code: 'range', zh: '不能早于起始日', en: 'is before the first day' };
}

/** Free of the classes that checked the input, so that it is stored as it was sent. */
function plain<T>(input: T): T {
  return JSON.parse(JSON.stringify(input)) as T;
}
