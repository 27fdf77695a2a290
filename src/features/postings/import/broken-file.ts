import type { Bilingual } from './import-fault.js';

/** The file as a whole cannot be used; thrown before any row is given, so that nothing has changed. */
export class BrokenFile extends Error implements Bilingual {
  override readonly name = 'BrokenFile';

  constructor(
    readonly code: string,
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}
