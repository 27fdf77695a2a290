import type { Change } from '@/api/live-transport';
import type { Schemas } from '@/api/client';

/** Where the log stood, and what the server's clock said, when a list was answered. */
export type Since = Pick<Schemas['PostingPage'], 'head' | 'asOf'>;

const OPENED = ['posting.published', 'posting.released'];

/** What came into the open after a list was answered, by the server's log and clock: the reader's own clock tells nothing. */
export class Newcomers {
  private readonly opened = new Map<string, number>();
  private last = 0;

  constructor(private readonly since: () => Since | null) {}

  hear({ type, subject, seq }: Pick<Change, 'type' | 'subject' | 'seq'>): void {
    this.last = Math.max(this.last, seq);
    if (OPENED.includes(type) && subject.id) this.opened.set(subject.id, seq);
  }

  /** Whether something was told that an answer from this place of the log does not hold. */
  heardAfter(head: number): boolean {
    return this.last > head;
  }

  has({ id, publishedAt }: Pick<Schemas['PostingView'], 'id' | 'publishedAt'>): boolean {
    const since = this.since();
    if (!since) return false;
    return (this.opened.get(id) ?? 0) > since.head || (publishedAt ?? 0) >= since.asOf;
  }
}
