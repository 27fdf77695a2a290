const registry = new Map<string, readonly string[]>();

/**
 * Declares the events of one kind of subject, each with the consumers that must exist at start; an empty list is the
 * explicit "none" of an event that only people follow. Returns the full type names.
 */
export function defineEvents<K extends string, N extends string>(
  kind: K,
  consumers: Record<N, readonly string[]>,
): { [P in N]: `${K}.${P}` } {
  const names = Object.keys(consumers) as N[];
  for (const name of names) registry.set(`${kind}.${name}`, consumers[name]);
  return Object.fromEntries(names.map((name) => [name, `${kind}.${name}`])) as { [P in N]: `${K}.${P}` };
}

export function eventTypes(): ReadonlyMap<string, readonly string[]> {
  return registry;
}
