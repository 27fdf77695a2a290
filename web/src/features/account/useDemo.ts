import { ref, type Ref } from 'vue';
import { api, ok } from '@/api/client';

const demo = ref(false);
let asked: Promise<void> | undefined;

/** Whether this installation is one to try out: known by its demo accounts. */
export function useDemo(): Ref<boolean> {
  asked ??= ok(api.GET('/api/v1/demo-accounts')).then(
    (accounts) => void (demo.value = accounts.length > 0),
    () => void (asked = undefined),
  );
  return demo;
}
