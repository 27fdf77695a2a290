import type { FieldFault } from '../../platform/http/refusal.js';
import type { RuleKind, RuleValues } from './rule-kinds.js';

/** What is sent as a rule's value: the numbers that its kind has, by name. */
export interface SentValue {
  steps?: { underMonths?: number | null; maxMonths: number }[];
  [name: string]: unknown;
}

type Shape<K extends RuleKind> = RuleValues[K] extends readonly unknown[]
  ? 'steps'
  : readonly (keyof RuleValues[K])[];

const YEARS = ['years'] as const;

/** Which numbers the value of each kind consists of; `steps` is a list of probation steps. */
const SHAPES: { [K in RuleKind]: Shape<K> } = {
  'minimum-wage-month': ['yuan'],
  'minimum-wage-hour': ['yuan'],
  'pay-yardstick': ['hoursPerDay', 'daysPerMonth', 'monthsPerYear'],
  'probation-limit': 'steps',
  'probation-pay-share': ['share'],
  'minimum-age': ['employment', 'entertainment', 'specialOperation', 'guardianConsent'],
  'account-reverification': ['months'],
  'service-ledger-retention': YEARS,
  'wage-ledger-retention': YEARS,
  'service-record-retention': YEARS,
  'contract-retention': YEARS,
  'audit-log-retention': ['months'],
  'dispatch-cap': ['share'],
  'dispatch-temporary-post': ['months'],
  'dispatch-licence-term': ['years', 'renewDaysBefore'],
  'special-operation-validity': YEARS,
  'special-operation-review': YEARS,
  'special-equipment-validity': YEARS,
  'working-time': ['hoursPerDay', 'restDaysPerMonth'],
  'retirement-age': YEARS,
  'contact-limit': ['demand', 'supply'],
};

/** The kinds of dated rules that there are. */
export const RULE_KINDS = Object.keys(SHAPES) as RuleKind[];

/** The value as it is kept, or every number that is missing or does not belong to this kind. */
export function readValue(kind: RuleKind, sent: SentValue): { value: object } | { faults: FieldFault[] } {
  const shape = SHAPES[kind];
  const wanted: readonly string[] = shape === 'steps' ? ['steps'] : shape;
  const given = Object.keys(sent).filter((name) => sent[name] !== undefined && sent[name] !== null);
  const faults = [
    ...wanted.filter((name) => !given.includes(name)).map(missing),
    ...given.filter((name) => !wanted.includes(name)).map((name) => foreign(name, kind)),
  ];
  if (faults.length > 0) return { faults };
  if (shape !== 'steps') return { value: Object.fromEntries(wanted.map((name) => [name, sent[name]])) };
  const steps = (sent.steps ?? []).map(({ underMonths = null, maxMonths }) => ({ underMonths, maxMonths }));
  return steps.at(-1)?.underMonths === null ? { value: steps } : { faults: [openEnd()] };
}

function missing(name: string): FieldFault {
  return { field: `value.${name}`, code: 'required', zh: '此类规则必填', en: 'is required for this kind' };
}

function foreign(name: string, kind: RuleKind): FieldFault {
  return {
    field: `value.${name}`,
    code: 'unknown-field',
    zh: `「${kind}」没有此项`,
    en: `does not belong to ${kind}`,
  };
}

function openEnd(): FieldFault {
  const words = {
    zh: '最后一档应不设上限（不填 underMonths）',
    en: 'must end with a step without underMonths',
  };
  return { field: 'value.steps', code: 'open-end', ...words };
}
