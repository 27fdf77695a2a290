import type { RouteRecordRaw } from 'vue-router';

/** Getting in, and what is one's own. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { words: ['sign-in'] },
  },
];
