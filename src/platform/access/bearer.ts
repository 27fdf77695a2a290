/** The token of an `Authorization` header; null when there is none. The scheme may be written in any case (RFC 9110 11.1). */
export function bearer(header: string | undefined): string | null {
  return /^Bearer +(\S.*)$/i.exec(header ?? '')?.[1]?.trim() ?? null;
}
