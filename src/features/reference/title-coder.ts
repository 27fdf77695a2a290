import { atOnce, inSlices, type Steps } from '../../platform/background/slices.js';
import { ancestors, occupation, occupations, workTypes } from './occupations.js';
import { readJson, readRows } from './reference-data.js';
import { confidence, type Calibration, type Evidence } from './title-confidence.js';
import { TitleIndex, type Likeness, type TitleEntry } from './title-index.js';
import { foldTitle, normaliseTitle, withoutRank } from './title-normaliser.js';

/** An occupation with the probability that it is the right one. */
export interface CodedTitle {
  readonly code: string;
  readonly name: string;
  readonly confidence: number;
}

/** A candidate before calibration. */
export interface Candidate extends Evidence {
  readonly code: string;
}

const TOP = 3;
/** So many are looked for in the description. */
const NEAR = 10;
/** Later parts, the brackets and the trade without its rank tell less than the first part as written. */
const PART_FADE = 0.94;
const ASIDE_WEIGHT = 0.8;
const RANK_WEIGHT = 0.97;
const DESCRIPTION_BONUS = 0.05;
const DESCRIPTION_SPAN = 600;

/** What a title alone tells; dear to find out, so that who codes many keeps it for the next of the same. */
export interface LikelyCodes {
  readonly near: readonly Likeness[];
  readonly parts: number;
}

/** Codes free job titles to occupations; immutable, so one instance serves every caller. */
export class TitleCoder {
  private readonly textsOf = new Map<string, string[]>();
  /** What titles are coded to where their description names none of what they may be. */
  private readonly plain = new WeakMap<LikelyCodes, readonly CodedTitle[]>();

  constructor(
    entries: readonly TitleEntry[],
    private readonly calibration: Calibration,
    private readonly index: TitleIndex = atOnce(TitleIndex.steps(entries, classNames)),
  ) {
    for (const { text, code } of entries) {
      if (text.length < 2) continue;
      const texts = this.textsOf.get(code);
      if (texts) texts.push(text);
      else this.textsOf.set(code, [text]);
    }
  }

  /** The three likeliest occupations, best first, their confidences adding up to at most 1. */
  code(title: string, description = '', likely: LikelyCodes = this.likely(title)): readonly CodedTitle[] {
    const named = this.namedIn(description, likely);
    if (named.size > 0) return this.coded(likely, named);
    let plain = this.plain.get(likely);
    if (!plain) this.plain.set(likely, (plain = this.coded(likely, named)));
    return plain;
  }

  private coded(likely: LikelyCodes, named: ReadonlySet<string>): CodedTitle[] {
    const coded = this.weighed(likely, named).map((candidate) => ({
      code: candidate.code,
      name: occupation(candidate.code)?.name ?? candidate.code,
      confidence: confidence(candidate, this.calibration),
    }));
    return shareOut(coded.sort((a, b) => b.confidence - a.confidence));
  }

  /** The evidence before calibration; public because the calibration tool fits its curve on it. */
  candidates(title: string): Candidate[] {
    return this.weighed(this.likely(title), new Set());
  }

  /** The occupations nearest to a title, whatever its description says. */
  likely(title: string): LikelyCodes {
    const { parts, aside } = normaliseTitle(title);
    const best = new Map<string, Likeness>();
    if (parts.length > 1) this.weigh(best, parts.join(''), 1);
    parts.forEach((part, at) => this.weigh(best, part, PART_FADE ** at));
    if (aside) this.weigh(best, aside, ASIDE_WEIGHT);
    const ranked = [...best.values()].sort((a, b) => b.score - a.score);
    return { near: ranked.slice(0, NEAR), parts: parts.length };
  }

  private weighed({ near, parts }: LikelyCodes, named: ReadonlySet<string>): Candidate[] {
    const rows = near
      .map(({ code, score, exact }) => ({
        code,
        score: score + (named.has(code) ? DESCRIPTION_BONUS : 0),
        exact,
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, TOP + 1);
    return rows.slice(0, TOP).map((row, at) => ({
      ...row,
      lead: row.score - (rows[at === 0 ? 1 : 0]?.score ?? 0),
      parts,
    }));
  }

  private weigh(best: Map<string, Likeness>, text: string, weight: number): void {
    this.merge(best, text, weight);
    const plain = withoutRank(text);
    if (plain !== text && plain.length > 1) this.merge(best, plain, weight * RANK_WEIGHT);
  }

  private merge(best: Map<string, Likeness>, text: string, weight: number): void {
    for (const like of this.index.nearest(text, NEAR)) {
      const score = like.score * weight;
      const known = best.get(like.code);
      if (!known || known.score < score) best.set(like.code, { ...like, score });
    }
  }

  /** Which of the likely occupations a description names. */
  private namedIn(description: string, { near }: LikelyCodes): ReadonlySet<string> {
    const named = new Set<string>();
    if (!description) return named;
    const text = foldTitle(description.slice(0, DESCRIPTION_SPAN));
    for (const { code } of near)
      if ((this.textsOf.get(code) ?? []).some((wording) => text.includes(wording))) named.add(code);
    return named;
  }
}

/** The first keeps its confidence, the others share what is left of 1. */
function shareOut(coded: readonly CodedTitle[]): CodedTitle[] {
  const [first, ...others] = coded;
  if (!first) return [];
  const wanted = others.reduce((sum, row) => sum + row.confidence, 0);
  const scale = Math.min(1, (1 - first.confidence) / (wanted || 1));
  const round = (value: number) => Math.floor(value * 1000) / 1000;
  return [first, ...others.map((row) => ({ ...row, confidence: row.confidence * scale }))].map((row) => ({
    ...row,
    confidence: round(row.confidence),
  }));
}

/** Middle and minor class; the major class is too wide to tell anything. */
function classNames(code: string): string {
  return ancestors(code)
    .slice(1)
    .map((node) => node.name.replace(/人员$/, ''))
    .join('/');
}

/** Every wording the coder learns from: occupation names, official work types, titles of the market. */
export function titleEntries(): TitleEntry[] {
  const named = occupations().map(({ code, name }) => ({
    text: foldTitle(name),
    code,
    kind: 'name' as const,
  }));
  const official = workTypes().map(({ name, code }) => ({
    text: foldTitle(name),
    code,
    kind: 'official' as const,
  }));
  const market = readRows('title-aliases.csv').map(([title = '', code = '']) => ({
    text: foldTitle(title),
    code,
    kind: 'market' as const,
  }));
  return [...named, ...official, ...market];
}

let shared: Promise<TitleCoder> | undefined;

/** The coder of the committed wordings and calibration, built on the first call without keeping timers waiting. */
export function titleCoder(): Promise<TitleCoder> {
  shared ??= inSlices(coderSteps());
  return shared;
}

function* coderSteps(): Steps<TitleCoder> {
  const entries = titleEntries();
  yield;
  const index = yield* TitleIndex.steps(entries, classNames);
  return new TitleCoder(entries, readJson<Calibration>('title-calibration.json'), index);
}
