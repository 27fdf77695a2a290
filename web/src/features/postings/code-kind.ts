export type CodeKind = 'occupation' | 'region';

/** The filters whose values are codes of an official tree. */
export function codesKind(name: string): CodeKind | null {
  return name === 'occupation' || name === 'region' ? name : null;
}
