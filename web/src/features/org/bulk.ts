import { computed, ref, shallowRef } from 'vue';
import { Problem } from '@/api/problem';

export interface RowResult {
  ok: boolean;
  problem?: Problem;
}

/** The same done to many, one after the other: how far it is, what came of each, and a way to stop. */
export function useBulk<T extends { id: string }>() {
  const total = ref(0);
  const results = shallowRef<ReadonlyMap<string, RowResult>>(new Map());
  const running = ref(false);
  const stopped = ref(false);
  const done = computed(() => results.value.size);
  const failed = computed(() => [...results.value.values()].filter((one) => !one.ok).length);

  async function one(item: T, work: (item: T) => Promise<unknown>): Promise<void> {
    const result: RowResult = await work(item).then(
      () => ({ ok: true }),
      (error: unknown) => ({ ok: false, problem: Problem.from(error) }),
    );
    results.value = new Map(results.value).set(item.id, result);
  }

  async function run(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
    if (running.value) return;
    total.value = items.length;
    results.value = new Map();
    running.value = true;
    stopped.value = false;
    for (const item of items) {
      if (stopped.value) break;
      await one(item, work);
    }
    running.value = false;
  }

  function clear(): void {
    results.value = new Map();
    total.value = 0;
  }

  return { total, done, failed, results, running, stopped, run, stop: () => (stopped.value = true), clear };
}
