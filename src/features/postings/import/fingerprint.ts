import { hash } from 'node:crypto';

/** The same for equal values whatever the order of their keys; `undefined` counts as absent. */
export function fingerprint(value: unknown): string {
  return hash('sha256', canonical(value)).slice(0, 32);
}

/** Of a row as it stands in its file, the same whatever the order of its columns: nobody keeps it for longer than the file is read. */
export function rowPrint(values: Readonly<Record<string, string>>): string {
  let text = '';
  for (const name of Object.keys(values).sort()) text += `${name}\0${values[name]}\0`;
  return hash('sha256', text, 'base64');
}

/** Written as loops: every row of an import is gone through twice. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  const values = value as Record<string, unknown>;
  let text = '';
  for (const { key, label } of inOrder(Object.keys(values))) {
    const inner = values[key];
    if (inner !== undefined) text += `${text === '' ? '' : ','}${label}${canonical(inner)}`;
  }
  return `{${text}}`;
}

interface Key {
  key: string;
  /** As it stands before its value. */
  label: string;
}

const MOST_ORDERS = 1000;
const orders = new Map<string, readonly Key[]>();

/** Sorted once for all objects that have the same keys, as all rows of a file have. */
function inOrder(keys: string[]): readonly Key[] {
  const name = keys.join('\0');
  let order = orders.get(name);
  if (!order) {
    order = keys.sort().map((key) => ({ key, label: `${JSON.stringify(key)}:` }));
    if (orders.size >= MOST_ORDERS) orders.clear();
    orders.set(name, order);
  }
  return order;
}
