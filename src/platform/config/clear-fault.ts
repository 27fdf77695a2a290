import type { Words } from '../http/refusal.js';

/** What an operator can mend: its words say what to do next, and no stack is shown. */
export class ClearFault extends Error {
  constructor(words: Words | string, options?: ErrorOptions) {
    super(typeof words === 'string' ? words : `${words.zh}\n${words.en}`, options);
  }
}
