import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { openPromise } from 'yauzl';
import { BrokenFile } from './broken-file.js';
import type { RowLimits } from './row-limits.js';

interface Part {
  name: Buffer;
  data: Buffer;
}

const SMALL = 1024 * 1024;
const SLICE = SMALL;
const OVERLAP = 256;
const LAST_ROW = 1_048_576;

/**
 * Unpacks the parts that hold a spreadsheet's cells, with every declared size checked before and every real size
 * while unpacking, and packs them again uncompressed: whoever reads the result meets nothing that was not checked. Takes
 * what it takes, so it belongs into a thread of its own.
 */
export async function checkedArchive(
  path: string,
  limits: RowLimits,
): Promise<{ archive: Buffer; sheet: number }> {
  const parts: Part[] = [];
  try {
    const zip = await openPromise(path);
    try {
      if (zip.entryCount > limits.zipEntries) throw bomb();
      let declared = 0;
      for await (const entry of zip.eachEntry()) {
        declared += entry.uncompressedSize;
        if (declared > limits.unpackedBytes || suspicious(entry, limits)) throw bomb();
        if (entry.isEncrypted()) throw encrypted();
        if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
        const data = await buffer(await zip.openReadStreamPromise(entry));
        if (/worksheets\//i.test(entry.fileName)) checkReferences(data);
        parts.push({ name: Buffer.from(entry.fileName), data });
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof BrokenFile) throw error;
    throw new BrokenFile('zip-malformed', 'XLSX 文件已损坏', 'the XLSX file is damaged');
  }
  const names = parts.map((part) => part.name.toString());
  const workbook = parts[names.indexOf('xl/workbook.xml')];
  if (new Set(names).size !== names.length || !workbook) throw notSheet();
  return { archive: storedZip(parts), sheet: firstVisible(workbook.data.toString()) };
}

/** Counted from 1: what people do not see they did not mean to send; with every sheet hidden the first is taken. */
function firstVisible(workbook: string): number {
  const sheets = [...workbook.matchAll(/<(?:\w{1,9}:)?sheet\s[^>]*>/g)].map(([tag]) => tag);
  const at = sheets.findIndex((tag) => !/\sstate=["'](?:veryH|h)idden["']/.test(tag));
  return Math.max(at, 0) + 1;
}

/**
 * One cell in the last row or column would make the reader fill in all before it. What this misses (references
 * written as entities) the reader's own limits of memory and time still stop.
 */
function checkReferences(sheet: Buffer): void {
  for (let at = 0; at < sheet.length; at += SLICE - OVERLAP) {
    const text = sheet.toString('latin1', at, at + SLICE);
    for (const [, row] of text.matchAll(/\br=["'][A-Z]{0,3}(\d{7,20})["']/g)) {
      if (Number(row) > LAST_ROW) throw bomb();
    }
    if (/\br=["'][A-Z]{3}\d{1,7}["'][^<>]{0,80}>\s{0,9}<(?:\w{1,9}:)?(?:v|is)[ >]/.test(text)) throw bomb();
  }
}

function suspicious(entry: Entry, limits: RowLimits): boolean {
  const packed = Math.max(entry.compressedSize, 1);
  return entry.uncompressedSize > SMALL && entry.uncompressedSize / packed > limits.unpackRatio;
}

/** The plainest ZIP archive: every part stored as it is. */
export function storedZip(parts: Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of parts) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    local.push(Buffer.from('PK\x03\x04'), common, name, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00'), common, place, name);
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}

function bomb(): BrokenFile {
  return new BrokenFile('zip-bomb', 'XLSX 文件解压后过大', 'the XLSX file unpacks to too much');
}

function encrypted(): BrokenFile {
  return new BrokenFile('encrypted', 'XLSX 文件已加密', 'the XLSX file is encrypted');
}

function notSheet(): BrokenFile {
  return new BrokenFile(
    'not-a-spreadsheet',
    '压缩文件不是 XLSX 表格',
    'the archive is not an XLSX spreadsheet',
  );
}
