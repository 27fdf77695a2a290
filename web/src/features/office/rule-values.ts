import type { Schemas } from '@/api/client';

export type RuleRow = Schemas['RuleView'];
export type RuleKind = RuleRow['kind'];
type Value = Schemas['RuleValueInput'];
export type NumberName = Exclude<keyof Value, 'steps'>;

/** Which numbers the value of each kind consists of, as the server asks for them; `steps` are lines of their own. */
export const SHAPES: Readonly<Record<RuleKind, readonly NumberName[] | 'steps'>> = {
  'minimum-wage-month': ['yuan'],
  'minimum-wage-hour': ['yuan'],
  'pay-yardstick': ['hoursPerDay', 'daysPerMonth', 'monthsPerYear'],
  'probation-limit': 'steps',
  'probation-pay-share': ['share'],
  'minimum-age': ['employment', 'entertainment', 'specialOperation', 'guardianConsent'],
  'working-time': ['hoursPerDay', 'restDaysPerMonth'],
  'retirement-age': ['years'],
  'dispatch-cap': ['share'],
  'dispatch-temporary-post': ['months'],
  'dispatch-licence-term': ['years', 'renewDaysBefore'],
  'account-reverification': ['months'],
  'contact-limit': ['demand', 'supply'],
  'special-operation-validity': ['years'],
  'special-operation-review': ['years'],
  'special-equipment-validity': ['years'],
  'service-ledger-retention': ['years'],
  'wage-ledger-retention': ['years'],
  'service-record-retention': ['years'],
  'contract-retention': ['years'],
  'audit-log-retention': ['months'],
};

export const KINDS = Object.keys(SHAPES) as RuleKind[];

/** What was typed as the API takes it: empty fields are left out, so that the server names them. */
export function valueOf(kind: RuleKind, typed: Readonly<Record<string, string>>): Value {
  const shape = SHAPES[kind];
  if (shape === 'steps') return { steps: stepsOf(typed.steps ?? '') };
  const given = shape.filter((name) => (typed[name] ?? '').trim() !== '');
  return Object.fromEntries(given.map((name) => [name, Number(typed[name])]));
}

/** One step a line, `3 0` for "under 3 months: none"; the last line has only its most months. */
export function stepsOf(text: string): NonNullable<Value['steps']> {
  return text
    .split('\n')
    .map((line) => line.trim().split(/[\s,，]+/))
    .filter((parts) => parts[0])
    .map((parts) => {
      const [first = '', second] = parts;
      return second === undefined
        ? { underMonths: null, maxMonths: Number(first) }
        : { underMonths: Number(first), maxMonths: Number(second) };
    });
}

export type RuleStatus = 'withdrawn' | 'past' | 'now' | 'later';

/** Where a row stands on a day. */
export function statusOn({ disabled, validFrom, validTo }: RuleRow, day: string): RuleStatus {
  if (disabled) return 'withdrawn';
  if (day < validFrom) return 'later';
  return validTo !== null && day > validTo ? 'past' : 'now';
}
