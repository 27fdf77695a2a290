import { onScopeDispose } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useSession } from './useSession';
import { withoutSecrets } from './without-secrets';

interface Unsent {
  by: string;
  values: string;
}

/** In memory only: it lives as long as the window that was typed in. */
const unsent = new Map<string, Unsent>();
/**
 * What was typed when the session ended comes back to the form once its writer has signed in again. Answers whether
 * something came back.
 */
export function keepUnsent(values: object, touched: () => boolean): boolean {
  const [route, router, session] = [useRoute(), useRouter(), useSession()];
  const writer = session.me?.id;
  const name = (path: string): string => `${path} ${Object.keys(values).join()}`;

  onScopeDispose(() => {
    const { ended, back } = router.currentRoute.value.query;
    if (!writer || !ended || typeof back !== 'string' || !touched()) return;
    unsent.set(name(back), { by: writer, values: JSON.stringify(withoutSecrets(values)) });
  });

  const kept = unsent.get(name(route.fullPath));
  if (!kept || kept.by !== writer) return false;
  unsent.delete(name(route.fullPath));
  Object.assign(values, JSON.parse(kept.values));
  return true;
}
