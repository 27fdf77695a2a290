import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Background } from '../../../platform/background/background.js';
import { Schedule } from '../../../platform/background/schedule.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/db/db.js';
import { execute, marks } from '../../../platform/db/statements.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { IMPORT_JOB } from './posting-import.job.js';
import { sweepSpoolFolders } from './spool-folder.js';

const EVERY_MS = 600_000;
const DAY = 86_400_000;
/** What was cancelled may be taken up again for so long. */
const CANCELLED_DAYS = 1;
const REPORT_DAYS = 90;
const AT_ONCE = 50;

/** Drops uploaded files once their job has ended, reports three months later, and what killed processes left behind. */
@Injectable()
export class ImportSweep implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly schedule: Schedule,
    private readonly background: Background,
  ) {}

  onModuleInit(): void {
    // Each machine has temporary files of its own, so there is no lease; the first time at the start.
    for (const place of ['node', 'worker'] as const)
      this.background.loop(place, 'spool-sweep', EVERY_MS, () =>
        sweepSpoolFolders(this.clock.now()).then(() => false),
      );
    this.schedule.every(EVERY_MS, 'import-sweep', async () => {
      const files = await this.dropFiles();
      return (await this.dropReports()) || files;
    });
  }

  private async dropFiles(): Promise<boolean> {
    const sql = `SELECT f.id FROM files f JOIN jobs j ON j.id = f.owner_id
      WHERE f.owner_kind = ? AND (j.state IN ('done', 'failed') OR j.finished_at < ?) LIMIT ${AT_ONCE}`;
    const before = this.clock.now() - CANCELLED_DAYS * DAY;
    const ids = (await this.db.rows<{ id: string }>(sql, [IMPORT_JOB, before])).map(({ id }) => id);
    await this.db.tx((em) => this.files.forget(em, ids));
    return ids.length === AT_ONCE;
  }

  private async dropReports(): Promise<boolean> {
    const sql = `SELECT DISTINCT r.job_id FROM import_reports r JOIN jobs j ON j.id = r.job_id
      WHERE j.finished_at < ? LIMIT ${AT_ONCE}`;
    const before = this.clock.now() - REPORT_DAYS * DAY;
    const ids = (await this.db.rows<{ job_id: string }>(sql, [before])).map(({ job_id }) => job_id);
    if (ids.length === 0) return false;
    await this.db.tx((em) => execute(em, `DELETE FROM import_reports WHERE job_id IN (${marks(ids)})`, ids));
    return ids.length === AT_ONCE;
  }
}
