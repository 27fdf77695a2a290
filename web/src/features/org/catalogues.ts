import { api, ok, type Schemas } from '@/api/client';

export type Entry = Schemas['CatalogueEntry'];

/** A tree of official codes that is read level by level. */
export interface Tree {
  below: (parent: string | null) => Promise<Entry[]>;
  /** From the top down to the code itself. */
  path: (code: string) => Promise<string[]>;
}

const known = new Map<string, Promise<Entry[]>>();

function once(key: string, ask: () => Promise<Entry[]>): Promise<Entry[]> {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  answer.catch(() => known.delete(key));
  return answer;
}

const query = (parent: string | null): { parent?: string } => (parent === null ? {} : { parent });

export const REGIONS: Tree = {
  below: (parent) =>
    once(`regions ${parent}`, async () => {
      const answer = await ok(api.GET('/api/v1/reference/regions', { params: { query: query(parent) } }));
      return answer.items;
    }),
  async path(code) {
    const answer = await ok(api.GET('/api/v1/reference/regions/{code}', { params: { path: { code } } }));
    return [...answer.above.filter(({ level }) => level !== 'country').map((one) => one.code), code];
  },
};

/** Sections are letters, what is below begins with its parent's digits. */
export const INDUSTRIES: Tree = {
  below: (parent) =>
    once(`industries ${parent}`, async () => {
      const answer = await ok(api.GET('/api/v1/reference/industries', { params: { query: query(parent) } }));
      return answer.items;
    }),
  async path(code) {
    const sections = await INDUSTRIES.below(null);
    if (sections.some((one) => one.code === code)) return [code];
    for (const section of sections) {
      const divisions = await INDUSTRIES.below(section.code);
      if (!divisions.some((one) => code.startsWith(one.code))) continue;
      return [section.code, ...[2, 3, 4].filter((n) => n <= code.length).map((n) => code.slice(0, n))];
    }
    return [];
  },
};

export async function occupationsBelow(parent: string | null): Promise<Entry[]> {
  return once(`occupations ${parent}`, async () => {
    const answer = await ok(api.GET('/api/v1/reference/occupations', { params: { query: query(parent) } }));
    return answer.items as Entry[];
  });
}

/** Where most work is: forms begin there. */
export const ZHENHAI: readonly string[] = ['330000', '330200', '330211'];
