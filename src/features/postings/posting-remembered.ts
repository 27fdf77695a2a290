import type { Clock } from '../../platform/clock/clock.js';
import type { PostingIndexService } from './posting-index.service.js';

/** What other processes write to the index is not noticed here; what this one writes is. */
const FRESH_MS = { shared: 2000, own: 30_000 };
const KEPT = 500;

interface Kept<T> {
  value: Promise<T>;
  revision: number;
  at: number;
}

/** What the index was asked for, for all who ask the same while nothing changes in it. */
export class Remembered<T> {
  private readonly kept = new Map<string, Kept<T>>();

  constructor(
    private readonly index: Pick<PostingIndexService, 'revision' | 'shared'>,
    private readonly clock: Clock,
  ) {}

  get(key: string): Promise<T> | undefined {
    const known = this.kept.get(key);
    const { revision, shared } = this.index;
    const fresh = shared ? FRESH_MS.shared : FRESH_MS.own;
    const stands = known?.revision === revision && Math.abs(this.clock.now() - known.at) < fresh;
    return stands ? known.value : undefined;
  }

  /** Given before the answer is there, so that what changes meanwhile is noticed; one that fails or is `passing` is not kept. */
  keep(key: string, value: Promise<T>, passing: (value: T) => boolean = () => false): Promise<T> {
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(key, { value, revision: this.index.revision, at: this.clock.now() });
    const forget = (): boolean => this.kept.get(key)?.value === value && this.kept.delete(key);
    value.then((answer) => passing(answer) && forget(), forget);
    return value;
  }
}
