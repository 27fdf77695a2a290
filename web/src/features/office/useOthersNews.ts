import { computed, type ComputedRef, shallowRef } from 'vue';
import { useLive } from '@/composables/useLive';

interface Version {
  id: string;
  version: number;
}

interface News {
  /** Whether something has changed that the reader did not do himself. */
  any: ComputedRef<boolean>;
  /** What he has just done, whether it is told before or after the answer. */
  mine: (done: Version) => void;
  /** All is asked for again. */
  seen: () => void;
}

/** What others change meanwhile: the page offers to be refreshed, and is not for what its reader did. */
export function useOthersNews(topic: string, kind: string): News {
  const heard = shallowRef<ReadonlyMap<string, number>>(new Map());
  const done = shallowRef<ReadonlyMap<string, number>>(new Map());
  useLive({
    topics: [topic],
    onChange({ subject, data }) {
      if (subject.kind !== kind || !subject.id) return;
      heard.value = new Map(heard.value).set(subject.id, Number(data?.version ?? Infinity));
    },
    onCatchUp: () => undefined,
  });
  const any = computed(() => [...heard.value].some(([id, version]) => version > (done.value.get(id) ?? 0)));
  return {
    any,
    mine: ({ id, version }) => (done.value = new Map(done.value).set(id, version)),
    seen: () => (heard.value = new Map()),
  };
}
