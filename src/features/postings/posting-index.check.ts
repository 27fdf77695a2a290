import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { Consumers } from '../../platform/events/consumers.js';
import { type Check, Doctor, finding } from '../../platform/operator/doctor.js';
import { SearchEngine } from '../../platform/search/search.port.js';
import { PostingIndexService } from './posting-index.service.js';
import { POSTING_INDEX } from './postings.search.js';

/** Has the doctor compare the index with the database. */
@Injectable()
export class PostingIndexCheck implements OnModuleInit {
  constructor(
    private readonly doctor: Doctor,
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(SearchEngine) private readonly engine: SearchEngine,
    private readonly index: PostingIndexService,
    private readonly consumers: Consumers,
  ) {}

  onModuleInit(): void {
    this.doctor.register('search', () => this.look());
  }

  private async look(): Promise<Omit<Check, 'name'>> {
    const { ok, detail } = await this.engine.health();
    if (!ok) return finding([`${this.engine.name} does not answer: ${detail ?? ''}`], { zh: '', en: '' });
    const { fresh } = await this.index.opened();
    const { documents, postings, lag, onItsWay } = await this.settled();
    if (fresh && this.index.away)
      return finding(['the index cannot be built: see the log'], { zh: '', en: '' });
    // How it was opened is known longer than it stays so.
    const waits = fresh && documents < postings;
    const later = waits ? '; the server builds the index when it runs' : '';
    const told = `${documents} documents, ${postings} open postings, ${lag} events wait${later}`;
    const faults = documents === postings || onItsWay || fresh ? [] : [`${told}: run \`cli reindex\``];
    const well = {
      zh: `索引 ${documents} 条，公开信息 ${postings} 条，待处理 ${lag}${waits ? '；服务运行时会建立索引' : ''}`,
      en: told,
    };
    return finding(faults, well, { documents, postings, lag });
  }

  /** A difference is a fault only when nothing was on its way from the first number to the last, twice in a row. */
  private async settled() {
    const first = await this.numbers();
    return first.documents === first.postings || first.onItsWay ? first : this.numbers();
  }

  private async numbers() {
    const before = await this.consumers.lag('search');
    const { documents, rebuilding } = await this.engine.stats(POSTING_INDEX.name);
    const sql = "SELECT COUNT(*) AS n FROM postings WHERE state = 'published' AND valid_until >= ?";
    const [row] = await this.db.rows<{ n: number }>(sql, [this.clock.today()]);
    const lag = await this.consumers.lag('search');
    return { documents, postings: Number(row?.n ?? 0), lag, onItsWay: rebuilding || before > 0 || lag > 0 };
  }
}
