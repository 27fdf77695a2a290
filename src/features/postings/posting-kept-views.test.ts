import { describe, expect, it } from '@jest/globals';
import { KeptViews, type ViewGrounds } from './posting-kept-views.js';
import type { EmployerView, PostingView } from './posting.views.js';

const employer = (name: string): EmployerView => ({ id: 'o1', name, verified: true });
const names = new Map([['o1', employer('甬新机械')]]);
const row = (more: Partial<ViewGrounds> = {}): ViewGrounds => ({
  id: 'p1',
  version: 3,
  organisationId: 'o1',
  clientId: null,
  ...more,
});
const view = (title: string): PostingView => ({ id: 'p1', title }) as PostingView;

describe('kept views', () => {
  it('give what was kept for this version with these names', () => {
    const kept = new KeptViews();
    expect(kept.find(row(), names)).toBeUndefined();
    const shown = kept.keep(row(), names, view('电焊工'));
    expect(kept.find(row(), names)).toBe(shown);
    expect(String(kept.json(shown))).toBe('{"id":"p1","title":"电焊工"}');
    expect(kept.json(shown)).toBe(kept.json(shown));
  });

  it.each([
    ['the row has another version', row({ version: 4 }), names],
    ['the organisation has another name', row(), new Map([['o1', employer('甬新机械有限公司')]])],
    ['it is verified no longer', row(), new Map([['o1', { ...employer('甬新机械'), verified: false }]])],
    ['its name is not known', row(), new Map()],
    ['another organisation stands in the row', row({ organisationId: 'o2' }), names],
    ['a client stands in the row', row({ clientId: 'o1' }), names],
  ])('give nothing once %s', (_, now, named) => {
    const kept = new KeptViews();
    kept.keep(row(), names, view('电焊工'));
    expect(kept.find(now, named)).toBeUndefined();
  });

  it('stand when the same name has been read again', () => {
    const kept = new KeptViews();
    const shown = kept.keep(row(), names, view('电焊工'));
    expect(kept.find(row(), new Map([['o1', employer('甬新机械')]]))).toBe(shown);
  });

  it('forget the oldest when there are too many', () => {
    const kept = new KeptViews();
    for (let n = 0; n <= 2000; n++) kept.keep(row({ id: `p${n}` }), names, view(`${n}`));
    expect(kept.find(row({ id: 'p0' }), names)).toBeUndefined();
    expect(kept.find(row({ id: 'p1' }), names)).toMatchObject({ title: '1' });
    expect(kept.find(row({ id: 'p2000' }), names)).toBeDefined();
  });
});
