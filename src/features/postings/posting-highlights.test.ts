import { describe, expect, it } from '@jest/globals';
import { highlightsOf } from './posting-highlights.js';
import type { PostingView } from './posting.views.js';

const view = (id: string, more: Partial<PostingView>): PostingView =>
  ({
    id,
    title: '',
    description: '',
    requirements: '',
    skills: [],
    certificates: [],
    benefits: [],
    ...more,
  }) as PostingView;
const needles = { han: ['焊工'], latin: [] };

describe('marks of found words', () => {
  it('stand in the texts that have them, and only there', async () => {
    const posting = view('a', { title: '电焊工', description: '看得懂图纸', requirements: '焊工证' });
    expect(await highlightsOf([posting, view('b', { title: '钳工' })], needles)).toEqual({
      a: {
        title: [
          { text: '电', mark: false },
          { text: '焊工', mark: true },
        ],
        requirements: [
          { text: '焊工', mark: true },
          { text: '证', mark: false },
        ],
      },
      b: {},
    });
  });

  it('are those of the words asked for, whatever was marked before', async () => {
    const posting = view('a', { title: '电焊工' });
    await highlightsOf([posting], needles);
    const other = await highlightsOf([posting], { han: ['电焊'], latin: [] });
    expect(other.a?.title?.[0]).toEqual({ text: '电焊', mark: true });
    expect(await highlightsOf([posting], needles)).toHaveProperty('a.title.1.text', '焊工');
  });

  it('leave others their turn where texts are long', async () => {
    let turns = 0;
    const turn = (): void => void setImmediate(() => (turns += 1) < 1000 && turn());
    const long = Array.from({ length: 60 }, (_, n) =>
      view(`${n}`, { description: 'weld pipe frame '.repeat(600) }),
    );
    turn();
    await highlightsOf(long, { han: [], latin: ['weldpipo'] });
    expect(turns).toBeGreaterThan(2);
  });
});
