import { Clock } from '../../src/platform/clock/clock.js';
import { filteredBy } from '../../src/platform/search/meili.facets.js';
import { queriesOf, wordsOf } from '../../src/platform/search/meili.query.js';
import { planQuery } from '../../src/platform/search/query-plan.js';
import { Synonyms } from '../../src/platform/search/synonyms.js';
import { FACET_FIELDS } from '../../src/features/postings/posting-counts.service.js';
import type { PostingFilter } from '../../src/features/postings/posting-filter.rules.js';
import { searchFilters } from '../../src/features/postings/posting-filter.search.js';
import { POSTING_INDEX } from '../../src/features/postings/postings.search.js';
import { address, PAGE } from '../data/filters.js';
import { CONNECTIONS, gets } from '../bare-house.js';
import { SHOWN_INDEX, shownIndex } from '../bare/shown-index.js';
import type { House } from '../house.js';
import { type Figure, spread } from '../report/figures.js';
import type { Stage } from '../stage.js';
import { inTurns, loaded, overHttp, type Side, WARM_UP_SECONDS } from '../turns.js';

const WORDS = [
  '焊工',
  '叉车司机',
  '会计',
  '保洁',
  '电工',
  '厨师',
  '仓管',
  '缝纫',
  '质检',
  '数控',
  '保安',
  '客服',
];
type Search = PostingFilter & { q: string };
const NARROW = 0.1;
/** More searches than are answered in a round, no two alike. */
const UNLIKE = 4000;
/** Compilers wait for thousands of answers, and of these there are few a second. */
const FIRSTS_WARM_UP_SECONDS = 20;
/** As its guide has it for trees, and as the page shows them: the server counts each level. */
const ALL_LEVELS = FACET_FIELDS.map(filteredBy);
const NONE = 'no Meilisearch: neither MEILI_URL nor the program on PATH';

/** Words with all facets and marks through the product, against Meilisearch asked for the same by who knows it. */
export async function search(stage: Stage): Promise<Figure[]> {
  const house = await stage.meiliHouse();
  const name = 'keyword search with facets';
  if (!house) return [{ kind: 'left-out', name, note: NONE }];
  const words = await narrow(house, stage.options.postings);
  const unit = 'answers/s';
  const promised = {
    name,
    unit,
    target: 0.8,
    note: 'the same words from everyone: counted once while they stand',
  };
  return [
    await overHttp(stage, promised, asked(house, words), await direct(stage, bare(words))),
    await firsts(stage, house, words, { name: 'keyword search, each the first of its kind', target: 0.8 }),
  ];
}

/** The same where nobody has asked before: each search of each round has a wish of its own. */
async function firsts(
  stage: Stage,
  house: House,
  words: readonly string[],
  promised: { name: string; target: number; note?: string },
): Promise<Figure> {
  const { rounds, seconds } = stage.options;
  let asked = 0;
  const unlike = (): Search[] => Array.from({ length: UNLIKE }, () => wish(words, asked++));
  const ours = (): Side => ({ ...searches(house, unlike()), divided: true });
  const yardstick = async (): Promise<Side> => ({ ...(await direct(stage, unlike())), divided: true });
  await loaded(stage, ours(), FIRSTS_WARM_UP_SECONDS);
  await loaded(stage, await yardstick(), WARM_UP_SECONDS);
  return inTurns(
    { ...promised, unit: 'answers/s' },
    rounds,
    async () => loaded(stage, ours(), seconds),
    async () => loaded(stage, await yardstick(), seconds),
  );
}

/** The words in turn, each with the next lowest pay, so that none is asked for twice and all find much. */
function wish(words: readonly string[], n: number): Search {
  return { q: words[n % words.length] ?? '', payMin: 1 + Math.floor(n / words.length) };
}

/** The embedded engine, through the product, against Meilisearch asked directly; words that fewer than a tenth have. */
export async function engines(stage: Stage): Promise<Figure[]> {
  const name = 'embedded engine, under 10 % hits';
  if (!(await stage.meiliHouse())) return [{ kind: 'left-out', name, note: NONE }];
  const house = await stage.house();
  const words = await narrow(house, stage.options.postings);
  const promised = { name, unit: 'answers/s', target: 0.2, note: 'the same words: remembered pages' };
  return [
    await overHttp(stage, promised, asked(house, words), await direct(stage, bare(words))),
    await firsts(stage, house, words, {
      name: 'embedded engine, each the first of its kind',
      target: 0.2,
      note: 'words asked for before, another wish each time: ranked once while they stand',
    }),
  ];
}

/** How late the event loop of the product is while its embedded engine searches. */
export async function loop(stage: Stage): Promise<Figure[]> {
  const house = await stage.house();
  const words = await narrow(house, stage.options.postings);
  const side = asked(house, words);
  const late: number[] = [];
  for (let n = 0; n < stage.options.rounds; n++) {
    await lateness(house);
    const { pid: _pid, ...job } = side;
    await stage.load.ask({ ...job, seconds: stage.options.seconds });
    late.push(await lateness(house));
  }
  const note = 'measured by timers of 10 ms, which is in it';
  return [
    {
      kind: 'value',
      name: 'event loop p99 while searching',
      unit: 'ms',
      bound: 20,
      value: spread(late),
      note,
    },
  ];
}

/** Since it was last asked. */
async function lateness(house: House): Promise<number> {
  const text = await (await fetch(`${house.url}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)?.[1]) * 1000;
}

/** Those of the words that fewer than a tenth of the postings have. */
async function narrow(house: House, postings: number): Promise<string[]> {
  const totals = await Promise.all(
    WORDS.map(async (q) => ({ q, total: (await house.get<{ total: number }>(address({ q }))).total })),
  );
  const words = totals.filter(({ total }) => total > 0 && total < postings * NARROW).map(({ q }) => q);
  if (words.length < 3) throw new Error(`too few narrow words: ${JSON.stringify(totals)}`);
  return words;
}

const bare = (words: readonly string[]): Search[] => words.map((q) => ({ q }));
const asked = (house: House, words: readonly string[]): Side => searches(house, bare(words));

const searches = (house: House, wanted: readonly Search[]): Side =>
  gets(house.url, house.pid, wanted.map(address));

/** The same from Meilisearch itself, whose index holds for the yardstick what a page shows of a posting. */
async function direct(stage: Stage, wanted: readonly Search[]): Promise<Side> {
  const { url, key } = stage.options.meili ?? { url: '', key: '' };
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const synonyms = new Synonyms(POSTING_INDEX.synonyms);
  const clock = new Clock();
  const at = { now: clock.now(), today: clock.today() };
  const { database } = await stage.data(stage.options.postings);
  await shownIndex({ database, today: at.today, meili: { url, key } });
  const requests = wanted.map(({ q, ...filter }) => {
    const plain = { ...wordsOf(POSTING_INDEX, planQuery(q, synonyms)), matchingStrategy: 'all' as const };
    const query = { q, filters: searchFilters(filter, at), limit: PAGE, facets: FACET_FIELDS };
    const [asked, ...counts] = queriesOf(POSTING_INDEX, SHOWN_INDEX, query, plain);
    const queries = [{ ...asked, attributesToRetrieve: ['id', 'view'], facets: ALL_LEVELS }, ...counts];
    return { method: 'POST' as const, path: '/multi-search', headers, body: JSON.stringify({ queries }) };
  });
  return { url, pid: 0, connections: CONNECTIONS, requests };
}
