import type { RouteRecordRaw } from 'vue-router';

/** What everyone may see. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { words: ['home', 'search'] } },
  {
    path: '/find',
    name: 'find',
    component: () => import('./find/FindPage.vue'),
    meta: { words: ['find', 'search'] },
  },
  {
    path: '/postings/:id',
    name: 'posting',
    component: () => import('./PostingPage.vue'),
    meta: { words: ['posting'] },
  },
];
