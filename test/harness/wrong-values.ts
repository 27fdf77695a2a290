import type { Field, Schema } from './open-api.js';

export interface Wrong {
  what: string;
  /** Undefined: the field is left out. */
  value: unknown;
  /** `refuse`: must be refused by name; `either`: may be lawful text, but must never break anything. */
  verdict: 'refuse' | 'either';
}

const refuse = (what: string, value: unknown): Wrong => ({ what, value, verdict: 'refuse' });
const either = (what: string, value: unknown): Wrong => ({ what, value, verdict: 'either' });

const CONTROL = ['\u0000', '\u0007', '\u202e'];
const SQL = "' OR 1=1 --";
const HTML = '<script>alert(1)</script>';
const LONG = 'x'.repeat(100_000);

/** Well-made lies of each format; a format that is missing here fails the walk. */
const LIES: Record<string, readonly string[]> = {
  uuid: ['nonsense', '00000000-0000-0000-0000-00000000000g'],
  date: ['2026-02-30', '2026-13-01', '01.12.2026', '0000-00-00', '2026-1-1'],
  mobile: ['12800000000', '1380000000', '138000000000', '+1 5550100'],
  phone: ['12800000000', '12', '0574'],
  'credit-code': ['91330211MA00000076', '91330211MA0000007', '91330211MAABCDEO5K'],
  region: ['330299999', '33021', 'CN', '999999'],
  'rule-region': ['330299999', '33021', '999999'],
  'parent-region': ['330299999', '33021', '999999'],
  industry: ['ZZ', '9999', '0000'],
  'parent-industry': ['ZZ', '9999', '0000'],
  occupation: ['9-99-99-99', '6-18-02-4', '6.18.02.04', '6-18-02', '6'],
  'occupation-class': ['9-99-99-99', '6-18-02-4', '6.18.02.04'],
};

/** Everything that matters that can be wrong with a field, derived from what the application says of it. */
export function wrongValues({ schema }: Field, valid: unknown): Wrong[] {
  const kind = schema.enum ? 'choice' : (schema.type ?? (schema.properties ? 'object' : 'unknown'));
  const missing = [(schema.nullable ? either : refuse)('null', null)];
  const make = KINDS[kind];
  if (!make) throw new Error(`nobody has said what a wrong ${kind} is`);
  return [...missing, ...make(schema, valid)];
}

const KINDS: Record<string, (schema: Schema, valid: unknown) => Wrong[]> = {
  string: texts,
  choice: (_schema, valid) => [
    ...notText,
    ...['nonsense', '', `${String(valid)} `.toUpperCase(), SQL, HTML, `${String(valid)}\u0000`].map((value) =>
      refuse(`no choice ${JSON.stringify(value)}`, value),
    ),
  ],
  integer: (schema) => [...numbers(schema), refuse('a fraction', 1.5)],
  number: (schema) => [...numbers(schema), refuse('too fine', (schema.minimum ?? 0) + 1 / 3)],
  boolean: () => ['true', 1, {}, [], 'x'].map((value) => refuse(`no flag ${JSON.stringify(value)}`, value)),
  array: (schema, valid) => [
    ...['text', 7, true, {}, [[]], [{ $ne: 1 }]].map((value) =>
      refuse(`no list ${JSON.stringify(value)}`, value),
    ),
    refuse('too many entries', Array((schema.maxItems ?? 1000) + 1).fill((valid as unknown[])?.[0] ?? 'x')),
  ],
  object: () =>
    ['text', 7, true, [], [{}]].map((value) => refuse(`no object ${JSON.stringify(value)}`, value)),
};

const notText = [7, -1, 1.5, true, {}, [], { $gt: '' }, ['x', 'y']].map((value) =>
  refuse(`no text ${JSON.stringify(value)}`, value),
);

function texts(schema: Schema, valid: unknown): Wrong[] {
  const { minLength = 0, maxLength, format, pattern } = schema;
  const lies = format ? LIES[format] : [];
  if (!lies) throw new Error(`nobody has said what a wrong ${format} is`);
  const free = !format && !pattern;
  const text = typeof valid === 'string' && valid ? valid : 'abc';
  const fits = (value: string): boolean => free && (maxLength === undefined || value.length <= maxLength);
  const empty = minLength > 0 || !free ? refuse : either;
  return [
    ...notText,
    ...lies.map((lie) => refuse(`the lie ${lie}`, lie)),
    ...(maxLength === undefined ? [] : [refuse('one too long', 'y'.repeat(maxLength + 1))]),
    ...(maxLength !== undefined && maxLength >= LONG.length ? [] : [refuse('100 kB', LONG)]),
    empty('nothing', ''),
    empty('blanks', '   '),
    ...CONTROL.map((sign) =>
      refuse(`the sign ${JSON.stringify(sign)}`, `${text.slice(0, 1)}${sign}${text.slice(1)}`),
    ),
    ...[SQL, HTML].map((value) => (fits(value) ? either : refuse)(value, value)),
  ];
}

function numbers({ minimum, maximum }: Schema): Wrong[] {
  const beyond = [
    ...(minimum === undefined ? [] : [minimum - 1, -1e308]),
    ...(maximum === undefined ? [] : [maximum + 1, 2 ** 53, 1e308]),
  ];
  return [
    ...['5', 'x', '', true, {}, [], [5]].map((value) => refuse(`no number ${JSON.stringify(value)}`, value)),
    ...beyond.map((value) => refuse(`beyond: ${value}`, value)),
  ];
}

/** The same for what comes in an address, where everything is text. */
export function wrongQueryValues({ schema, required }: Field): Wrong[] {
  const list = schema.type === 'array';
  const one = list ? (schema.items ?? {}) : schema;
  const many = list
    ? [
        refuse(
          'too many entries',
          Array((schema.maxItems ?? 1000) + 1)
            .fill('1')
            .join(','),
        ),
      ]
    : [];
  const gone = required ? [refuse('left out', undefined)] : [];
  if (one.enum) return [...gone, ...many, refuse('nonsense', 'nonsense'), refuse('HTML', HTML)];
  if (one.type === 'integer' || one.type === 'number') {
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = one;
    const numbers = ['x', '1.5', '1e308', '0x10', `${minimum - 1}`, `${maximum}0`, '٣', SQL, ''];
    return [...gone, ...numbers.map((value) => refuse(`no number ${value}`, value))];
  }
  if (one.type === 'boolean') return [...gone, refuse('no flag', 'yes'), refuse('HTML', HTML)];
  const fine = list || !required ? either : refuse;
  const lies = (one.format ? (LIES[one.format] ?? [`no lie for ${one.format}`]) : []).filter((lie) => lie);
  return [
    ...gone,
    ...many,
    ...lies.map((lie) => refuse(`the lie ${lie}`, lie)),
    ...(one.maxLength === undefined ? [] : [refuse('one too long', 'y'.repeat(one.maxLength + 1))]),
    fine('nothing', ''),
    ...CONTROL.map((sign) => refuse(`the sign ${JSON.stringify(sign)}`, `a${sign}b`)),
    ...[SQL, HTML].map((value) => either(value, value)),
  ];
}

/** A copy of a body with one place changed, made where it is not there; undefined takes the place away. */
export function changed(body: unknown, [head, ...rest]: Field['path'], value: unknown): unknown {
  if (head === undefined) return value;
  const copy = (
    Array.isArray(body) || (body === undefined && head === 0)
      ? [...((body ?? []) as unknown[])]
      : { ...(body as object) }
  ) as Record<string, unknown>;
  if (rest.length === 0 && value === undefined) delete copy[head];
  else copy[head] = changed(copy[head], rest, value);
  return copy;
}

/** What stands at a place of a body. */
export function valueAt(body: unknown, path: Field['path']): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], body);
}
