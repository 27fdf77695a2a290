import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReadOptions } from './file-reader.js';
import { openRows, readRows } from './file-reader.js';
import type { RawRow } from './raw-row.js';
import { storedZip } from './xlsx-archive.js';

let folder: string;
let files = 0;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'import-test-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${REL}"><sheets><sheet name="招聘" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

/** Strings become inline strings; what is XML already is taken as it is. */
function sheet(rows: (string | number)[][]): string {
  const cells = (row: (string | number)[], at: number) =>
    row.map((cell, i) => {
      const ref = `${String.fromCharCode(65 + i)}${at + 1}`;
      if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
      if (cell.startsWith('<')) return cell.replace('<c', `<c r="${ref}"`);
      return cell === '' ? '' : `<c r="${ref}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
  const body = rows.map((row, at) => `<row r="${at + 1}">${cells(row, at).join('')}</row>`).join('');
  return `${HEAD}<worksheet ${MAIN}><sheetData>${body}</sheetData></worksheet>`;
}

function archive(parts: Record<string, string>): Buffer {
  return storedZip(
    Object.entries(parts).map(([name, text]) => ({ name: Buffer.from(name), data: Buffer.from(text) })),
  );
}

const workbook = (xml: string) => archive({ ...PARTS, 'xl/worksheets/sheet1.xml': xml });

function file(content: Buffer): string {
  const path = join(folder, `${files++}.csv`);
  writeFileSync(path, content);
  return path;
}

async function rowsOf(content: Buffer, options?: ReadOptions): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of readRows(file(content), options)) rows.push(row);
  return rows;
}

describe('XLSX files', () => {
  it('are recognised by their content, whatever they are called, with dates and numbers as text', async () => {
    const xml = sheet([
      ['职位', '人数', '截止'],
      ['焊工', 5, '<c s="1"><v>43242</v></c>'],
      ['仓管', '若干', ''],
    ]);
    expect(await rowsOf(workbook(xml))).toEqual([
      { row: 2, values: { 职位: '焊工', 人数: '5', 截止: '2018-05-22' } },
      { row: 3, values: { 职位: '仓管', 人数: '若干', 截止: '' } },
    ]);
  });

  it('are read from the first sheet that people see', async () => {
    const sheets = (one: string, two: string) =>
      `<sheet name="甲" sheetId="1" ${one} r:id="rId1"/><sheet name="乙" sheetId="2" ${two} r:id="rId3"/>`;
    const rels = PARTS['xl/_rels/workbook.xml.rels'].replace(
      '</Relationships>',
      `<Relationship Id="rId3" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    );
    const book = (names: string) =>
      archive({
        ...PARTS,
        'xl/workbook.xml': PARTS['xl/workbook.xml'].replace(/<sheet .*?\/>/, names),
        'xl/_rels/workbook.xml.rels': rels,
        'xl/worksheets/sheet1.xml': sheet([['职位', '人数'], ...[['隐', '1']]]),
        'xl/worksheets/sheet2.xml': sheet([['职位', '人数'], ...[['显', '2']]]),
      });
    const titles = async (names: string) => (await rowsOf(book(names))).map(({ values }) => values['职位']);
    expect(await titles(sheets('', ''))).toEqual(['隐']);
    expect(await titles(sheets('state="hidden"', ''))).toEqual(['显']);
    expect(await titles(sheets("state='veryHidden'", 'state="visible"'))).toEqual(['显']);
    expect(await titles(sheets('state="hidden"', 'state="hidden"'))).toEqual(['隐']);
  });

  it('may have a title above the headings and blank rows between', async () => {
    const rows = await rowsOf(
      workbook(sheet([['2024年招聘表'], ['职位', '人数'], ['焊工', 1], [], ['电工', 2]])),
    );
    expect(rows.map((row) => [row.row, row.values['职位']])).toEqual([
      [3, '焊工'],
      [5, '电工'],
    ]);
  });

  it('give thousands of rows in order and can be left early', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => [`工种${i}`, i]);
    const xml = workbook(sheet([['职位', '人数'], ...many]));
    const rows = await rowsOf(xml);
    expect(rows).toHaveLength(3000);
    expect(rows.at(-1)).toEqual({ row: 3001, values: { 职位: '工种2999', 人数: '2999' } });
    const opened = await openRows(file(xml));
    expect(opened.total).toBe(3000);
    await opened.close();
    for await (const row of readRows(file(xml))) {
      expect(row.row).toBe(2);
      break;
    }
  });

  it('say at once that their reader has ended, wherever in the rows it was stopped', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => [`工种${i}`, i]);
    const path = file(workbook(sheet([['职位', '人数'], ...many])));
    const opened = await openRows(path);
    const rows = opened.rows[Symbol.asyncIterator]();
    await rows.next();
    await opened.release?.();
    const rest = async () => {
      for (let row = await rows.next(); !row.done; row = await rows.next());
    };
    await expect(rest()).rejects.toMatchObject({ code: 'sheet-too-large' });
    const off = new AbortController();
    const stopped = await openRows(path, { signal: off.signal });
    off.abort(new Error('called off'));
    await expect(stopped.rows[Symbol.asyncIterator]().next()).rejects.toThrow('called off');
  });

  it('give a row with a failed formula, with its other cells', async () => {
    const xml = sheet([
      ['职位', '人数'],
      ['焊工', '<c t="e"><v>#N/A</v></c>'],
      ['电工', 2],
    ]);
    const rows = await rowsOf(workbook(xml));
    expect(rows.map((row) => row.values['职位'])).toEqual(['焊工', '电工']);
  });
});

/** One deflated part whose headers claim whatever the test wants. */
function deflated(name: string, data: Buffer, claim: number): Buffer {
  const packed = deflateRawSync(data);
  const zip = storedZip([{ name: Buffer.from(name), data: packed }]);
  const central = zip.indexOf(Buffer.from('PK\x01\x02'));
  zip.writeUInt16LE(8, 8);
  zip.writeUInt32LE(claim, 22);
  zip.writeUInt16LE(8, central + 10);
  zip.writeUInt32LE(claim, central + 24);
  return zip;
}

describe('hostile archives', () => {
  const zeros = Buffer.alloc(30 * 1024 * 1024, 32);

  const cases: [string, () => Buffer, string, ReadOptions?][] = [
    ['an absurd ratio', () => deflated('xl/workbook.xml', zeros, zeros.length), 'zip-bomb'],
    [
      'too many unpacked bytes',
      () => workbook(sheet([['a', 'b']])),
      'zip-bomb',
      { limits: { unpackedBytes: 500 } },
    ],
    ['too many parts', () => workbook(sheet([['a', 'b']])), 'zip-bomb', { limits: { zipEntries: 3 } }],
    ['a part that claims to be small', () => deflated('xl/workbook.xml', zeros, 1000), 'zip-malformed'],
    ['no directory', () => workbook(sheet([['a', 'b']])).subarray(0, 900), 'zip-malformed'],
    ['no workbook', () => archive({ 'word/document.xml': '<a/>' }), 'not-a-spreadsheet'],
    ['a sheet that is no XML', () => workbook('nonsense <<<'), 'sheet-malformed'],
    ['an empty sheet', () => workbook(sheet([])), 'no-heading'],
    [
      'too many rows',
      () =>
        workbook(
          sheet([
            ['a', 'b'],
            ['1', 'x'],
            ['2', 'y'],
          ]),
        ),
      'too-many-rows',
      { limits: { rows: 1 } },
    ],
  ];
  for (const [why, content, code, options] of cases) {
    it(`with ${why} are refused before any row`, async () => {
      await expect(rowsOf(content(), options)).rejects.toMatchObject({ name: 'BrokenFile', code });
    });
  }

  it.each([
    '<row r="1999999999"><c r="B1999999999"><v>1</v></c></row>',
    '<row r="2"><c r="XFD2"><v>1</v></c></row>',
  ])('cannot make the reader fill in what lies before %s', async (row) => {
    const xml = sheet([['职位', '人数']]).replace('</sheetData>', `${row}</sheetData>`);
    await expect(rowsOf(workbook(xml))).rejects.toMatchObject({ code: 'zip-bomb' });
  });
});
