import type { RouteRecordRaw } from 'vue-router';

/** What everyone may see. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { words: ['home'] } },
  {
    path: '/postings/:id',
    name: 'posting',
    component: () => import('./PostingPage.vue'),
    meta: { words: ['posting'] },
  },
];
