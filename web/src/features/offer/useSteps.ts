import { computed, nextTick, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Step } from './offer-steps';

/** The step in the address, so that the back button goes one back; a new one begins at its heading. */
export function useSteps(): { step: ComputedRef<Step>; go: (to: Step) => Promise<void> } {
  const route = useRoute();
  const router = useRouter();
  const step = computed<Step>(() => {
    const said = Number(route.query.step);
    return said === 2 || said === 3 ? said : 1;
  });

  async function go(to: Step): Promise<void> {
    if (to === step.value) return;
    await router.push({ query: { ...route.query, step: to === 1 ? undefined : String(to) } });
    await nextTick();
    const heading = document.getElementById('offer-step');
    heading?.focus();
    heading?.scrollIntoView({ block: 'center' });
  }
  return { step, go };
}
