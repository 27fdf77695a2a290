const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SWAP = 0.7;
const DROP = 1;
const OTHER = 2;
/** One confusion of sounds is likelier than any slip of the finger. */
const ACCENT = 0.5;

/** What people from the south spell alike: z and zh, c and ch, s and sh, n and ng at the end of a syllable. */
const CONFUSIONS: [RegExp, string][] = [
  [/([zcs])(?!h)/g, '$1h'],
  [/([zcs])h/g, '$1'],
  [/([aei]n)(?!g)/g, '$1g'],
  [/([aei]n)g/g, '$1'],
];

function heardAlike(word: string): string[] {
  const out: string[] = [];
  for (const [pattern, instead] of CONFUSIONS)
    for (const { index, 0: found } of word.matchAll(pattern)) {
      const sticky = new RegExp(pattern.source, 'y');
      sticky.lastIndex = index;
      const whole = word.replace(sticky, instead);
      if (found) out.push(whole);
    }
  return out;
}

/**
 * What may have been meant by a Latin word, each with how unlikely the slip is: neighbours swapped, a letter too
 * many or too few, a wrong one, and up to two sounds that are confused in pinyin.
 */
export function meanings(word: string): Map<string, number> {
  const costs = new Map<string, number>();
  const add = (meant: string, cost: number): void => {
    if (meant !== word && cost < (costs.get(meant) ?? Infinity)) costs.set(meant, cost);
  };
  for (let at = 0; at <= word.length; at++) {
    const [before, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
    if (after) add(before + after[0] + here + after.slice(1), SWAP);
    if (here) add(before + after, here === after[0] ? ACCENT : DROP);
    for (const letter of LETTERS) {
      add(before + letter + here + after, DROP);
      if (here) add(before + letter + after, OTHER);
    }
  }
  for (const once of heardAlike(word)) {
    add(once, ACCENT);
    for (const twice of heardAlike(once)) add(twice, 2 * ACCENT);
  }
  return costs;
}
