/** Named alternatives that patterns refer to as `<name>`. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

const MAX_SOURCE = 600;
const MAX_REPEAT = 40;
const MAX_PATHS = 8000;
const PLACEHOLDER = /<([a-z][a-zA-Z]*)>/g;

interface Shape {
  /** How many ways the piece can match at one place: bounds what backtracking can cost. */
  paths: number;
  varies: boolean;
  empty: boolean;
}

/** Reads the small regex dialect that rule writers may use and refuses what could run away. */
class PatternReader {
  private at = 0;
  constructor(private readonly source: string) {}

  read(): Shape {
    const shape = this.alternatives();
    if (this.at < this.source.length) throw new Error('unbalanced parenthesis');
    return shape;
  }

  private alternatives(): Shape {
    const all: Shape = { paths: 0, varies: false, empty: false };
    for (;;) {
      const one = this.sequence();
      all.varies ||= one.varies || all.paths > 0;
      all.empty ||= one.empty;
      all.paths = Math.max(all.paths, one.paths);
      if (this.source[this.at] !== '|') return all;
      this.at++;
    }
  }

  private sequence(): Shape {
    const all: Shape = { paths: 1, varies: false, empty: true };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const piece = this.repeated(this.atom());
      all.paths *= piece.paths;
      all.varies ||= piece.varies;
      all.empty &&= piece.empty;
    }
    return all;
  }

  private atom(): Shape {
    const one: Shape = { paths: 1, varies: false, empty: false };
    const c = this.source[this.at++]!;
    if (c === '(') return this.group();
    if (c === '^' || c === '$') return { ...one, empty: true };
    if ('*+?{'.includes(c)) throw new Error(`nothing to repeat before ${c}`);
    if (c === '\\') {
      const escaped = this.source[this.at++] ?? '';
      if (/[1-9k]/.test(escaped)) throw new Error('backreference');
      if (!/[dDsSwWnbB.\-/|+*?()[\]{}^$\\]/.test(escaped)) throw new Error(`unknown escape \\${escaped}`);
      if (/[bB]/.test(escaped)) return { ...one, empty: true };
    }
    if (c === '[') {
      const close = /^(?:\\.|[^\]\\])*\]/.exec(this.source.slice(this.at));
      if (!close) throw new Error('unbalanced bracket');
      this.at += close[0].length;
    }
    return one;
  }

  private group(): Shape {
    const kind = /^\?(?::|<?[=!])/.exec(this.source.slice(this.at))?.[0] ?? '';
    if (!kind && this.source[this.at] === '?') throw new Error('named groups are not needed here');
    this.at += kind.length;
    const inner = this.alternatives();
    if (this.source[this.at++] !== ')') throw new Error('unbalanced parenthesis');
    return kind && kind !== '?:' ? { ...inner, empty: true } : inner;
  }

  private repeated(piece: Shape): Shape {
    const found = /^(?:\?|\*|\+|\{(\d{1,4})(,?)(\d{0,4})\})\??/.exec(this.source.slice(this.at));
    if (!found) return piece;
    this.at += found[0].length;
    const [mark, low, comma, high] = found;
    if (mark[0] === '?') return { paths: piece.paths + 1, varies: true, empty: true };
    const [min, max] = [Number(low), comma ? Number(high || Infinity) : Number(low)];
    if (!low || max > MAX_REPEAT) throw new Error(`repetition must be bounded by ${MAX_REPEAT}`);
    if (max > 1 && piece.varies) throw new Error('repetition of something that varies');
    return {
      paths: piece.paths * (max - min + 1),
      varies: max > min || piece.varies,
      empty: piece.empty || min === 0,
    };
  }
}

/** Puts the words of the lists in place of `<name>`; an unknown name is a fault. */
export function expandPattern(source: string, words: WordLists): string {
  return source.replace(PLACEHOLDER, (_, name: string) => {
    const list = Object.hasOwn(words, name) ? words[name] : undefined;
    if (!list) throw new Error(`unknown word list <${name}>`);
    return `(?:${list.join('|')})`;
  });
}

/** Why a pattern must not be used, or null: too long, unbounded, nested or ambiguous beyond measure, empty. */
export function patternFault(source: string, words: WordLists): string | null {
  if (source.length > MAX_SOURCE) return `longer than ${MAX_SOURCE} characters`;
  try {
    const plain = expandPattern(source, words);
    const shape = new PatternReader(plain).read();
    if (shape.empty) return 'matches the empty text';
    if (shape.paths > MAX_PATHS) return `too many ways to match at one place (${shape.paths})`;
    new RegExp(plain);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
