import { api, ok } from '@/api/client';
import type { Choice } from '@/ui/choice';

const COUNTRY = 'CN';
const PROVINCE = '330000';
const CITY = '330200';

/** Where a rule may hold: the country, the province, Ningbo and its districts. */
export async function ruleRegions(country: string, signal: AbortSignal): Promise<Choice[]> {
  const regions = '/api/v1/reference/regions' as const;
  const below = (parent?: string) => ok(api.GET(regions, { params: { query: { parent } }, signal }));
  const [provinces, cities, districts] = await Promise.all([below(), below(PROVINCE), below(CITY)]);
  const above = [...provinces.items, ...cities.items].filter(
    ({ code }) => code === PROVINCE || code === CITY,
  );
  return [
    { value: COUNTRY, label: country },
    ...[...above, ...districts.items].map(({ code, name }) => ({ value: code, label: name })),
  ];
}
