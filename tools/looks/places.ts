import type { Side } from '../../src/features/postings/posting-words.rules.js';
import { PNG } from '../../test/factories/scan.js';
import type { DemoPerson, DemoRole } from './demo.js';

/** What page addresses need to know. */
export type PlaceName =
  'posting' | 'employer' | 'agency' | 'ownPosting' | 'offer' | 'invitation' | 'waiting' | 'screeningRule';

interface Listed {
  items: { id: string; version: number }[];
}
type People = Record<DemoRole, DemoPerson>;

/** Finds one of each in the demo's data, and adds what invented Zhenhai lacks, so that no page is empty for want of it. */
export async function furnish(people: People): Promise<Record<PlaceName, string>> {
  const { seeker, employer, agency, officer } = people;
  const own = await firstOf(employer, '/organisations/mine');
  const posting = await firstOf(employer, `/me/postings?side=demand&state=published&organisation=${own}`);
  await employer.post(`/organisations/${own}/invitations`, { phone: '19900000098', role: 'recruiter' });
  await employer.post(`/organisations/${own}/documents?kind=business-licence`, scanned());
  await publish(employer, 'demand', {
    ...{ title: '小学保洁员', occupation: '4-09-08-01', headcount: 3 },
    pay: { period: 'month', min: 3200, max: 3800 },
    description: '在小学校园内保洁：每天打扫走廊、厕所和操场。须无犯罪记录。',
    requirements: '做事细致，能上早班。',
    ...{ skills: ['清扫保洁'], certificates: [], skillLevel: null, experienceYears: null },
  });
  return {
    posting,
    employer: own,
    ownPosting: posting,
    agency: await firstOf(agency, '/organisations/mine'),
    offer: await publish(seeker, 'supply', { title: '内操，想在镇海上班' }),
    // The page asks before it sends the token, so that any will do.
    invitation: 'a-token-for-the-looks',
    waiting: await firstOf(officer, '/organisations?state=pending'),
    screeningRule: await firstOf(officer, '/screening/rules'),
  };
}

async function firstOf(person: DemoPerson, path: string): Promise<string> {
  const [first] = (await person.get<Listed>(path)).items;
  if (!first) throw new Error(`the demo has nothing under ${path}`);
  return first.id;
}

/** Publishes a copy of an own posting with other words. */
async function publish(person: DemoPerson, side: Side, words: object): Promise<string> {
  const model = await firstOf(person, `/me/postings?side=${side}`);
  const copy = await person.post<Listed['items'][number]>(`/postings/${model}/copy`, {});
  await person.patch(`/postings/${copy.id}`, copy.version, words);
  await person.post(`/postings/${copy.id}/publish`);
  return copy.id;
}

function scanned(): FormData {
  const form = new FormData();
  form.append('file', new Blob([PNG], { type: 'image/png' }), '营业执照.png');
  return form;
}
