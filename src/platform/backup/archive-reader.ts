import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Entry, ZipFile } from 'yauzl';
import { openPromise } from 'yauzl';
import { ClearFault } from '../config/clear-fault.js';
import type { Words } from '../http/refusal.js';
import type { Written } from './archive-writer.js';

/** The backup cannot be believed; nothing was changed. */
export class BackupRefused extends ClearFault {
  constructor(
    words: Words,
    /** The part of it that is meant. */
    readonly what = '',
    options?: ErrorOptions,
  ) {
    super(words, options);
  }
}

/** A backup's entries by their names, readable in any order. */
export class ArchiveReader {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  /** Refuses what is cut off: a ZIP file's list of entries is at its end. */
  static async open(path: string): Promise<ArchiveReader> {
    const zip = await openPromise(path, { autoClose: false }).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code) throw new BackupRefused(unreadable(path, cause.message), path, { cause });
      throw damaged(path, cause);
    });
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    } catch (cause) {
      zip.close();
      throw damaged(path, cause);
    }
    return new ArchiveReader(zip, entries);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new BackupRefused(missing(name), name);
    return this.zip.openReadStreamPromise(entry).catch((cause: unknown) => {
      throw damaged(name, cause);
    });
  }

  async text(name: string): Promise<string> {
    return text(await this.stream(name)).catch((cause: unknown) => {
      throw damaged(name, cause);
    });
  }

  /** Reads an entry to its end to learn what it really is. */
  async measure(name: string): Promise<Written> {
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const chunk of await this.stream(name)) {
        hash.update(chunk as Buffer);
        bytes += (chunk as Buffer).length;
      }
    } catch (cause) {
      throw cause instanceof BackupRefused ? cause : damaged(name, cause);
    }
    return { bytes, sha256: hash.digest('hex') };
  }

  close(): void {
    this.zip.close();
  }
}

export function damaged(what: string, cause?: unknown): BackupRefused {
  const words = {
    zh: `备份文件已损坏或不完整（${what}），未作任何更改；请换用另一份备份`,
    en: `the backup is damaged or cut off (${what}); nothing was changed: take another one`,
  };
  return new BackupRefused(words, what, { cause });
}

function missing(name: string): Words {
  return {
    zh: `备份中缺少 ${name}，未作任何更改；请换用另一份备份`,
    en: `the backup lacks ${name}; nothing was changed: take another one`,
  };
}

function unreadable(path: string, reason: string): Words {
  return { zh: `无法读取 ${path}：${reason}`, en: `cannot read ${path}: ${reason}` };
}
