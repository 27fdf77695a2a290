import type { RouteMeta, RouteRecordRaw } from 'vue-router';
import type { Role } from '@/composables/useSession';

const of =
  (...roles: Role[]) =>
  (...words: string[]): RouteMeta => ({ roles, words: ['office', ...words] });
const officer = of('officer');
const administrator = of('administrator');
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
      {
        path: 'screening',
        name: 'office-screening',
        component: () => import('./ScreeningPage.vue'),
        meta: both('office-screening', 'office-findings'),
      },
      {
        path: 'screening/new',
        name: 'office-screening-new',
        component: () => import('./ScreeningRulePage.vue'),
        meta: both('office-screening', 'office-findings'),
      },
      {
        path: 'screening/:ruleId',
        name: 'office-screening-rule',
        component: () => import('./ScreeningRulePage.vue'),
        meta: both('office-screening', 'office-findings'),
      },
      {
        path: 'rules',
        name: 'office-rules',
        component: () => import('./RulesPage.vue'),
        meta: both('office-rules'),
      },
      {
        path: 'reference',
        name: 'office-reference',
        component: () => import('./ReferencePage.vue'),
        meta: both('office-reference'),
      },
      {
        path: 'accounts',
        name: 'office-accounts',
        component: () => import('./AccountsPage.vue'),
        meta: administrator('office-accounts'),
      },
      {
        path: 'events',
        name: 'office-events',
        component: () => import('./EventsPage.vue'),
        meta: administrator('office-events'),
      },
      {
        path: 'audit',
        name: 'office-audit',
        component: () => import('./AuditPage.vue'),
        meta: administrator('office-audit'),
      },
    ],
  },
];
