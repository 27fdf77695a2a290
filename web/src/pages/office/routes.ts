import type { RouteMeta, RouteRecordRaw } from 'vue-router';
import type { Role } from '@/composables/useSession';

const of =
  (...roles: Role[]) =>
  (...words: string[]): RouteMeta => ({ roles, words: ['office', ...words] });
const officer = of('officer');
const both = of('officer', 'administrator');

/** The console of officers and administrators; the roles stand with each page, for the gate adds up those on the way. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/office',
    component: () => import('./OfficeFrame.vue'),
    children: [
      { path: '', name: 'office', component: () => import('./DeskPage.vue'), meta: both('office-desk') },
      {
        path: 'organisations',
        name: 'office-organisations',
        component: () => import('./OrganisationsPage.vue'),
        meta: officer('office-organisations'),
      },
      {
        path: 'organisations/:id',
        name: 'office-organisation',
        component: () => import('./OrganisationPage.vue'),
        meta: officer('office-organisations'),
      },
      {
        path: 'reviews',
        name: 'office-reviews',
        component: () => import('./ReviewsPage.vue'),
        meta: officer('office-reviews', 'office-findings'),
      },
    ],
  },
];
