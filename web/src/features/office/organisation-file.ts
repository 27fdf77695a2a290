import { api, ok, type Schemas } from '@/api/client';
import type { Words } from '@/locales/words';
import type { Said } from './changes';
import { industryName, regionName } from './places';

type Voice = Words<'office-organisations'>;

export type Organisation = Schemas['OrganisationView'];
export type Licence = Schemas['LicenceView'];
export type Document = Schemas['DocumentView'];

/** Everything that an officer has before him when he decides about an organisation. */
export interface OrganisationFile {
  organisation: Organisation;
  documents: Document[];
  licences: Licence[];
  members: Schemas['MemberView'][];
  standing: Schemas['StandingView'];
  /** Others that state the same credit code. */
  sameCode: Schemas['OrganisationRowView'][];
  place: string;
  industry: string;
}

export async function readFile(id: string, signal: AbortSignal): Promise<OrganisationFile> {
  const params = { path: { id } };
  const organisation = await ok(api.GET('/api/v1/organisations/{id}', { params, signal }));
  const [documents, licences, members, standing, sameCode, place, industry] = await Promise.all([
    ok(api.GET('/api/v1/organisations/{id}/documents', { params, signal })),
    ok(api.GET('/api/v1/organisations/{id}/licences', { params, signal })),
    ok(api.GET('/api/v1/organisations/{id}/members', { params, signal })),
    ok(api.GET('/api/v1/organisations/{id}/standing', { params, signal })),
    ok(
      api.GET('/api/v1/organisations', {
        params: { query: { q: organisation.creditCode, limit: 100 } },
        signal,
      }),
    ),
    regionName(organisation.region, signal).catch(() => organisation.region),
    industryName(organisation.industry, signal).catch(() => organisation.industry),
  ]);
  const lists = { documents: documents.items, licences: licences.items, members: members.items };
  const others = sameCode.items.filter((one) => one.id !== id);
  return { organisation, ...lists, standing, sameCode: others, place, industry };
}

/** What an officer reads before he verifies, in words; a change of it is shown to him. */
export function inWords({ organisation: one, place, industry }: OrganisationFile, t: Voice): Said {
  const { name, creditCode, address, intro, contactName, contactPhone, refusalReason } = one;
  return {
    ...{ name, creditCode, kind: t(`kind.${one.kind}`), region: place, address, industry },
    ...{ size: t('people', { size: one.size }), intro, contactName, contactPhone },
    ...{ state: t(`state.${one.state}`), refusalReason },
  };
}
