import { computed, type ComputedRef } from 'vue';
import type { FieldFault, Problem } from '@/api/problem';
import { faultOf, unplaced } from './form-faults';
import { look } from './look';

/** What a refusal says of the fields shown, each beside its own, and of all others for the head. */
export function useFaults(
  problem: () => Problem | null,
  fields: readonly string[],
): { fault: (field: string) => string | undefined; others: ComputedRef<FieldFault[]> } {
  const faults = computed(() => problem()?.fields ?? []);
  return {
    fault: (field) => faultOf(faults.value, field)?.[look.locale],
    others: computed(() => unplaced(faults.value, fields)),
  };
}
