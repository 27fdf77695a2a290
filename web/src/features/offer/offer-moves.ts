/** What its author can do with an offer in each state; the server has the last word. */
export type Move = 'edit' | 'renew' | 'fill' | 'withdraw' | 'discard' | 'copy';

const MOVES: Readonly<Record<string, readonly Move[]>> = {
  draft: ['edit', 'discard'],
  'in-review': ['withdraw'],
  published: ['edit', 'fill', 'renew', 'withdraw'],
  held: ['edit', 'withdraw'],
  withdrawn: ['edit', 'renew'],
  expired: ['renew', 'edit'],
  filled: ['copy'],
};

export function movesOf(state: string): readonly Move[] {
  return MOVES[state] ?? [];
}
