import { unlessAborted } from '../../../platform/background/abort.js';
import { Refusal } from '../../../platform/http/refusal.js';

const MOST_WAITING = 4;
const RETRY_SECONDS = 30;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Opens one spreadsheet at a time in this process: each may take most of a gigabyte and a core until it is found to be
 * too large. Those that come while several wait are told to come again (503); who is called away while waiting goes at
 * once.
 */
export async function inTurn<T>(open: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  if (waiting > MOST_WAITING) throw busy();
  waiting += 1;
  const turn = last
    .then(() => {
      signal?.throwIfAborted();
      return open();
    })
    .finally(() => (waiting -= 1));
  last = turn.catch(() => undefined);
  return unlessAborted(turn, signal);
}

function busy(): Refusal {
  const words = {
    zh: '正在读取其他表格文件，请稍后再试',
    en: 'Other spreadsheets are being read; try again shortly',
  };
  return new Refusal('unavailable', 'spreadsheets-busy', words, { retryAfterSeconds: RETRY_SECONDS });
}
