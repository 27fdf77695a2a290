import type { Schemas } from '@/api/client';
import { today } from '@/composables/civil-day';

type Rule = Schemas['ScreeningRuleView'];
export type RuleInput = Schemas['RuleInput'];

/** Whether a rule counts on a day, both days included. */
export const inForce = ({ validFrom, validTo }: RuleInput, day = today()): boolean =>
  validFrom <= day && (validTo === null || validTo === undefined || day <= validTo);

/** A rule as it stands in a form: lists as lines, nothing left out. */
export interface RuleForm {
  id: string;
  category: string;
  level: RuleInput['level'] | '';
  demand: boolean;
  supply: boolean;
  patterns: string;
  exceptions: string;
  requires: string;
  lawful: string;
  lighter: boolean;
  negatable: boolean;
  ground: { zh: string; en: string };
  confirmed: boolean;
  message: { zh: string; en: string };
  suggestion: { zh: string; en: string };
  validFrom: string;
  validTo: string;
  source: string;
}

const lines = (list: readonly string[] | undefined): string => (list ?? []).join('\n');
const list = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function formOf(rule: Rule | null): RuleForm {
  const { patterns, exceptions, requires, lawful } = rule ?? {};
  return {
    ...{ id: rule?.id ?? '', category: rule?.category ?? '', level: rule?.level ?? 'review' },
    ...{ demand: rule?.sides.includes('demand') ?? true, supply: rule?.sides.includes('supply') ?? false },
    ...{ patterns: lines(patterns), exceptions: lines(exceptions) },
    ...{ requires: lines(requires), lawful: lines(lawful) },
    ...{ lighter: rule?.exceptionLevel === 'review', negatable: rule?.negatable ?? false },
    ground: { zh: '', en: '', ...rule?.ground },
    confirmed: rule ? rule.confirmed !== false : false,
    message: { zh: '', en: '', ...rule?.message },
    suggestion: { zh: '', en: '', ...rule?.suggestion },
    ...{ validFrom: rule?.validFrom ?? today(), validTo: rule?.validTo ?? '', source: rule?.source ?? '' },
  };
}

export function inputOf({ demand, supply, lighter, ...form }: RuleForm): RuleInput {
  const sides = [...(demand ? ['demand' as const] : []), ...(supply ? ['supply' as const] : [])];
  return {
    ...form,
    level: form.level || 'review',
    sides,
    patterns: list(form.patterns),
    exceptions: list(form.exceptions),
    requires: list(form.requires),
    lawful: list(form.lawful),
    exceptionLevel: lighter ? 'review' : null,
    validTo: form.validTo || null,
    source: form.source || undefined,
  };
}

const words = ({ zh, en }: { zh: string; en: string }): { zh: string; en: string } => ({
  zh: zh || '…',
  en: en || '…',
});

/** The rule as it can be tried before it is all written: what a try does not need stands in. */
export function triableOf(form: RuleForm): RuleInput {
  const { id, category, ground, message, suggestion, ...rule } = inputOf(form);
  return {
    ...rule,
    id: id || 'NEW',
    category: category || 'new',
    ...{ ground: words(ground), message: words(message), suggestion: words(suggestion) },
  };
}
