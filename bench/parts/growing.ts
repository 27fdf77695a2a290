import { gets } from '../bare-house.js';
import { address, FILTERS } from '../data/filters.js';
import { House } from '../house.js';
import { type Figure, spread } from '../report/figures.js';
import { SMALL, type Stage } from '../stage.js';
import { overHttp, type Side } from '../turns.js';

const WORDS = ['焊工', '会计', '电工'];

/** The same requests on ten times as many postings: 1 says that nobody notices. */
export async function growth(stage: Stage): Promise<Figure[]> {
  const [small, large] = [await stage.house(SMALL), await stage.house()];
  const figures: Figure[] = [];
  const both = async (name: string, side: (house: House) => Promise<Side>): Promise<void> => {
    const promised = { name: `growth: ${name}`, unit: 'answers/s', note: 'large : small' };
    figures.push(await overHttp(stage, promised, await side(large), await side(small)));
  };
  await both('filtered list', async (house) => gets(house.url, house.pid, FILTERS.map(address)));
  await both('one posting', async (house) => {
    const { items } = await house.get<{ items: { id: string }[] }>(address({ side: 'demand' }));
    return gets(
      house.url,
      house.pid,
      items.map(({ id }) => `/api/v1/postings/${id}`),
    );
  });
  await both('keyword search', async (house) =>
    gets(
      house.url,
      house.pid,
      WORDS.map((q) => address({ q })),
    ),
  );
  return figures;
}

/** Memory after what has been asked of it so far, and how long a start takes with everything there. */
export async function footprint(stage: Stage): Promise<Figure[]> {
  const house = await stage.house();
  const memory = house.residentMiB();
  const { env } = await stage.data(stage.options.postings);
  await stage.empty();
  const starts: number[] = [];
  for (let n = 0; n < stage.options.rounds; n++) {
    const again = await House.start(env);
    starts.push(again.startedMs);
    await again.close();
  }
  const name = `start-up with ${stage.options.postings} postings`;
  return [
    { kind: 'value', name: 'resident memory', unit: 'MiB', value: spread([memory]) },
    { kind: 'value', name, unit: 'ms', bound: 3000, value: spread(starts) },
  ];
}
