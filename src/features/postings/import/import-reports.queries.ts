import { Injectable } from '@nestjs/common';
import { Breath } from '../../../platform/background/breath.js';
import { Db } from '../../../platform/db/db.js';

/** The report of an import as it was committed, step by step. */
@Injectable()
export class ImportReports {
  constructor(private readonly db: Db) {}

  /** Some lines of JSON at a time, in the order of the rows. */
  async *lines(jobId: string): AsyncGenerator<string> {
    const sql = `SELECT first_row, content FROM import_reports WHERE job_id = ? AND first_row > ?
      ORDER BY first_row LIMIT 1`;
    const breath = new Breath();
    for (let after = -1; ;) {
      await breath.take();
      const [chunk] = await this.db.rows<{ first_row: number; content: string }>(sql, [jobId, after]);
      if (!chunk) return;
      yield chunk.content;
      after = Number(chunk.first_row);
    }
  }
}
