import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue';
import { api, ok, type Schemas } from '@/api/client';
import type { Problem } from '@/api/problem';
import { useLatest } from '@/composables/useLatest';
import { useSession } from '@/composables/useSession';
import type { Offer } from './offer';

type Finding = Schemas['FindingView'];
const PAUSE_MS = 700;

/** What the screener would say, asked while one writes; what it said when asked to publish stands until the text changes. */
export function useFindings(offer: Offer, refused: () => Problem | null): ComputedRef<Finding[]> {
  const session = useSession();
  const checked = shallowRef<Finding[]>([]);
  const said = shallowRef<Finding[]>([]);
  const { ask } = useLatest();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function check(): void {
    const { title, description, region } = offer;
    if (!session.signedIn || !title.trim()) return;
    const body = { side: 'supply' as const, title, description, ...(region && { region }) };
    void ask(
      (signal) => ok(api.POST('/api/v1/screening/check', { body, signal })),
      ({ findings }) => (checked.value = findings),
    );
  }

  watch(
    () => [offer.title, offer.description, session.signedIn],
    () => {
      said.value = [];
      clearTimeout(timer);
      timer = setTimeout(check, PAUSE_MS);
    },
    { immediate: true },
  );
  watch(refused, (problem) => {
    const findings = problem?.details.findings;
    if (Array.isArray(findings)) said.value = findings as Finding[];
  });
  onScopeDispose(() => clearTimeout(timer));
  return computed(() => (said.value.length ? said.value : checked.value));
}
