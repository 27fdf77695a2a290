import type { Role } from '../../src/platform/access/actor.js';
import type { Caller, CallerName } from './cast.js';
import type { Stage } from './stage.js';

/** One request, ready to be sent. */
export interface Asked {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: object;
  headers?: Record<string, string>;
  /** A file in the field `file`; the body's fields then stand beside it. */
  file?: Buffer;
  /** Instead of the caller's own, where he would not survive the answer. */
  token?: string;
}

/** What one kind of row means to one route: who may, and how one asks for it. */
export interface RowCase {
  /** `own`: of the caller or of his organisation; `foreign`: of neither. */
  row: 'any' | 'own' | 'foreign';
  what: string;
  may: readonly CallerName[];
  /** Makes a fresh row and the valid request for it. */
  ask(stage: Stage, caller: Caller): Promise<Asked> | Asked;
  /** Instead of any 2xx. */
  answers?: readonly number[];
  /** Every caller who is refused asks for a row of his own making. */
  personal?: boolean;
  /** The answer shows what is otherwise secret, by design: why. */
  reveals?: string;
}

export type Audience = 'public' | 'signed-in' | 'operator' | readonly Role[];

export interface RouteEntry {
  /** As the application declares it: `GET /api/v1/postings/:id`. */
  route: string;
  who: Audience;
  cases: readonly RowCase[];
}

export function route(path: string, who: Audience, ...cases: RowCase[]): RouteEntry {
  return { route: path, who, cases };
}

type Ask = RowCase['ask'];
type More = Partial<Pick<RowCase, 'what' | 'answers' | 'personal' | 'reveals'>>;

const build =
  (row: RowCase['row']) =>
  (may: readonly CallerName[], ask: Ask, more: More = {}) => ({
    row,
    what: row,
    may,
    ask,
    ...more,
  });
/** A row that belongs to the caller, or to the organisation of {@link MEMBERS}. */
export const own = build('own');
/** A row of people and organisations that no caller belongs to. */
export const foreign = build('foreign');
/** No row, or one that belongs to nobody. */
export const any = build('any');

export const OPERATOR: readonly CallerName[] = ['operator'];
export const NOBODY: readonly CallerName[] = [];
