/** One address of the app, as the build found it: `/postings/:id`, and the files that its first view needs. */
export interface PageRoute {
  path: string;
  /** Files for both languages, or for one. */
  preload: { all: string[]; zh: string[]; en: string[] };
}

export interface FoundRoute {
  route: PageRoute;
  params: Record<string, string>;
}

/** The route of an address; what is written out goes before what is a parameter. */
export function findRoute(routes: readonly PageRoute[], path: string): FoundRoute | null {
  const parts = segments(path);
  const found = routes.flatMap((route) => {
    const params = fitting(segments(route.path), parts);
    return params ? [{ route, params }] : [];
  });
  return found.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0] ?? null;
}

function segments(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function fitting(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [at, wanted] of pattern.entries()) {
    const part = parts[at] ?? '';
    if (wanted.startsWith(':')) params[wanted.slice(1)] = part;
    else if (wanted !== part) return null;
  }
  return params;
}
