import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { Problem } from '@/api/problem';

export interface Action {
  /** What runs now, by the name that it was given. */
  busy: Ref<string>;
  problem: ShallowRef<Problem | null>;
  /** Runs one at a time; answers whether it went well. A refusal stays to be shown. */
  run: (name: string, work: () => Promise<unknown>) => Promise<boolean>;
}

/** What a press of a button does and what became of it. */
export function useAction(): Action {
  const busy = ref('');
  const problem = shallowRef<Problem | null>(null);

  async function run(name: string, work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = name;
    problem.value = null;
    try {
      await work();
      return true;
    } catch (error) {
      problem.value = Problem.from(error);
      return false;
    } finally {
      busy.value = '';
    }
  }
  return { busy, problem, run };
}
