import type { Config } from './config.js';

const LENGTH = 32;
/** Of 32 random hexadecimal digits fewer differ once in twenty million times. */
const DISTINCT = 8;
const PLACEHOLDER = /change.?(?:me|this)|replace.?(?:me|this)|your.?(?:app.?)?secret|placeholder|example/i;

/**
 * Why a secret would be guessed, in words that follow its variable's name; null where nothing speaks against it. A demo,
 * which holds nobody's data, is asked for the length only; its doctor says the rest.
 */
export function weakness(secret: string, mode: Config['mode'] = 'production'): string | null {
  if (secret.length < LENGTH) return `must have at least ${LENGTH} characters`;
  if (mode === 'demo') return null;
  if (new Set(secret).size < DISTINCT) return 'repeats a few characters';
  if (repeats(secret)) return 'repeats one piece';
  return PLACEHOLDER.test(secret) ? 'is a placeholder' : null;
}

/** What is a piece said again and again is found in itself before its end. */
function repeats(secret: string): boolean {
  return secret.repeat(2).indexOf(secret, 1) < secret.length;
}
