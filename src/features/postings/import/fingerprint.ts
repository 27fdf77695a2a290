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
  for (const key of Object.keys(values).sort()) {
    const inner = values[key];
    if (inner === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(inner)}`;
  }
  return `{${text}}`;
}
