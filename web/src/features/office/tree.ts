import { api, ok, type Schemas } from '@/api/client';

export type Entry = Schemas['CatalogueEntry'];
/** The entries right below a code; without one the topmost. */
export type Below = (parent: string | undefined, signal: AbortSignal) => Promise<Entry[]>;

export const CATALOGUES = ['occupations', 'regions', 'industries'] as const;
export type CatalogueName = (typeof CATALOGUES)[number];

const occupations: Below = async (parent, signal) => {
  const answer = await ok(
    api.GET('/api/v1/reference/occupations', { params: { query: { parent } }, signal }),
  );
  return answer.items as Entry[];
};

const regions: Below = async (parent, signal) =>
  (await ok(api.GET('/api/v1/reference/regions', { params: { query: { parent } }, signal }))).items;

const industries: Below = async (parent, signal) =>
  (await ok(api.GET('/api/v1/reference/industries', { params: { query: { parent } }, signal }))).items;

export const BELOW: Readonly<Record<CatalogueName, Below>> = { occupations, regions, industries };
