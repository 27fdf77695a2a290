import type { Posting } from '../posting.entity.js';
import { after, outlasting, withReason } from '../posting.rules.js';
import type { ImportFault } from './import-fault.js';
import type { Outcome } from './import-outcome.js';

/** What the gate says of a posting; `stay`: it may not be published, `why` says what is in the way. */
export interface Judgement {
  verdict: 'publish' | 'review' | 'stay';
  why: ImportFault[];
}

/** Which event tells of a change. */
export type Told = 'drafted' | 'submitted' | 'published' | 'changed' | 'held';

export interface Settled {
  outcome: Outcome;
  /** The posting that the row stands for afterwards. */
  stands: Pick<Posting, 'id' | 'state'> | null;
  /** What is to be stored and which event tells of it; null when nothing changes. */
  change: { posting: Posting; told: Told } | null;
  why: ImportFault[];
}

export interface Wish {
  publish: boolean;
  now: number;
}

/** A row that nothing was known of. */
export function settleNew(posting: Posting, { verdict, why }: Judgement, wish: Wish): Settled {
  if (!wish.publish || verdict === 'stay') return stored('taken', posting, 'drafted', why);
  return admitted('taken', posting, { verdict, why }, wish.now);
}

/** A row that is known: new content changes it; without, only a draft that waited for it is published. */
export function settleKnown(before: Posting, next: Posting, gate: Judgement, wish: Wish): Settled {
  const judged = mindful(before, gate);
  const same = before.fingerprint === next.fingerprint;
  if (same && before.state !== 'draft') return unstored('unchanged', before);
  if (before.state === 'in-review') return unstored('refused', before, [IN_REVIEW]);
  if (before.state === 'filled' || before.state === 'withdrawn') return unstored('refused', before, [ENDED]);
  const posting = { ...next, version: before.version + 1, updatedAt: wish.now };
  if (before.state === 'published' || before.state === 'held') return settleOpen(before, posting, judged);
  if (wish.publish && judged.verdict !== 'stay') return admitted('changed', posting, judged, wish.now);
  if (same) return unstored('unchanged', before, judged.why);
  return stored('changed', posting, 'drafted', judged.why);
}

/** New words for what an officer held go before an officer. */
function mindful({ holdReasons }: Posting, judged: Judgement): Judgement {
  const held = outlasting(holdReasons).length > 0;
  return held && judged.verdict === 'publish' ? { ...judged, verdict: 'review' } : judged;
}

/** A row that says what is known. */
export function unstored(
  outcome: Outcome,
  stands: Settled['stands'],
  why: readonly ImportFault[] = [],
): Settled {
  return { outcome, stands, change: null, why: [...why] };
}

/** What strangers see changes only to what would be let in anew; otherwise the old stays and the row is refused. */
function settleOpen(before: Posting, posting: Posting, { verdict, why }: Judgement): Settled {
  if (verdict === 'stay') return unstored('refused', before, why);
  if (verdict === 'publish' || before.holdReasons.includes('screening'))
    return stored('changed', posting, 'changed', why);
  const holdReasons = withReason(before.holdReasons, 'screening');
  return stored('changed', { ...posting, state: 'held', holdReasons }, 'held', why);
}

function admitted(outcome: Outcome, posting: Posting, { verdict, why }: Judgement, now: number): Settled {
  const state = verdict === 'stay' ? null : after(posting.state, verdict);
  if (!state) throw new Error(`a posting that is ${posting.state} cannot be put before the public`);
  if (verdict === 'review') return stored(outcome, { ...posting, state }, 'submitted', why);
  const opened = { state, publishedAt: now, endedAt: null, holdReasons: [] };
  return stored(outcome, { ...posting, ...opened }, 'published', why);
}

function stored(outcome: Outcome, posting: Posting, told: Told, why: readonly ImportFault[]): Settled {
  return { outcome, stands: posting, change: { posting, told }, why: [...why] };
}

const IN_REVIEW: ImportFault = {
  field: 'row',
  code: 'in-review',
  zh: '信息正在审核，审核结束后才能修改',
  en: 'the posting waits for an officer and cannot be changed until then',
};
const ENDED: ImportFault = {
  field: 'row',
  code: 'ended',
  zh: '信息已撤回或已招满，不再更新',
  en: 'the posting was withdrawn or filled and is not changed any more',
};
