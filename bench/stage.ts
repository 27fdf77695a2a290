import { House } from './house.js';
import { Peer } from './processes.js';
import { type Kept, keptData } from './data/kept.js';
import type { Options } from './options.js';

export const SMALL = 10_000;

/** Where the parts find what they measure; each process is started when it is first asked for. */
export class Stage {
  readonly load = Peer.start('load.ts');
  readonly bare = Peer.start('bare-server.ts');
  private readonly houses = new Map<string, Promise<House>>();

  constructor(readonly options: Options) {}

  data(count: number): Promise<Kept> {
    return keptData(this.options.folder, count, this.options.server);
  }

  /** The product on so many postings, with the embedded engine. */
  house(count = this.options.postings): Promise<House> {
    return this.opened(String(count), count, {});
  }

  /** The product on the large data with Meilisearch; null where there is none. */
  meiliHouse(): Promise<House> | null {
    const { meili, postings } = this.options;
    if (!meili) return null;
    return this.opened('meilisearch', postings, { MEILI_URL: meili.url, MEILI_KEY: meili.key });
  }

  /** Ends the houses: the embedded database has one process at a time. */
  async empty(): Promise<void> {
    const houses = await Promise.all(this.houses.values());
    this.houses.clear();
    await Promise.all(houses.map((house) => house.close()));
  }

  async close(): Promise<void> {
    await this.empty();
    await Promise.all([this.load.close(), this.bare.close()]);
  }

  /** Two houses cannot share one embedded database: what another search engine is asked with comes alone. */
  private async opened(key: string, count: number, env: Record<string, string>): Promise<House> {
    const known = this.houses.get(key);
    if (known) return known;
    const rivals = [String(this.options.postings), 'meilisearch'];
    if (rivals.includes(key)) {
      const rival = rivals.find((other) => other !== key) ?? '';
      await (await this.houses.get(rival))?.close();
      this.houses.delete(rival);
    }
    const { env: kept } = await this.data(count);
    const profile = this.options.profile ? ['--cpu-prof', `--cpu-prof-dir=${this.options.profile}`] : [];
    const house = House.start({ ...kept, ...env }, profile)
      .then((started) => started.searching())
      // A processor that is profiled never rests.
      .then((ready) => (this.options.profile ? ready : ready.settled()));
    this.houses.set(key, house);
    return house;
  }
}
