import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { unlessAborted } from '../../../platform/background/abort.js';
import { AskedThread, type ThreadFault } from '../../../platform/background/asked-thread.js';
import type { ScreeningLaw } from '../../screening/screening.service.js';
import { BrokenFile } from './broken-file.js';
import { sniffFormat } from './file-format.js';
import { spool, type Spooled } from './file-spool.js';
import { ImportFile } from './import-file.js';
import { ROW_LIMITS } from './row-limits.js';
import { inTurn } from './xlsx-turn.js';

/** Its dictionaries take a second to build, so that it waits for the next file before it ends. */
const KEPT_MS = 600_000;
/** Batches under way outlive what is young of the usual sixteen megabytes, and would be copied again and again. */
const ROOM = { maxYoungGenerationSizeMb: 96 };

/** The thread that reads files, codes titles and screens: neither waits for the event loop nor keeps it waiting. */
@Injectable()
export class ImportThread implements OnApplicationShutdown {
  private thread: AskedThread | null = null;
  private law = '';
  private last = 0;
  private open = 0;
  private resting: NodeJS.Timeout | undefined;

  /** Once no job runs any more: one that is interrupted goes on elsewhere, one whose thread has ended has failed. */
  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.resting);
    await this.end();
  }

  /** Opens a file; throws `BrokenFile` for what is wrong with it as a whole, and goes at once when the signal comes. */
  async opened(sent: Readable, signal: AbortSignal): Promise<ImportFile> {
    const spooled = await spool(sent, ROW_LIMITS, signal);
    const thread = this.running();
    const id = (this.last += 1);
    const close = (): Promise<void> => this.closed(thread, id, spooled);
    this.open += 1;
    try {
      const format = await sniffFormat(spooled.path);
      const open = () => thread.ask<{ headings: string[]; total: number }>('open', id, spooled.path);
      const opening = format === 'xlsx' ? inTurn(open, signal) : open();
      const { headings, total } = await unlessAborted(opening, signal);
      return new ImportFile(headings, total, {
        ask: (op, ...args) => unlessAborted(thread.ask(op, id, ...args), signal),
        judgeBy: (law) => this.judgeBy(thread, law),
        close,
      });
    } catch (error) {
      await close();
      throw error;
    }
  }

  private running(): AskedThread {
    clearTimeout(this.resting);
    if (this.thread?.alive) return this.thread;
    this.law = '';
    const entry = new URL('./import.worker.js', import.meta.url);
    const telling = { fault: toError, gone: (why: string) => new Error(why) };
    return (this.thread = new AskedThread(entry, {}, telling, { resourceLimits: ROOM }));
  }

  private judgeBy(thread: AskedThread, { stamp, rules, numbers }: ScreeningLaw): void {
    if (this.law === stamp) return;
    this.law = stamp;
    // What it is asked next it answers by these: it answers in order.
    thread.ask('law', { rules, numbers }).catch(() => undefined);
  }

  private async closed(thread: AskedThread, id: number, { drop }: Spooled): Promise<void> {
    await thread.ask('close', id).catch(() => undefined);
    await drop();
    this.open -= 1;
    if (this.open === 0) this.resting = setTimeout(() => void this.end(), KEPT_MS).unref();
  }

  private async end(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }
}

function toError({ message, code, zh, en }: ThreadFault): Error {
  if (code !== undefined && zh !== undefined && en !== undefined) return new BrokenFile(code, zh, en);
  return new Error(message);
}
