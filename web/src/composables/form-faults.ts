import type { FieldFault } from '@/api/problem';

/** The fault of a field or of a part of it: `certificates` also hears of `certificates.0`. */
export function faultOf(faults: readonly FieldFault[], field: string): FieldFault | undefined {
  return (
    faults.find((fault) => fault.field === field) ??
    faults.find((fault) => fault.field.startsWith(`${field}.`))
  );
}

/** Faults that no field of the form shows, so that none is swallowed. */
export function unplaced(faults: readonly FieldFault[], fields: readonly string[]): FieldFault[] {
  return faults.filter(({ field }) => !fields.some((one) => field === one || field.startsWith(`${one}.`)));
}

/** Faults but those of a field that has been changed since. */
export function withoutField(faults: readonly FieldFault[], field: string): FieldFault[] {
  return faults.filter((fault) => fault.field !== field && !fault.field.startsWith(`${field}.`));
}
