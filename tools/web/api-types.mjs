import openapiTS, { astToString } from 'openapi-typescript';

/** TypeScript for everything that the document describes. */
export async function typesOf(document) {
  const nodes = await openapiTS(JSON.parse(JSON.stringify(document)), {
    alphabetize: true,
    emptyObjectsUnknown: true,
  });
  return `// Written by npm run api; do not edit.\n${astToString(nodes)}`;
}

/** The first line in which what is committed differs from what the application says; undefined when it is true. */
export function driftOf(committed, current) {
  if (committed === current) return undefined;
  const [old, now] = [committed.split('\n'), current.split('\n')];
  const at = now.findIndex((line, i) => line !== old[i]);
  return `line ${at + 1}: committed "${old[at]?.trim()}", now "${now[at]?.trim()}"`;
}
