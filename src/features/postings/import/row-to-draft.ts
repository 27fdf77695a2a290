import { splitBenefits } from './benefits-text.js';
import { parseEducation } from './education-text.js';
import { parseEmployment } from './employment-text.js';
import { parseExperience } from './experience-text.js';
import { fingerprint } from './fingerprint.js';
import type { ImportedDraft, ImportLookups } from './import-draft.js';
import type { ImportFault } from './import-fault.js';
import { problem } from './import-fault.js';
import type { ImportMap } from './import-map.js';
import { headingsOf, partsOf, textOf } from './import-map.js';
import type { RawRow } from './raw-row.js';
import type { Reading } from './row-fields.js';
import { note, readHeadcount, readPay, readPostedOn, readValidity } from './row-fields.js';
import { readPlace } from './row-place.js';
import { webAddress } from './web-address.js';

/** `ok` is a draft, whose faults say what is still missing; not `ok` is a row that nothing can be made of. */
export type RowResult =
  | { ok: true; externalId: string; draft: ImportedDraft; faults: ImportFault[] }
  | { ok: false; externalId: string | null; faults: ImportFault[] };

const TITLE_CHARS = 100;
const DESCRIPTION_CHARS = 20_000;

/** Makes a draft of a row; never throws, and refuses only what cannot be told from another row or has no title. */
export function rowToDraft(
  row: RawRow,
  map: ImportMap,
  lookups: ImportLookups,
  externalId = row.broken ? null : externalIdOf(row, map),
): RowResult {
  const refused = refusal(row, map, externalId);
  if (refused || externalId === null) return { ok: false, externalId, faults: refused ? [refused] : [] };
  const reading: Reading = { row, map, lookups, faults: [] };
  const { defaults, columns } = map;
  const title = clean(textOf(columns.title, row)).replace(/\s+/g, ' ');
  const description = clean(textOf(columns.description, row, '\n')).slice(0, DESCRIPTION_CHARS);
  const conditions = clean(textOf(columns.workingConditions, row)) || (defaults.workingConditions ?? '');
  const source = readSource(reading, externalId);
  const draft: ImportedDraft = {
    side: oneOf(textOf(columns.side, row), SIDES) ?? defaults.side ?? 'demand',
    title,
    description,
    occupation: readOccupation(reading, title, description),
    ...readPlace(reading),
    ...readHeadcount(reading),
    employment: readEmployment(reading),
    engagement: oneOf(textOf(columns.engagement, row), ENGAGEMENTS) ?? defaults.engagement ?? 'post',
    ...readPay(reading),
    validUntil: readValidity(reading),
    ...readPostedOn(reading),
    ...readRequirements(reading),
    benefits: partsOf(columns.benefits, row).flatMap((part) => splitBenefits(part)),
    workingConditions: conditions.slice(0, 2000),
    ...(defaults.organisation ? { organisation: defaults.organisation } : {}),
    employerName: clean(textOf(columns.employerName, row)).slice(0, 120) || null,
    source,
    forwarded: source !== null,
  };
  noteMissing(reading, draft);
  return { ok: true, externalId, draft, faults: reading.faults };
}

const SIDES: [RegExp, ImportedDraft['side']][] = [
  [/^(?:supply|求职|供给)/i, 'supply'],
  [/^(?:demand|招聘|用工|需求)/i, 'demand'],
];
const ENGAGEMENTS: [RegExp, ImportedDraft['engagement']][] = [
  [/^(?:task|任务)/i, 'task'],
  [/^(?:loan|人才租用|租用|余缺)/i, 'loan'],
  [/^(?:post|岗位)/i, 'post'],
];

function oneOf<T>(text: string, words: [RegExp, T][]): T | undefined {
  return words.find(([word]) => word.test(text))?.[1];
}

/** Without a column of ids the whole content is the id: the same row again changes nothing. */
export function externalIdOf(row: RawRow, map: ImportMap): string | null {
  if (map.externalId === undefined) return `content:${fingerprint(row.values)}`;
  const parts = headingsOf(map.externalId).map((heading) => (row.values[heading] ?? '').trim());
  if (parts.every((part) => part === '')) return null;
  const joined = parts.length === 1 ? clean(parts[0] ?? '') : '';
  return joined !== '' && joined.length <= 64 ? joined : `hash:${fingerprint(parts)}`;
}

function refusal(row: RawRow, map: ImportMap, externalId: string | null): ImportFault | undefined {
  if (row.broken) return { field: 'row', code: 'row-broken', ...row.broken };
  if (externalId === null) {
    return { field: 'externalId', code: 'external-id-absent', zh: '缺少编号', en: 'the id is missing' };
  }
  const title = clean(textOf(map.columns.title, row));
  if (!/[\p{L}\p{N}]/u.test(title)) {
    return { field: 'title', code: 'title-absent', zh: '缺少职位名称', en: 'the title is missing' };
  }
  if (title.length <= TITLE_CHARS) return undefined;
  const zh = `职位名称超过 ${TITLE_CHARS} 字`;
  return {
    field: 'title',
    code: 'title-too-long',
    zh,
    en: `the title is longer than ${TITLE_CHARS} characters`,
  };
}

/** Control characters have no business in a posting; line breaks and tabs have. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\t]/gu, '')
    .trim();
}

function readOccupation(reading: Reading, title: string, description: string): ImportedDraft['occupation'] {
  const said = textOf(reading.map.columns.occupation, reading.row);
  if (/^[1-8]-\d\d-\d\d-\d\d$/.test(said)) return { code: said, confidence: 1 };
  const best = reading.lookups.codeTitle(title, [said, description].join('\n').trim())[0];
  if (best) return { code: best.code, confidence: best.confidence };
  note(reading, 'occupation', problem('occupation-unknown', '无法判断职业', 'the occupation is not known'));
  return null;
}

function readEmployment(reading: Reading): ImportedDraft['employment'] {
  const read = parseEmployment(textOf(reading.map.columns.employment, reading.row));
  if (read.ok) return read.employment;
  const fallback = reading.map.defaults.employment ?? null;
  if (!fallback || read.problem.code === 'employment-unclear') note(reading, 'employment', read.problem);
  return read.problem.code === 'employment-absent' ? fallback : null;
}

/** Schooling and experience are not asked for by law: only what is there and not understood is a fault. */
function readRequirements({
  map,
  row,
  ...rest
}: Reading): Pick<ImportedDraft, 'education' | 'experienceYears'> {
  const reading = { map, row, ...rest };
  const schooling = parseEducation(textOf(map.columns.education, row));
  if (!schooling.ok && schooling.problem.code === 'education-unclear')
    note(reading, 'education', schooling.problem);
  const practice = parseExperience(textOf(map.columns.experience, row));
  if (!practice.ok && practice.problem.code === 'experience-unclear')
    note(reading, 'experience', practice.problem);
  return {
    education: schooling.ok ? schooling.education : null,
    experienceYears: practice.ok ? practice.minYears : null,
  };
}

function readSource(reading: Reading, externalId: string): ImportedDraft['source'] {
  const { source } = reading.map.defaults;
  if (!source) return null;
  const said = textOf(reading.map.columns.sourceUrl, reading.row);
  const url = webAddress(said || (source.url ?? ''));
  if (url) return { name: source.name, url, externalId };
  if (said) note(reading, 'sourceUrl', problem('url-unclear', '链接不是网址', 'the link is no web address'));
  return { name: source.name, externalId };
}

/** What 人力资源市场暂行条例 art. 24 wants beyond the fields that already spoke for themselves. */
function noteMissing(reading: Reading, draft: ImportedDraft): void {
  if (!draft.description) {
    note(
      reading,
      'description',
      problem('description-absent', '未写明工作内容', 'no work content is stated'),
    );
  }
  if (!draft.workingConditions && !draft.forwarded) {
    note(
      reading,
      'workingConditions',
      problem('working-conditions-absent', '未写明工作条件', 'no working conditions are stated'),
    );
  }
  if (draft.forwarded && !draft.employerName) {
    note(reading, 'employerName', problem('employer-absent', '未写明用人单位', 'no employer is named'));
  }
}
