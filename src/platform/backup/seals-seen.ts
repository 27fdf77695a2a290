import { secretFingerprint } from '../access/secret-keys.js';
import type { Cell } from '../db/snapshot.js';

const SEALED = /^g1\.([0-9a-f]{8})\./;

/** Notes which of the known secrets have sealed something in the rows that pass: amid a rotation there are two. */
export class SealsSeen {
  private readonly known: string[];
  private readonly seen = new Set<string>();

  constructor(secrets: string[]) {
    this.known = secrets.map(secretFingerprint);
    this.seen.add(this.known[0] ?? '');
  }

  async *watch(rows: AsyncIterable<Cell[]>): AsyncGenerator<Cell[]> {
    for await (const row of rows) {
      for (const value of row) if (typeof value === 'string') this.note(value);
      yield row;
    }
  }

  /** The one in use first. */
  get fingerprints(): string[] {
    return this.known.filter((one) => this.seen.has(one));
  }

  private note(value: string): void {
    const [, fingerprint] = value.startsWith('g1.') ? (SEALED.exec(value) ?? []) : [];
    if (fingerprint) this.seen.add(fingerprint);
  }
}
