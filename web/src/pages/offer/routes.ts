import type { RouteRecordRaw } from 'vue-router';

const words = ['offer', 'conflict'];

/** Work wanted: a posting in under two minutes on a phone. */
export const routes: RouteRecordRaw[] = [
  { path: '/offer', name: 'offer', component: () => import('./OfferPage.vue'), meta: { words } },
  {
    path: '/offer/mine',
    name: 'my-offers',
    component: () => import('./MyOffersPage.vue'),
    meta: { words, signedIn: true },
  },
  {
    path: '/offer/:id/edit',
    name: 'edit-offer',
    component: () => import('./EditOfferPage.vue'),
    meta: { words, signedIn: true },
  },
];
