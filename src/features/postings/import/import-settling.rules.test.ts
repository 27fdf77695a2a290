import { describe, expect, it } from '@jest/globals';
import { blank } from '../posting.fields.js';
import type { Posting } from '../posting.entity.js';
import { STATES } from '../posting-words.rules.js';
import { type Judgement, settleKnown, settleNew } from './import-settling.rules.js';

const WISH = { publish: true, now: 2 };
const GOOD: Judgement = { verdict: 'publish', why: [] };
const BAD: Judgement = {
  verdict: 'stay',
  why: [{ field: 'pay', code: 'required', zh: '缺', en: 'missing' }],
};
const LOOK: Judgement = { verdict: 'review', why: [] };

function posting(values: Partial<Posting> = {}): Posting {
  const who = { id: 'p', side: 'demand', authorId: null, organisationId: null, clientId: null } as const;
  return { ...blank(who, 1), fingerprint: 'old', ...values };
}
const saying = (before: Posting, fingerprint: string): Posting => ({ ...before, fingerprint });

describe('a row that says what is known', () => {
  it.each(STATES.filter((state) => state !== 'draft'))(
    'changes nothing of a posting that is %s, whatever the gate says today',
    (state) => {
      const before = posting({ state });
      for (const judged of [GOOD, BAD, LOOK])
        expect(settleKnown(before, saying(before, 'old'), judged, WISH)).toMatchObject({
          outcome: 'unchanged',
          change: null,
        });
    },
  );

  it('publishes a draft that has become complete, and leaves one that has not', () => {
    const before = posting();
    const { change } = settleKnown(before, saying(before, 'old'), GOOD, WISH);
    expect(change).toMatchObject({ told: 'published', posting: { state: 'published', version: 2 } });
    expect(settleKnown(before, saying(before, 'old'), BAD, WISH)).toMatchObject({ change: null });
  });
});

describe('a row that says something else', () => {
  it.each([
    ['published', GOOD, 'changed', 'changed'],
    ['published', LOOK, 'changed', 'held'],
    ['published', BAD, 'refused', undefined],
    ['withdrawn', GOOD, 'refused', undefined],
    ['filled', GOOD, 'refused', undefined],
    ['in-review', GOOD, 'refused', undefined],
    ['expired', GOOD, 'changed', 'published'],
    ['draft', LOOK, 'changed', 'submitted'],
    ['draft', BAD, 'changed', 'drafted'],
  ] as const)('about a posting that is %s', (state, judged, outcome, told) => {
    const before = posting({ state });
    const settled = settleKnown(before, saying(before, 'new'), judged, WISH);
    expect([settled.outcome, settled.change?.told]).toEqual([outcome, told]);
  });
});

describe('a new row', () => {
  it('stays a draft unless publishing was asked for and nothing is in the way', () => {
    const told = [
      settleNew(posting(), GOOD, WISH),
      settleNew(posting(), LOOK, WISH),
      settleNew(posting(), BAD, WISH),
      settleNew(posting(), GOOD, { ...WISH, publish: false }),
    ].map(({ change }) => change?.told);
    expect(told).toEqual(['published', 'submitted', 'drafted', 'drafted']);
  });
});
