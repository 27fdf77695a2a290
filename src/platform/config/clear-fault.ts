import type { Words } from '../http/refusal.js';

/** What an operator can mend: its words say what to do next, and no stack is shown. */
export class ClearFault extends Error {
  constructor(words: Words | string, options?: ErrorOptions) {
    super(typeof words === 'string' ? words : `${words.zh}\n${words.en}`, options);
  }
}

/** What something else has left unfinished by failing: the words come first, then the reason in its own. */
export class BrokenOff extends ClearFault {
  constructor(
    words: Words,
    readonly reason: unknown,
  ) {
    super(words, { cause: reason });
  }
}
