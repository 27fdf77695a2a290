/** People wanted and people looking, of one kind of work or one place. */
export interface Balance {
  wanted: number;
  looking: number;
}

/** What one open posting adds: its side, headcount and what it is counted under. */
export interface Counted {
  side: string;
  occupation: string | null;
  region: string | null;
  headcount: number | null;
}

export interface MarketTotals {
  postings: Balance;
  people: Balance;
  occupations: Map<string, Balance>;
  streets: Map<string, Balance>;
}

export function noTotals(): MarketTotals {
  const none = (): Balance => ({ wanted: 0, looking: 0 });
  return { postings: none(), people: none(), occupations: new Map(), streets: new Map() };
}

/** Adds one posting; one without a headcount counts as one person, a street only where it lies in the district. */
export function add(totals: MarketTotals, posting: Counted, district: string): void {
  const kind = posting.side === 'demand' ? 'wanted' : 'looking';
  const people = posting.headcount ?? 1;
  totals.postings[kind] += 1;
  totals.people[kind] += people;
  if (posting.occupation) of(totals.occupations, posting.occupation)[kind] += people;
  if (posting.region?.length === 9 && posting.region.startsWith(district))
    of(totals.streets, posting.region)[kind] += people;
}

/** 求人倍率: people wanted ÷ people looking, to two decimals; no value when nobody looks. */
export function demandSupplyRatio({ wanted, looking }: Balance): number | null {
  return looking === 0 ? null : Math.round((wanted / looking) * 100) / 100;
}

/** The groups with most people on both sides together, the largest first; equal ones by code. */
export function largest(groups: Map<string, Balance>, count: number): [string, Balance][] {
  const size = ({ wanted, looking }: Balance): number => wanted + looking;
  return [...groups].sort(([a, x], [b, y]) => size(y) - size(x) || (a < b ? -1 : 1)).slice(0, count);
}

function of(groups: Map<string, Balance>, code: string): Balance {
  const found = groups.get(code);
  if (found) return found;
  const fresh = { wanted: 0, looking: 0 };
  groups.set(code, fresh);
  return fresh;
}
