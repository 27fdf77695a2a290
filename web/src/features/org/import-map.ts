/** The map of columns to fields as the API knows it; what is no plain heading is kept as it is. */
export interface ImportMap {
  columns: Record<string, unknown>;
  defaults: Record<string, unknown>;
  externalId?: unknown;
  find?: unknown;
  note?: string;
}

/** Every field that a column can fill, the required ones first. */
export const MAP_FIELDS = [
  ...(['title', 'pay', 'region', 'headcount', 'description', 'occupation', 'validUntil'] as const),
  ...(['employment', 'engagement', 'workPlace', 'workingConditions', 'benefits', 'education'] as const),
  ...(['experience', 'side', 'postedOn', 'employerName', 'sourceUrl'] as const),
];
export type MapField = (typeof MAP_FIELDS)[number];

/** The map with another heading for a field; none takes the field away. */
export function mapped(map: ImportMap, field: string, heading: string): ImportMap {
  const columns = { ...map.columns };
  if (heading) columns[field] = heading;
  else delete columns[field];
  return { ...map, columns };
}

/** The map with another default; an empty one takes it away. */
export function defaulted(map: ImportMap, name: string, value: string | number): ImportMap {
  const defaults = { ...map.defaults };
  if (value === '') delete defaults[name];
  else defaults[name] = value;
  return { ...map, defaults };
}

/** The map that knows a row again by a column, or by its whole content where there is none. */
export function identified(map: ImportMap, heading: string): ImportMap {
  const next = { ...map };
  if (heading) next.externalId = heading;
  else delete next.externalId;
  return next;
}
