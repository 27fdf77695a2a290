import type { Config } from './config.js';

const LENGTH = 32;
/** Of 32 random hexadecimal digits fewer differ once in twenty million times. */
const DISTINCT = 8;
const PLACEHOLDER =
  /change.?(?:me|this)|replace.?(?:me|this|with)|your.?(?:own|app)?.?secret|my.{0,7}secret|secret.?key|passw[o0]rd|placeholder|example|openssl|qwerty|asdfgh/i;
/** As long that a random secret hardly ever says one twice. */
const PIECE = 4;
/** Of pieces that were said before: what is left is too little to be a secret. */
const MOST_SAID_AGAIN = 0.4;
/** Of neighbours in the order of characters: of random ones hardly a fifth are. */
const MOST_IN_ORDER = 2 / 3;

/**
 * Why a secret would be guessed, in words that follow its variable's name; null where nothing speaks against it. A demo,
 * which holds nobody's data, is asked for the length only; its doctor says the rest.
 */
export function weakness(secret: string, mode: Config['mode'] = 'production'): string | null {
  if (secret.length < LENGTH) return `must have at least ${LENGTH} characters`;
  if (mode === 'demo') return null;
  if (new Set(secret).size < DISTINCT) return 'repeats a few characters';
  if (repeats(secret)) return 'repeats one piece';
  if (inOrder(secret) > MOST_IN_ORDER) return 'counts up or down, or stands still';
  if (saidAgain(secret) > MOST_SAID_AGAIN) return 'repeats one piece';
  return PLACEHOLDER.test(secret) ? 'is a placeholder' : null;
}

/** A piece that is said twice or more, the last time perhaps not to its end. */
function repeats(secret: string): boolean {
  for (let piece = 1; piece <= secret.length / 2; piece++)
    if (secret.startsWith(secret.slice(piece))) return true;
  return false;
}

/** How much of it stood in it before, wherever: a word with another number behind it each time, one repeated within others. */
function saidAgain(secret: string): number {
  const pieces = Array.from({ length: secret.length - PIECE + 1 }, (_, at) => secret.slice(at, at + PIECE));
  return 1 - new Set(pieces).size / pieces.length;
}

/** How many characters, of all, follow one that stands beside them in the alphabet or is the same. */
function inOrder(secret: string): number {
  const codes = [...secret].map((char) => char.codePointAt(0) ?? 0);
  const beside = codes.filter((code, at) => at > 0 && Math.abs(code - (codes[at - 1] ?? 0)) <= 1);
  return beside.length / (codes.length - 1);
}
