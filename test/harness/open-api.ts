import type { OpenAPIObject } from '@nestjs/swagger';

export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  enum?: string[];
  pattern?: string;
  nullable?: boolean;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
}

/** A place in a body that can be wrong: `pay.min` is `['pay', 'min']`, an entry of a list `['skills', 0]`. */
export interface Field {
  path: (string | number)[];
  schema: Schema;
  required: boolean;
}

export interface Operation {
  /** As the table names it: `POST /api/v1/postings/:id`. */
  route: string;
  body: Schema | null;
  multipart: boolean;
  query: Field[];
  params: string[];
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}
interface RawOperation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** What the running application says that it takes. */
export function operationsOf(document: OpenAPIObject): Operation[] {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, RawOperation>).map(([method, raw]) => {
      const content = raw.requestBody?.content ?? {};
      const multipart = 'multipart/form-data' in content;
      const schema = Object.values(content)[0]?.schema;
      const parameters = raw.parameters ?? [];
      return {
        route: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
        body: schema ? resolve(schema, schemas) : null,
        multipart,
        query: parameters.filter((one) => one.in === 'query').map((one) => fieldOf(one, schemas)),
        params: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
      };
    }),
  );
}

function fieldOf({ name, required, schema }: Parameter, schemas: Record<string, Schema>): Field {
  return { path: [name], schema: resolve(schema ?? {}, schemas), required: required ?? false };
}

/** The schema with every reference put in, at every depth. */
function resolve(schema: Schema, schemas: Record<string, Schema>, depth = 0): Schema {
  if (depth > 8) return {};
  const named = schema.$ref ? (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : {};
  const parts = [named, ...(schema.allOf ?? [])].map((part) =>
    part === schema ? part : resolve(part, schemas, depth + 1),
  );
  const whole: Schema = Object.assign({}, ...parts, { ...schema, $ref: undefined, allOf: undefined });
  for (const key of ['required', 'properties'] as const) {
    const found = [schema, ...parts].find((part) => part[key]);
    if (found) Object.assign(whole, { [key]: found[key] });
  }
  if (whole.items) whole.items = resolve(whole.items, schemas, depth + 1);
  if (whole.properties)
    whole.properties = Object.fromEntries(
      Object.entries(whole.properties).map(([name, one]) => [name, resolve(one, schemas, depth + 1)]),
    );
  return whole;
}

/** Every field of a body, those of nested objects and of the entries of lists too. */
export function fieldsOf(schema: Schema, path: Field['path'] = []): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const at = [...path, name];
    return [
      { path: at, schema: property, required: schema.required?.includes(name) ?? false },
      ...below(property, at),
    ];
  });
}

function below(schema: Schema, path: Field['path']): Field[] {
  if (schema.properties) return fieldsOf(schema, path);
  if (schema.type !== 'array' || !schema.items) return [];
  const entry = [...path, 0];
  return [{ path: entry, schema: schema.items, required: true }, ...below(schema.items, entry)];
}
