import { defineStore } from 'pinia';
import { computed, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { hold, mayHaveSession, onSession, refresh, type SessionView } from '@/api/access-token';
import { api, ok, type Schemas } from '@/api/client';
import { Problem } from '@/api/problem';

export type Role = Schemas['MeView']['roles'][number];
type Organisation = Schemas['MyOrganisation'];
type Act = 'view' | 'recruit' | 'own';

interface State {
  me: ShallowRef<Schemas['MeView'] | null>;
  organisations: ShallowRef<Organisation[]>;
  session: ShallowRef<SessionView | null>;
  /** False until it is known whether somebody is signed in. */
  known: Ref<boolean>;
}

const ACTS: Record<Organisation['role'], Act[]> = {
  owner: ['view', 'recruit', 'own'],
  recruiter: ['view', 'recruit'],
  viewer: ['view'],
};

/** Who reads: restored after a reload, ended when the server says so. The server decides; this only shows. */
export const useSession = defineStore('session', () => {
  const state: State = {
    me: shallowRef(null),
    organisations: shallowRef([]),
    session: shallowRef(null),
    known: ref(!mayHaveSession()),
  };
  onSession((next) => {
    state.session.value = next;
    if (next) return;
    state.me.value = null;
    state.organisations.value = [];
  });
  return { ...state, ...rightsOf(state), ...doorsOf(state) };
});

function rightsOf({ me, organisations, session }: State) {
  const roles = computed<readonly Role[]>(() => session.value?.roles ?? []);
  /** Held, but asleep until the session has a second factor. */
  const waitingRoles = computed<readonly Role[]>(() => session.value?.waitingRoles ?? []);
  const signedIn = computed(() => me.value !== null);
  const has = (...wanted: Role[]): boolean => wanted.some((role) => roles.value.includes(role));

  /** Whether the reader may do this for one of his organisations. */
  function can(act: Act, organisationId: string): boolean {
    const mine = organisations.value.find(({ id }) => id === organisationId);
    return mine !== undefined && ACTS[mine.role].includes(act);
  }
  return { roles, waitingRoles, signedIn, has, can };
}

function doorsOf({ me, organisations, known }: State) {
  let restoring: Promise<void> | undefined;

  /** Account and organisations anew, after they were changed. */
  async function load(): Promise<void> {
    const mine = ok(api.GET('/api/v1/organisations/mine'));
    const account = await ok(api.GET('/api/v1/me'));
    organisations.value = (await mine).items;
    me.value = account;
  }

  /** Resolves when it is known who reads; rejects when nobody could be asked, and asks again next time. */
  function restore(): Promise<void> {
    if (!mayHaveSession()) known.value = true;
    if (known.value) return Promise.resolve();
    restoring ??= refresh()
      .then(load)
      .catch((error: unknown) => {
        if (Problem.from(error).kind !== 'unauthenticated') throw error;
      })
      .then(() => void (known.value = true))
      .finally(() => (restoring = undefined));
    return restoring;
  }

  /** With the session that a sign-in, a registration or an invitation was answered with. */
  async function enter(answer: Promise<SessionView>): Promise<void> {
    hold(await answer);
    await load();
    known.value = true;
  }

  function signIn(body: Schemas['SignInDto']): Promise<void> {
    return enter(ok(api.POST('/api/v1/sessions', { body })));
  }

  return { load, restore, enter, signIn, signOut };
}

/** Here, or on every device; a session that had ended already is no fault. */
async function signOut({ everywhere = false } = {}): Promise<void> {
  const end = everywhere ? api.DELETE('/api/v1/sessions') : api.DELETE('/api/v1/sessions/current');
  await ok<unknown>(end).catch((error: unknown) => {
    if (Problem.from(error).kind !== 'unauthenticated') throw error;
  });
  hold(null);
}
