import { lifeContract } from './search.life.contract.js';
import type { SearchEngine } from './search.port.js';
import { wordsContract } from './search.words.contract.js';

/** What every search engine must do; both engines run it. */
export function searchContract(name: string, open: () => Promise<SearchEngine>): void {
  wordsContract(name, open);
  lifeContract(name, open);
}
