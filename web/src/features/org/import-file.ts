import { api, ok, type Schemas } from '@/api/client';
import { upload } from '@/api/upload';
import type { ImportMap } from './import-map';

export interface Fault {
  field: string;
  code: string;
  zh: string;
  en: string;
}

export interface PreviewRow {
  row: number;
  externalId: string | null;
  draft: {
    title: string;
    pay: { period: string; min: number; max: number } | null;
    region: string | null;
  } | null;
  verdict?: 'publish' | 'review' | 'stay';
  why: Fault[];
}

export interface Preview {
  format: string;
  encoding: string | null;
  total: number;
  headings: string[];
  map: ImportMap;
  faults: Fault[];
  rows: PreviewRow[];
}

export interface ReportRow {
  row: number;
  externalId: string | null;
  title: string;
  outcome: 'taken' | 'changed' | 'unchanged' | 'refused';
  state: string | null;
  posting: string | null;
  why: Fault[];
}

export interface Options {
  organisation: string;
  map?: ImportMap;
  dryRun?: boolean;
  publish?: boolean;
  confirmWarnings?: boolean;
}

function formOf(file: File, { organisation, map, ...flags }: Options): FormData {
  const form = new FormData();
  form.append('organisation', organisation);
  if (map) form.append('map', JSON.stringify(map));
  for (const [name, value] of Object.entries(flags)) if (value) form.append(name, 'true');
  form.append('file', file);
  return form;
}

export function preview(file: File, options: Options): Promise<Preview> {
  return upload<Preview>('/api/v1/imports/preview', formOf(file, options));
}

export function submit(
  file: File,
  options: Options,
  sent: (share: number) => void,
): Promise<Schemas['JobView']> {
  return upload<Schemas['JobView']>('/api/v1/imports', formOf(file, options), sent);
}

export async function reportText(id: string, format: 'csv' | 'json'): Promise<string> {
  const params = { path: { id }, query: { format } };
  const text: unknown = await ok(api.GET('/api/v1/imports/{id}/report', { params, parseAs: 'text' }));
  return String(text ?? '');
}

/** One object a line. */
export function reportRows(text: string): ReportRow[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ReportRow);
}
