import { setTimeout as later } from 'node:timers/promises';
import type { PostingInput } from '../../src/features/postings/postings.dto.js';

export interface Editing {
  nodes: string[];
  tokens: string[];
  body: PostingInput;
  changesPerSecond: number;
}

interface Posting {
  id: string;
  version: number;
}

const POSTINGS = 100;

/** Edits published postings at an even pace, on every node in turn, through the door that everyone uses. */
export class Editor {
  made = 0;
  private readonly postings: Posting[] = [];

  constructor(private readonly wish: Editing) {}

  /** Publishes what is edited later. */
  async prepare(): Promise<void> {
    for (let at = 0; at < POSTINGS; at++) this.postings.push(await this.publish(at));
  }

  async run(forMs: number): Promise<void> {
    const { postings } = this;
    const between = 1000 / this.wish.changesPerSecond;
    const began = performance.now();
    const edits: Promise<void>[] = [];
    for (let n = 0; performance.now() - began < forMs; n++) {
      const posting = postings.shift(); // none is edited twice at once
      if (posting) edits.push(this.edit(posting, n).then(() => void postings.push(posting)));
      await later(Math.max(0, began + (n + 1) * between - performance.now()));
    }
    await Promise.all(edits);
  }

  private async publish(at: number): Promise<Posting> {
    const drafted = (await this.ask('POST', '/postings', this.wish.body, at)) as Posting;
    return (await this.ask('POST', `/postings/${drafted.id}/publish`, {}, at)) as Posting;
  }

  private async edit(posting: Posting, n: number): Promise<void> {
    const headers = { 'if-match': `"${posting.version}"` };
    const changed = await this.ask(
      'PATCH',
      `/postings/${posting.id}`,
      { headcount: 1 + (n % 90) },
      n,
      headers,
    );
    posting.version = (changed as Posting).version;
    this.made += 1;
  }

  private async ask(
    method: string,
    path: string,
    body: object,
    at: number,
    more: Record<string, string> = {},
  ): Promise<unknown> {
    const { nodes, tokens } = this.wish;
    const headers = {
      authorization: `Bearer ${tokens[at % tokens.length]}`,
      'content-type': 'application/json',
      ...more,
    };
    const url = `${nodes[at % nodes.length]}/api/v1${path}`;
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
}
