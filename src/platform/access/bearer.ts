/** The token of an `Authorization` header; null when there is none. */
export function bearer(header: string | undefined): string | null {
  return header?.startsWith('Bearer ') ? header.slice(7).trim() || null : null;
}
