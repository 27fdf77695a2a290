import type { DemoRole } from './demo.js';
import type { PlaceName } from './places.js';

/** How a page is visited in a demo: as whom (nobody signed in unless told), and what stands in its address. */
export interface Visit {
  as?: DemoRole;
  /** What each `:parameter` stands for. */
  with?: Record<string, PlaceName>;
  query?: string;
}

const seeker = { as: 'seeker' } as const;
const officer = { as: 'officer' } as const;
const administrator = { as: 'administrator' } as const;
const employer = { as: 'employer', with: { org: 'employer' } } as const;
const agency = { as: 'agency', with: { org: 'agency' } } as const;

/** Every page of the router. `npm test` fails where one is missing, so that no page goes unseen. */
export const VISITS: Record<string, Visit> = {
  '/': {},
  '/find': { query: 'q=焊工' },
  '/postings/:id': { with: { id: 'posting' } },
  '/sign-in': {},
  '/register': {},
  '/forgot': {},
  '/invited': {},
  '/invitations/:token': { ...seeker, with: { token: 'invitation' } },
  '/offer': {},
  '/offer/mine': seeker,
  '/offer/:id/edit': { ...seeker, with: { id: 'offer' } },
  '/account': seeker,
  '/account/profile': seeker,
  '/account/phone': seeker,
  '/account/password': seeker,
  '/account/second-factor': seeker,
  '/account/sessions': seeker,
  '/account/data': seeker,
  '/account/reading': seeker,
  '/account/close': seeker,
  '/org': employer,
  '/org/new': employer,
  '/org/:org': employer,
  '/org/:org/postings': employer,
  '/org/:org/postings/new': employer,
  '/org/:org/postings/:id': { as: 'employer', with: { org: 'employer', id: 'ownPosting' } },
  '/org/:org/import': employer,
  '/org/:org/members': employer,
  '/org/:org/documents': employer,
  '/org/:org/agency': agency,
  '/org/:org/settings': employer,
  '/office': officer,
  '/office/organisations': officer,
  '/office/organisations/:id': { ...officer, with: { id: 'waiting' } },
  '/office/reviews': officer,
  '/office/screening': officer,
  '/office/screening/new': officer,
  '/office/screening/:ruleId': { ...officer, with: { ruleId: 'screeningRule' } },
  '/office/rules': officer,
  '/office/reference': officer,
  '/office/accounts': administrator,
  '/office/events': administrator,
  '/office/audit': administrator,
};

const parameters = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

/** What is wrong between the router's pages and the visits: forgotten, gone, or with a parameter that stands for nothing. */
export function visitFaults(paths: string[], visits: Record<string, Visit> = VISITS): string[] {
  const forgotten = paths.filter((path) => !visits[path]).map((path) => `${path}: nobody looks at this page`);
  const gone = Object.keys(visits)
    .filter((path) => !paths.includes(path))
    .map((path) => `${path}: the router has no such page`);
  const vague = paths.flatMap((path) =>
    parameters(path)
      .filter((name) => visits[path] && !visits[path].with?.[name])
      .map((name) => `${path}: nothing stands for :${name}`),
  );
  return [...forgotten, ...gone, ...vague];
}

/** The address of a page with all that was found put in. */
export function addressOf(path: string, visit: Visit, places: Record<PlaceName, string>): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const place = visit.with?.[name];
    if (!place) throw new Error(`${path}: nothing stands for :${name}`);
    return encodeURIComponent(places[place]);
  });
  return visit.query ? `${filled}?${visit.query}` : filled;
}
