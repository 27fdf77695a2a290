import { nextTick } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import { Problem } from '@/api/problem';
import { look } from '@/composables/look';
import { beginPage } from '@/composables/page-heading';
import { useSession, type Role } from '@/composables/useSession';
import { toast } from '@/composables/useToasts';
import { loadWords } from '@/locales/words';
import { routes } from '@/pages/routes';

declare module 'vue-router' {
  interface RouteMeta {
    /** Files of words that the page needs besides `site`. */
    words?: string[];
    /** Only for whoever is signed in: others sign in first and come back. */
    signedIn?: true;
    /** Only for these; implies `signedIn`. */
    roles?: Role[];
    /** The wide layout of a desk instead of a column to read. */
    wide?: true;
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...routes,
    { path: '/:rest(.*)*', name: 'not-found', component: () => import('@/features/shell/NotFound.vue') },
  ],
  scrollBehavior(to, from, saved) {
    if (saved) return saved;
    if (to.hash) return { el: to.hash };
    return to.path === from.path ? false : { top: 0 };
  },
});

router.beforeEach(async (to) => {
  const words = loadWords(['site', ...to.matched.flatMap(({ meta }) => meta.words ?? [])]);
  const guarded = to.matched.some(({ meta }) => meta.signedIn || meta.roles);
  const session = useSession();
  // Where nobody could be asked who reads, the page says so itself.
  const answered = guarded
    ? await session.restore().then(
        () => true,
        () => false,
      )
    : true;
  await words;
  if (guarded && answered && !session.signedIn) return { name: 'sign-in', query: { back: to.fullPath } };
  return true;
});

/** The first page begins where the browser puts it, every further one at its heading. */
router.afterEach(async (to, from, failure) => {
  if (failure || from.matched.length === 0 || to.path === from.path) return;
  await nextTick();
  beginPage();
});

/** A page whose code is not to be had: after a new release the whole is opened anew, without network one stays and hears it. */
router.onError(async (_, to, from) => {
  if (from.matched.length === 0) return;
  const there = await fetch(to.fullPath, { method: 'HEAD' }).catch(() => null);
  if (there) location.assign(to.fullPath);
  else toast(Problem.network('offline').words(look.locale), 'danger');
});

/** Where to go after signing in: only to a page of ours. */
export function backTo(back: unknown): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/';
}
