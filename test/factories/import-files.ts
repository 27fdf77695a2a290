import { encode } from 'iconv-lite';
import { storedZip } from '../../src/features/postings/import/xlsx-archive.js';

export const HEADINGS = ['编号', '职位', '公司', '薪资', '人数', '地点', '描述'];

export interface AdRow {
  id: string;
  title: string;
  employer: string;
  pay: string;
  headcount: string;
  place: string;
  text: string;
}

/** An invented advertisement that may be published, unless told otherwise. */
export function ad(id: number | string, wishes: Partial<AdRow> = {}): AdRow {
  return {
    id: String(id),
    title: '电焊工',
    employer: '宁波虚构机械有限公司',
    pay: '6000-8000元/月',
    headcount: '3人',
    place: '浙江省宁波市镇海区骆驼街道',
    text: '在车间焊接管道支架，看得懂图纸。',
    ...wishes,
  };
}

export const cells = ({ id, title, employer, pay, headcount, place, text }: AdRow): string[] => [
  ...[id, title, employer, pay, headcount, place, text],
];

export function csv(rows: readonly AdRow[]): Buffer {
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return Buffer.from([HEADINGS, ...rows.map(cells)].map((row) => row.map(quoted).join(',')).join('\n'));
}

export function gb18030(rows: readonly AdRow[]): Buffer {
  return encode(csv(rows).toString(), 'gb18030');
}

export function jsonLines(rows: readonly AdRow[]): Buffer {
  const object = (row: AdRow): object =>
    Object.fromEntries(cells(row).map((cell, at) => [HEADINGS[at], cell]));
  return Buffer.from(rows.map((row) => `${JSON.stringify(object(row))}\n`).join(''));
}

/** A map for {@link HEADINGS}; forwarded advertisements unless `source` is null. */
export function adMap(source: string | null, more: object = {}): string {
  const [externalId, title, employerName, pay, headcount, region, description] = HEADINGS;
  return JSON.stringify({
    externalId,
    columns: { title, employerName, pay, headcount, region, description },
    defaults: {
      employment: 'full-time',
      validDays: 30,
      ...(source && { source: { name: source } }),
      ...more,
    },
  });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function workbook(rows: readonly AdRow[]): Buffer {
  const cell = (text: string, at: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const line = (row: string[], y: number): string =>
    `<row r="${y + 1}">${row.map((text, x) => cell(text, `${String.fromCharCode(65 + x)}${y + 1}`)).join('')}</row>`;
  const body = [HEADINGS, ...rows.map(cells)].map(line).join('');
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types ${PACKAGE}/content-types"/>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${REL}"><sheets><sheet name="招聘" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships ${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet ${MAIN}><sheetData>${body}</sheetData></worksheet>`,
  };
  return storedZip(
    Object.entries(parts).map(([name, text]) => ({ name: Buffer.from(name), data: Buffer.from(text) })),
  );
}
