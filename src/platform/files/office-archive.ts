import type { Entry } from 'yauzl';
import { fromBufferPromise } from 'yauzl';
import { Refusal } from '../http/refusal.js';

const MOST_ENTRIES = 2000;
const MOST_UNPACKED = 200 * 1024 * 1024;
/** Macros and programs inside an office file; officers open what strangers send. */
const PROGRAM = /\.(?:bin|exe|dll|js|vbs|ps1|bat|cmd|scr|lnk|hta)$/i;
const HARMLESS_BINARY = /(?:printerSettings\d*|styles)\.bin$/i;

/** Refuses an office file that would unpack to too much or carries programs; reads its directory only, unpacks nothing. */
export async function checkOfficeArchive(content: Buffer): Promise<void> {
  try {
    const zip = await fromBufferPromise(content);
    if (zip.entryCount > MOST_ENTRIES) throw unsafe();
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_UNPACKED || carriesProgram(entry)) throw unsafe();
    }
  } catch (error) {
    throw error instanceof Refusal ? error : unsafe();
  }
}

function carriesProgram({ fileName }: Entry): boolean {
  return PROGRAM.test(fileName) && !HARMLESS_BINARY.test(fileName);
}

function unsafe(): Refusal {
  const words = {
    zh: '文件已损坏、解压后过大或含有宏/程序，请另存后重新上传',
    en: 'The file is damaged, unpacks to too much or carries macros or programs; save it anew without them',
  };
  return new Refusal('unsupported', 'file-unsafe', words, {
    fields: [{ field: 'file', code: 'file-unsafe', ...words }],
  });
}
