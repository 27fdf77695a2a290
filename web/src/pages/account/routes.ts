import type { RouteRecordRaw } from 'vue-router';

const words = ['enter'];

/** Getting in. */
const doors: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { words: ['sign-in'] },
  },
  { path: '/register', name: 'register', component: () => import('./RegisterPage.vue'), meta: { words } },
  { path: '/forgot', name: 'forgot', component: () => import('./ForgotPage.vue'), meta: { words } },
  { path: '/invited', name: 'invited', component: () => import('./InvitedPage.vue'), meta: { words } },
  {
    path: '/invitations/:token',
    name: 'joining',
    component: () => import('./JoiningPage.vue'),
    meta: { words, signedIn: true },
  },
];

const own = (path: string, name: string, component: RouteRecordRaw['component']): RouteRecordRaw =>
  ({ path, name, component, meta: { words: ['account', 'enter'], signedIn: true } }) as RouteRecordRaw;

/** What is one's own: a page each. */
const account: RouteRecordRaw[] = [
  own('/account', 'account', () => import('./AccountPage.vue')),
  own('/account/profile', 'profile', () => import('./ProfilePage.vue')),
  own('/account/phone', 'phone', () => import('./PhonePage.vue')),
  own('/account/password', 'password', () => import('./PasswordPage.vue')),
  own('/account/second-factor', 'second-factor', () => import('./SecondFactorPage.vue')),
  own('/account/sessions', 'sessions', () => import('./SessionsPage.vue')),
  own('/account/data', 'my-data', () => import('./DataPage.vue')),
  own('/account/reading', 'reading', () => import('./ReadingPage.vue')),
  own('/account/close', 'close-account', () => import('./ClosePage.vue')),
];

export const routes: RouteRecordRaw[] = [...doors, ...account];
