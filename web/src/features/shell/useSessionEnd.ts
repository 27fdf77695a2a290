import { onScopeDispose, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { endedElsewhere } from '@/api/access-token';
import { api } from '@/api/client';
import { useSession } from '@/composables/useSession';

/** Ended elsewhere, or run out: sign in and come back to where one was. */
export function useSessionEnd(): void {
  const session = useSession();
  const route = useRoute();
  const router = useRouter();

  watch(
    () => session.signedIn,
    (now, before) => {
      const guarded = route.matched.some(({ meta }) => meta.signedIn || meta.roles);
      if (!before || now || !guarded) return;
      void router.replace({ name: 'sign-in', query: { back: route.fullPath, ended: '1' } });
    },
  );

  /** Whoever comes back to the window hears it before typing on: a question that only a session answers. */
  function look(): void {
    if (document.visibilityState !== 'visible' || !session.signedIn) return;
    void api.GET('/api/v1/me').catch(() => undefined);
  }
  document.addEventListener('visibilitychange', look);
  window.addEventListener('storage', endedElsewhere);
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('storage', endedElsewhere);
  });
}
