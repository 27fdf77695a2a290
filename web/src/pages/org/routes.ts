import type { RouteRecordRaw } from 'vue-router';

type Page = () => Promise<unknown>;

function page(path: string, name: string, component: Page, ...words: string[]): RouteRecordRaw {
  return { path, name, component, meta: { words: ['org', ...words], signedIn: true, wide: true } };
}

/** The console of an organisation; Element Plus may be used from here on, on demand. */
export const routes: RouteRecordRaw[] = [
  page('/org', 'org-list', () => import('./OrganisationsPage.vue')),
  page('/org/new', 'org-new', () => import('./FoundPage.vue')),
  page('/org/:org', 'org', () => import('./OverviewPage.vue')),
  page('/org/:org/postings', 'org-postings', () => import('./PostingsPage.vue'), 'org-postings'),
  page(
    '/org/:org/postings/new',
    'org-posting-new',
    () => import('./EditorPage.vue'),
    'org-postings',
    'org-editor',
    'conflict',
  ),
  page(
    '/org/:org/postings/:id',
    'org-posting',
    () => import('./EditorPage.vue'),
    'org-postings',
    'org-editor',
    'conflict',
  ),
  page('/org/:org/import', 'org-import', () => import('./ImportPage.vue'), 'org-postings', 'org-import'),
  page('/org/:org/members', 'org-members', () => import('./MembersPage.vue')),
  page('/org/:org/documents', 'org-documents', () => import('./DocumentsPage.vue')),
  page('/org/:org/agency', 'org-agency', () => import('./AgencyPage.vue'), 'org-agency'),
  page('/org/:org/settings', 'org-settings', () => import('./SettingsPage.vue'), 'conflict'),
];
