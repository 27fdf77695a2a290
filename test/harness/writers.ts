import type { PostingInput } from '../../src/features/postings/postings.dto.js';
import { STREETS } from './found-ids.js';

const STEPS = ['nothing', 'draft', 'published', 'withdrawn'] as const;
export type Step = (typeof STEPS)[number];

/** What a client knows of one posting: the last step that was acknowledged, and the last one it asked for. */
export interface Written {
  acknowledged: Step;
  asked: Step;
}

/** Several clients that create and publish postings without pause, and withdraw some, whatever happens to the server. */
export class Writers {
  /** By id; a creation that was never acknowledged has none. */
  readonly written = new Map<string, Written>();
  acknowledged = 0;
  /** Answers that were neither a success nor a lost connection. */
  readonly faults: string[] = [];
  private running = true;
  private begun = 0;
  private readonly loops: Promise<void>[];
  private paused: Promise<void> | null = null;
  private resume: () => void = () => undefined;

  constructor(
    private readonly url: string,
    tokens: string[],
    private readonly body: PostingInput,
  ) {
    this.loops = tokens.map((token, at) => this.write(token, at));
  }

  /** Nobody begins anything until {@link goOn}; requests under way end as they end. */
  hold(): void {
    this.paused ??= new Promise((resolve) => (this.resume = resolve));
  }

  goOn(): void {
    this.resume();
    this.paused = null;
  }

  async stop(): Promise<void> {
    this.running = false;
    this.goOn();
    await Promise.all(this.loops);
  }

  private async write(token: string, at: number): Promise<void> {
    for (let round = at; this.running; round++) {
      await this.paused;
      const id = await this.create(token, `电焊工 ${at} ${round}`);
      if (id === null) continue;
      if (await this.move(token, id, 'publish', 'published'))
        if (round % 3 === 0) await this.move(token, id, 'withdraw', 'withdrawn');
    }
  }

  private async create(token: string, title: string): Promise<string | null> {
    const answer = await this.ask(
      token,
      '/api/v1/postings',
      { ...this.body, title, region: STREETS[this.begun++ % STREETS.length] },
      201,
    );
    if (!answer) return null;
    const { id } = answer as { id: string };
    this.written.set(id, { acknowledged: 'draft', asked: 'draft' });
    return id;
  }

  private async move(token: string, id: string, move: string, step: Step): Promise<boolean> {
    const known = this.written.get(id);
    if (known) known.asked = step;
    const done = (await this.ask(token, `/api/v1/postings/${id}/${move}`, {}, 200)) !== null;
    if (known && done) known.acknowledged = step;
    return done;
  }

  /** The answer's body; null when the connection broke. */
  private async ask(token: string, path: string, body: object, expected: number): Promise<unknown> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    try {
      const answer = await fetch(`${this.url}${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      const said = await answer.text();
      if (answer.status === expected) {
        this.acknowledged += 1;
        return JSON.parse(said);
      }
      this.faults.push(`${path}: ${answer.status} ${said.slice(0, 300)}`);
    } catch {
      await new Promise((resolve) => setImmediate(resolve));
    }
    return null;
  }
}

/** What of the stored states contradicts what clients were told. */
export function contradictions(written: Writers['written'], stored: ReadonlyMap<string, string>): string[] {
  return [...written].flatMap(([id, { acknowledged, asked }]) => {
    const state = stored.get(id) ?? 'nothing';
    const at = STEPS.indexOf(state as Step);
    const fits = at >= STEPS.indexOf(acknowledged) && at <= STEPS.indexOf(asked);
    return fits ? [] : [`${id}: acknowledged ${acknowledged}, asked ${asked}, stored ${state}`];
  });
}
