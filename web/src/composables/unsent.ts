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
 * What was typed when the session ended comes back to the form once its writer has signed in again; what was typed in a
 * dialog that was closed unsent, by a stray key too, when the same dialog (`dialog`) is opened again. Answers whether
 * something came back.
 */
export function keepUnsent(values: object, touched: () => boolean, dialog?: string): boolean {
  const [route, router, session] = [useRoute(), useRouter(), useSession()];
  const writer = session.me?.id;
  const name = (path: string): string => `${path} ${dialog ?? Object.keys(values).join()}`;
  const here = name(route.fullPath);

  function keep(as: string): void {
    if (writer) unsent.set(as, { by: writer, values: JSON.stringify(withoutSecrets(values)) });
  }

  onScopeDispose(() => {
    const { ended, back } = router.currentRoute.value.query;
    if (!touched()) return;
    if (ended && typeof back === 'string') keep(name(back));
    else if (dialog !== undefined) keep(here);
  });

  const kept = unsent.get(here);
  if (!kept || kept.by !== writer) return false;
  unsent.delete(here);
  Object.assign(values, JSON.parse(kept.values));
  return true;
}
