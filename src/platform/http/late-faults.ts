import type { FieldFault } from './refusal.js';

const found = new WeakMap<object, readonly FieldFault[]>();

/**
 * A body that changes a stored row contradicts more than itself. Its class says `static readonly faultsWithRow = true`;
 * then it arrives with its sound fields only, and whoever holds the row must refuse it for these faults too, together
 * with what the row adds to them.
 */
export function lateFaults(body: object): readonly FieldFault[] {
  return found.get(body) ?? [];
}

/** Whether the faults of such a body are told later. */
export function toldWithRow(metatype: object): boolean {
  return (metatype as { faultsWithRow?: boolean }).faultsWithRow === true;
}

/** The sound fields of a body, with the faults of the others kept for later. */
export function soundPart(sound: object, faults: readonly FieldFault[]): object {
  found.set(sound, faults);
  return sound;
}
