import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { ScreeningService } from '../../screening/screening.service.js';
import type { ImportUpload } from './import-upload.js';
import { type OpenedFile, openRows } from './file-reader.js';
import { guessMap } from './guess-map.js';
import type { ImportLookups } from './import-draft.js';
import { rememberingLookups } from './import-lookups.js';
import { unfit, type ImportMap } from './import-map.js';
import { judged } from './import-judging.rules.js';
import { ImportRequest } from './import-request.js';
import { importedPosting } from './imported-posting.js';
import type { ImportPreview } from './posting-imports.dto.js';
import type { RawRow } from './raw-row.js';
import { asRefusal } from './posting-import.job.js';
import { rowToDraft } from './row-to-draft.js';

const ROWS = 20;

/** Shows what a map makes of a file; brings nothing in and keeps nothing. */
@Injectable()
export class ImportPreviewService {
  constructor(
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly requests: ImportRequest,
    private readonly screening: ScreeningService,
    private readonly config: Config,
  ) {}

  /** The signal comes when nobody waits for the answer any more. */
  async preview({ file, options }: ImportUpload, signal: AbortSignal): Promise<ImportPreview> {
    try {
      const given = this.requests.map(options);
      const opened = await openRows(await this.files.open(file), { signal }).catch(asRefusal);
      try {
        return await this.describe(opened, given ?? guessMap(opened.headings));
      } finally {
        await opened.close();
      }
    } finally {
      await this.files.discard(file);
    }
  }

  private async describe(file: OpenedFile, map: ImportMap): Promise<ImportPreview> {
    const { format, encoding = null, total, headings } = file;
    const lookups = await rememberingLookups(this.clock.today(), this.config.district);
    const rows: object[] = [];
    if (map.columns.title !== undefined)
      for await (const row of file.rows) {
        rows.push(await this.row(row, map, lookups));
        if (rows.length === ROWS) break;
      }
    return { format, encoding, total, headings, map, faults: unfit(map, headings), rows };
  }

  private async row(row: RawRow, map: ImportMap, lookups: ImportLookups): Promise<object> {
    const now = this.clock.now();
    const result = rowToDraft(row, map, lookups);
    if (!result.ok) return { row: row.row, externalId: result.externalId, draft: null, why: result.faults };
    const { externalId, draft, faults } = result;
    const owner = { authorId: null, organisationId: draft.source ? null : '-' };
    const posting = importedPosting(draft, { externalId, fingerprint: '', owner, now });
    const law = { ...(await this.screening.law()), today: this.clock.today() };
    const about = { ofRow: faults, standing: [], lenient: draft.forwarded };
    const { verdict, why } = judged(posting, law, about);
    return { row: row.row, externalId, draft, verdict, why };
  }
}
