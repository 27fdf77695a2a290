import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Db } from '../db/db.js';
import { Refusal } from '../http/refusal.js';
import { FileStore, WrongBytes } from './file-store.js';
import { FileGone } from './files-unavailable.js';
import type { StoredFile } from './stored-file.entity.js';
import { uploadFolder } from './upload-folder.js';

const AT_ONCE = 20;

/** What a step of the move did; `next` goes on, null ends. */
export interface CopyStep {
  next: string | null;
  /** Rows in all, for the progress. */
  total: number;
  seen: number;
  copied: number;
  /** Ids whose bytes lie in neither place, or are not those that the row knows. */
  lost: string[];
}

type Row = Pick<StoredFile, 'id' | 'bytes' | 'sha256'>;

/** Brings the bytes of all rows from the folder of this machine to the configured bucket; what is there stays. */
@Injectable()
export class FileCopy {
  constructor(
    private readonly config: Config,
    private readonly store: FileStore,
    private readonly db: Db,
  ) {}

  /** Some rows after the given one; broken off and begun anew it copies only what is missing. */
  async step(after: string): Promise<CopyStep> {
    if (!this.config.files) throw nowhere();
    const sql = `SELECT id, bytes, sha256 FROM files WHERE id > ? ORDER BY id LIMIT ${AT_ONCE}`;
    const rows = await this.db.rows<Row>(sql, [after]);
    const [count] = await this.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM files');
    const next = rows.length === AT_ONCE ? (rows.at(-1)?.id ?? null) : null;
    const step: CopyStep = { next, total: Number(count?.n), seen: rows.length, copied: 0, lost: [] };
    for (const row of rows) {
      const done = await this.copy(row);
      if (done === 'copied') step.copied += 1;
      if (done === 'lost') step.lost.push(row.id);
    }
    return step;
  }

  private async copy(row: Row): Promise<'there' | 'copied' | 'lost'> {
    if (await this.store.holds(row)) return 'there';
    try {
      await this.store.putBack(row, await uploadFolder(this.config).open(row.id));
      return 'copied';
    } catch (error) {
      if (error instanceof FileGone || error instanceof WrongBytes) return 'lost';
      throw error;
    }
  }
}

function nowhere(): Refusal {
  const words = {
    zh: '未设置 FILES_URL，文件已在本机文件夹中',
    en: 'FILES_URL is not set: the files lie in the folder already',
  };
  return new Refusal('conflict', 'no-bucket', words);
}
