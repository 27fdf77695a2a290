const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SWAP = 0.7;
const DROP = 1;
const OTHER = 2;
/** One confusion of sounds is likelier than any slip of the finger. */
const ACCENT = 0.5;
const TWO_ACCENTS = 0.9;
/** What costs less is likely enough to be asked for. */
const LIKELY = 1;

/** A slip must be made up for by so many times more documents: a factor of ten each. */
const TIMES_A_SLIP = Math.log(10);
/** So many show that a word is no accident; more say nothing about what was meant. */
const WELL_KNOWN = 30;
const MOST_GUESSES = 3;
const NEAR_THE_BEST = 1;

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
    for (const twice of heardAlike(once)) add(twice, TWO_ACCENTS);
  }
  return costs;
}

/** The likely ones alone, some dozens: for who must ask a server about each. */
export function likelyMeanings(word: string): Map<string, number> {
  return new Map([...meanings(word)].filter(([, cost]) => cost < LIKELY));
}

/** The best of what a word that so many documents hold may have meant: small slips, and known to many documents. */
export function likeliest(
  candidates: Iterable<[string, number]>,
  holding: number,
  documentsWith: (guess: string) => number,
): string[] {
  const least = holding === 0 ? -Infinity : Math.log(holding);
  const guesses: { guess: string; score: number }[] = [];
  for (const [guess, cost] of candidates) {
    const documents = Math.min(documentsWith(guess), WELL_KNOWN);
    const score = Math.log(documents) - cost * TIMES_A_SLIP;
    if (documents > 0 && score > least) guesses.push({ guess, score });
  }
  guesses.sort((a, b) => b.score - a.score);
  const best = guesses[0]?.score ?? 0;
  const near = guesses.filter(({ score }) => best - score <= NEAR_THE_BEST);
  return near.slice(0, MOST_GUESSES).map(({ guess }) => guess);
}
