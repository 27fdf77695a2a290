/** Drafts that the server cannot take yet wait on this device; nothing personal belongs in them. */
const key = (name: string): string => `gq.draft.${name}`;

export function keepDraft(name: string, values: object): void {
  try {
    localStorage.setItem(key(name), JSON.stringify(values));
  } catch {
    // A full or forbidden storage: what is typed stays in the window.
  }
}

export function keptDraft<V extends object>(name: string): Partial<V> | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key(name)) ?? 'null');
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(key(name));
  } catch {
    // It was never kept.
  }
}
