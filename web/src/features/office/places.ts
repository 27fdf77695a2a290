import { api, ok } from '@/api/client';

/** A street with its district, as people call it; the code where nobody knows it. */
export async function regionName(code: string, signal?: AbortSignal): Promise<string> {
  const path = { code };
  const { name, above } = await ok(api.GET('/api/v1/reference/regions/{code}', { params: { path }, signal }));
  const district = above.filter(({ level }) => level === 'district').map((one) => one.name);
  return [...district, name].join('');
}

/** An industry's name; the list of its neighbours holds it. */
export async function industryName(code: string, signal?: AbortSignal): Promise<string> {
  if (code.length === 2) return code; // its section cannot be told from the digits
  const parent = code.length > 2 ? code.slice(0, -1) : undefined;
  const { items } = await ok(
    api.GET('/api/v1/reference/industries', { params: { query: { parent } }, signal }),
  );
  const found = items.find((one) => one.code === code);
  return found ? `${code} ${found.name}` : code;
}
