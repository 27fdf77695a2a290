import { afterEach, describe, expect, it } from '@jest/globals';
import { ADS, DOCUMENTS, stream } from './search.contract.fixtures.js';
import type { SearchDocument, SearchEngine } from './search.port.js';

const INDEX = ADS.name;
const ALL = DOCUMENTS.length;

/** A promise that is kept from outside. */
function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

/** What becomes of one index that several processes build; `open` gives two that share it. */
export function buildersContract(name: string, open: () => Promise<[SearchEngine, SearchEngine]>): void {
  describe(`${name}: two builders`, () => {
    let [one, other]: (SearchEngine | null)[] = [null, null];
    const both = async (): Promise<[SearchEngine, SearchEngine]> => {
      const pair = await open();
      [one, other] = pair;
      for (const engine of pair) await engine.open(ADS);
      return pair;
    };
    afterEach(() => Promise.all([one?.close(), other?.close()]));
    const held = async (): Promise<number[]> =>
      Promise.all([one, other].map(async (engine) => (await engine?.search(INDEX, {}))?.total ?? -1));

    /** One that stands still when he has given out some documents, and has lost his turn when he goes on. */
    const stopped = (builder: SearchEngine) => {
      const [reached, on] = [gate(), gate()];
      async function* documents(): AsyncGenerator<SearchDocument> {
        yield* DOCUMENTS.slice(0, 3);
        reached.open();
        await on.opened;
      }
      const lost = (): Promise<void> => Promise.reject(new Error('lost his turn'));
      const ended = builder.rebuild(INDEX, documents(), undefined, lost).then(
        () => 'done',
        () => 'given up',
      );
      return { reached: reached.opened, on: on.open, ended };
    };

    it('leave it whole when one goes on late, after the other is done', async () => {
      const [late, next] = await both();
      const { reached, on, ended } = stopped(late);
      await reached;
      await next.rebuild(INDEX, stream(DOCUMENTS));
      on();
      expect(await ended).toBe('given up');
      expect(await held()).toEqual([ALL, ALL]);
      await late.drop(INDEX, ['ad-001']);
      expect(await held()).toEqual([ALL - 1, ALL - 1]);
      expect(await late.rebuild(INDEX, stream(DOCUMENTS))).toBe(ALL);
      expect(await held()).toEqual([ALL, ALL]);
    });

    it('leave it whole when one goes on late, while the other is at it', async () => {
      const [late, next] = await both();
      const { reached, on, ended } = stopped(late);
      await reached;
      async function* documents(): AsyncGenerator<SearchDocument> {
        yield* DOCUMENTS.slice(0, 4);
        on();
        await ended;
        yield* DOCUMENTS.slice(4);
      }
      expect(await next.rebuild(INDEX, documents())).toBe(ALL);
      expect(await ended).toBe('given up');
      expect(await held()).toEqual([ALL, ALL]);
      expect((await next.open(ADS)).fresh).toBe(false);
    });

    it('each keep what the other built last until his own is done', async () => {
      const [first, second] = await both();
      await first.rebuild(INDEX, stream(DOCUMENTS.slice(0, 5)));
      const during: number[][] = [];
      async function* documents(): AsyncGenerator<SearchDocument> {
        during.push(await held());
        yield* DOCUMENTS;
      }
      await second.rebuild(INDEX, documents());
      expect(during).toEqual([[5, 5]]);
      expect(await held()).toEqual([ALL, ALL]);
    });
  });
}
