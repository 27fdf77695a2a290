import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/http/refusal.js';
import { PostingsQueries } from './postings.queries.js';

/** One posting as everyone may see it, and what a link to it still says once it has ended. */
@Injectable()
export class PostingReadingService {
  constructor(private readonly queries: PostingsQueries) {}

  /** As JSON; 410 when it has ended, 404 for what was never public. */
  async open(id: string): Promise<Buffer> {
    const view = await this.queries.publicJson(id);
    if (view !== null) return view;
    const state = await this.queries.endedState(id);
    throw state ? ended(state) : unknown();
  }
}

function ended(state: string): Refusal {
  const words = { zh: '该信息已结束', en: 'This posting has ended' };
  return new Refusal('gone', 'posting-ended', words, { details: { state } });
}

function unknown(): Refusal {
  const words = { zh: '没有这条信息', en: 'There is no such posting' };
  return new Refusal('not-found', 'not-found', words);
}
