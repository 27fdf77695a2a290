import { authorisedFetch } from '@/api/authorised-fetch';
import { Problem } from '@/api/problem';

/** Types that a browser draws as a picture and nothing else. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/webp']);

export const isPicture = (type: string): boolean => PICTURES.has(type);

/** A document's bytes, fetched with the reader's token; no address opens it without. */
export async function documentContent(
  organisation: string,
  document: string,
  signal?: AbortSignal,
): Promise<Blob> {
  const url = new URL(`/api/v1/organisations/${organisation}/documents/${document}`, location.origin);
  const response = await authorisedFetch(new Request(url, { signal }));
  if (!response.ok) throw await Problem.of(response);
  return response.blob();
}

/** Hands the bytes to the reader as a file: never opened by the page itself. */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
