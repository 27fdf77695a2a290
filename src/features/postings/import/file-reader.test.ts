import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { ReadOptions } from './file-reader.js';
import { openRows, readRows } from './file-reader.js';
import type { RawRow } from './raw-row.js';

let folder: string;
let files = 0;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'import-test-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Buffer): string {
  const path = join(folder, `${files++}`);
  writeFileSync(path, content);
  return path;
}

async function rowsOf(content: string | Buffer, options?: ReadOptions): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of readRows(file(content), options)) rows.push(row);
  return rows;
}

const values = async (content: string | Buffer) => (await rowsOf(content)).map((row) => row.values);
const LIST = '职位,薪资\n焊工,5000-8000\n"仓管,夜班","面\n""议"""\n';
const READ = [
  { 职位: '焊工', 薪资: '5000-8000' },
  { 职位: '仓管,夜班', 薪资: '面\n"议"' },
];

describe('CSV files', () => {
  it('are read with quotes, commas and line breaks in cells', async () => {
    expect(await values(LIST)).toEqual(READ);
    expect(await values(LIST.replaceAll('\n', '\r\n'))).toEqual(READ);
    expect((await rowsOf(LIST)).map((row) => row.row)).toEqual([2, 3]);
  });

  it.each([';', '\t'])('may be separated by %j', async (mark) => {
    expect(await values(`a${mark}b\n1,5${mark}"x${mark}y"\n`)).toEqual([{ a: '1,5', b: `x${mark}y` }]);
  });

  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('are understood in %s', async (encoding) => {
    const marked = encoding.startsWith('utf-16') ? `\uFEFF${LIST}` : LIST;
    expect(await values(iconv.encode(marked, encoding))).toEqual(READ);
    expect(await values(iconv.encode(`\uFEFF${LIST}`, encoding))).toEqual(READ);
  });

  it.each(['utf-8', 'gb18030'])(
    'are understood in %s when the first Chinese lies far behind',
    async (encoding) => {
      const ascii = 'a,b\n' + `1,${'x'.repeat(9990)}\n`.repeat(30);
      for (const shift of ['', 'x', 'xy']) {
        const rows = await rowsOf(iconv.encode(`${ascii}${shift},${'镇海区'.repeat(20_000)}\n`, encoding), {
          limits: { cellChars: 100_000 },
        });
        expect(rows.at(-1)?.values).toEqual({ a: shift, b: '镇海区'.repeat(20_000) });
      }
    },
  );

  it('give a broken row as broken and go on behind it', async () => {
    const rows = await rowsOf('a,b\n1,2\n3\n"open,4\n"5","6"\n7,8,9\n"x"y,1\n10,11\n');
    expect(rows.map((row) => [row.row, row.broken ? 'broken' : Object.values(row.values).join()])).toEqual([
      [2, '1,2'],
      [3, 'broken'],
      [4, 'broken'],
      [5, '5,6'],
      [6, 'broken'],
      [7, 'broken'],
      [8, '10,11'],
    ]);
    expect(rows[1]?.broken).toMatchObject({ zh: expect.stringContaining('格'), en: expect.any(String) });
  });

  it('lose only one row to a quote that is never closed', async () => {
    const rows = await rowsOf(`a,b\n${'1,2\n'.repeat(3)}1,"2\n${'1,2\n'.repeat(1500)}`);
    expect(rows.filter((row) => row.broken).map((row) => row.row)).toEqual([5]);
    expect(rows).toHaveLength(1504);
  });

  it('keep an inch mark inside a cell', async () => {
    expect(await values('a,b\n5" pipe,1\n')).toEqual([{ a: '5" pipe', b: '1' }]);
  });

  it('mark cells that are too long or could not be decoded', async () => {
    const rows = await rowsOf(
      Buffer.concat([
        Buffer.from('职位\n焊工电焊工气焊工\n'),
        Buffer.from([0xff, 0xfe, 0xff]),
        Buffer.from('\nok\n'),
      ]),
      { encoding: 'utf-8', limits: { cellChars: 6 } },
    );
    expect(rows.map((row) => row.broken?.en)).toEqual([
      expect.stringContaining('longer than 6'),
      expect.stringContaining('decoded'),
      undefined,
    ]);
  });

  it('keep doubled and missing headings apart', async () => {
    expect(await values('a,a,,b,\n1,2,3,4,\n')).toEqual([{ a: '1', 'a (2)': '2', '#3': '3', b: '4' }]);
  });

  it('come back as they were written, whatever the cells hold', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a,;"\n 焊1') });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const quoted = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
        const read = await values(`x,y,z\n${quoted.join('\n')}\n`);
        expect(read.map((row) => Object.values(row))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('never throw anything but a broken file, whatever the bytes', async () => {
    const noise = fc.uint8Array({ maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(noise, async (bytes) => {
        await rowsOf(Buffer.from(bytes)).catch((error: Error) => expect(error.name).toBe('BrokenFile'));
      }),
      { numRuns: 150 },
    );
  });
});

describe('JSON Lines', () => {
  it('are recognised by their content and flattened', async () => {
    const text =
      '{"title":"焊工","pay":{"min":5000},"tags":["a","b"],"n":null}\n\nnonsense\n[1]\n{"title":"x"}\n';
    const rows = await rowsOf(text);
    expect(rows[0]).toEqual({ row: 1, values: { title: '焊工', 'pay.min': '5000', tags: 'a|b', n: '' } });
    expect(rows.map((row) => [row.row, !!row.broken])).toEqual([
      [1, false],
      [3, true],
      [4, true],
      [5, false],
    ]);
    const opened = await openRows(file(text));
    expect(opened).toMatchObject({ format: 'jsonl', total: 4, headings: ['title', 'pay.min', 'tags', 'n'] });
    await opened.close();
  });
});

describe('broken files', () => {
  const cases: [string, string | Buffer, string, ReadOptions?][] = [
    ['nothing in it', '', 'empty'],
    ['blank lines only', '\n\n', 'empty'],
    ['numbers for headings', '1,2\n3,4\n', 'no-heading'],
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'old-xls'],
    ['a web page', '<html><table></table></html>', 'markup'],
    ['a JSON array', '[{"a":1}]', 'json-array'],
    ['binary content', Buffer.from([65, 0, 66, 0, 0, 1]), 'not-text'],
    ['another format than was said', LIST, 'format-mismatch', { format: 'xlsx' }],
    ['too many bytes', LIST, 'too-large', { limits: { fileBytes: 10 } }],
    ['too many rows', 'a,b\n1,2\n1,2\n1,2\n', 'too-many-rows', { limits: { rows: 2 } }],
    ['too many lines', 'a,b\n\n\n\n1,2\n', 'too-many-lines', { limits: { lines: 4 } }],
    ['too many lines of JSON', '{"a":1}\n\n\n\n', 'too-many-lines', { limits: { lines: 3 } }],
    ['too many columns', 'a,b,c\n1,2,3\n', 'too-many-columns', { limits: { columns: 2 } }],
    ['no JSON object at all', '{"\n{"\n', 'no-heading'],
  ];
  for (const [why, content, code, options] of cases) {
    it(`with ${why} are refused before any row`, async () => {
      const given: RawRow[] = [];
      const reading = (async () => {
        for await (const row of readRows(file(content), options)) given.push(row);
      })();
      await expect(reading).rejects.toMatchObject({ name: 'BrokenFile', code, zh: expect.any(String) });
      expect(given).toEqual([]);
    });
  }

  it('that are not there are refused, too', async () => {
    await expect(openRows(join(folder, 'absent'))).rejects.toMatchObject({ code: 'unreadable' });
    await expect(openRows(folder)).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('streams', () => {
  const spools = () => readdirSync(tmpdir()).filter((name) => name.startsWith('gongqiao-import-'));

  it('are read in chunks of any size and leave nothing behind', async () => {
    const before = spools();
    const bytes = iconv.encode(LIST, 'gb18030');
    for (const size of [1, 2, 3, 7]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      const rows: RawRow[] = [];
      for await (const row of readRows(Readable.from(chunks))) rows.push(row);
      expect(rows.map((row) => row.values)).toEqual(READ);
    }
    expect(spools()).toEqual(before);
  });

  it('leave nothing behind when reading stops early, fails or never begins', async () => {
    const before = spools();
    for await (const row of readRows(Readable.from([Buffer.from(LIST)]))) if (row.row === 2) break;
    await (await openRows(Readable.from([Buffer.from(LIST)]))).close();
    await expect(openRows(Readable.from([Buffer.from('<html>')]))).rejects.toMatchObject({ code: 'markup' });
    const long = Readable.from([Buffer.alloc(50, 97)]);
    await expect(openRows(long, { limits: { fileBytes: 20 } })).rejects.toMatchObject({ code: 'too-large' });
    expect(spools()).toEqual(before);
  });
});
