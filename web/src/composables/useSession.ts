import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { hold, mayHaveSession, onSession, refresh, type SessionView } from '@/api/access-token';
import { api, ok, type Schemas } from '@/api/client';
import { Problem } from '@/api/problem';

export type Role = Schemas['MeView']['roles'][number];
type Organisation = Schemas['MyOrganisation'];
type Act = 'view' | 'recruit' | 'own';

const ACTS: Record<Organisation['role'], Act[]> = {
  owner: ['view', 'recruit', 'own'],
  recruiter: ['view', 'recruit'],
  viewer: ['view'],
};

/** Who reads: restored after a reload, ended when the server says so. The server decides; this only shows. */
export const useSession = defineStore('session', () => {
  const me = shallowRef<Schemas['MeView'] | null>(null);
  const organisations = shallowRef<Organisation[]>([]);
  const session = shallowRef<SessionView | null>(null);
  /** False until it is known whether somebody is signed in. */
  const known = ref(!mayHaveSession());
  let restoring: Promise<void> | undefined;

  onSession((next) => {
    session.value = next;
    if (next) return;
    me.value = null;
    organisations.value = [];
  });

  async function load(): Promise<void> {
    const [account, mine] = await Promise.all([
      ok(api.GET('/api/v1/me')),
      ok(api.GET('/api/v1/organisations/mine')),
    ]);
    me.value = account;
    organisations.value = mine.items;
  }

  /** Once per page load; resolves when it is known who reads. */
  function restore(): Promise<void> {
    if (!mayHaveSession()) return Promise.resolve();
    restoring ??= refresh()
      .then(load)
      .catch((error: unknown) => {
        if (Problem.from(error).kind !== 'unauthenticated') restoring = undefined;
      })
      .finally(() => (known.value = true));
    return restoring;
  }

  async function signIn(body: Schemas['SignInDto']): Promise<void> {
    const opened = await ok(api.POST('/api/v1/sessions', { body }));
    hold(opened);
    await load();
    known.value = true;
  }

  async function signOut(): Promise<void> {
    await ok(api.DELETE('/api/v1/sessions/current')).catch((error: unknown) => {
      if (Problem.from(error).kind !== 'unauthenticated') throw error;
    });
    hold(null);
  }

  const roles = computed<readonly Role[]>(() => session.value?.roles ?? []);
  const waitingRoles = computed<readonly Role[]>(() => session.value?.waitingRoles ?? []);
  const signedIn = computed(() => me.value !== null);
  const has = (...wanted: Role[]): boolean => wanted.some((role) => roles.value.includes(role));

  /** Whether the reader may do this for one of his organisations. */
  function can(act: Act, organisationId: string): boolean {
    const mine = organisations.value.find(({ id }) => id === organisationId);
    return mine !== undefined && ACTS[mine.role].includes(act);
  }

  return {
    me,
    organisations,
    roles,
    waitingRoles,
    signedIn,
    known,
    has,
    can,
    load,
    restore,
    signIn,
    signOut,
  };
});
