import { findingAt, type ScreenedField } from './screening-finding.js';
import { normalise } from './screening-text.js';
import type { Finding, ScreeningInput, ScreeningRule } from './screening.types.js';

/** Each digit as it may be written to be read by people only. */
const DIGITS = ['0零〇', '1一壹幺', '2二贰', '3三叁', '4四肆', '5五伍', '6六陆', '7七柒', '8八捌', '9九玖'];

/**
 * The name and the phone of the very person who looks for work, wherever the words of the posting give them away,
 * however they are parted or written: strangers are to see neither.
 */
export function findOwn(
  { side, own }: ScreeningInput,
  fields: readonly ScreenedField[],
  rows: ReadonlyMap<string, ScreeningRule>,
): Finding[] {
  if (side !== 'supply' || !own) return [];
  const wanted: [string, RegExp | null][] = [
    ['X1', spelled(own.phone)],
    ['X2', named(own.name)],
  ];
  return wanted.flatMap(([ruleId, pattern]) => {
    const row = rows.get(ruleId);
    if (!row || !pattern) return [];
    return fields.flatMap((field) =>
      [...field.normalised.text.matchAll(pattern)].map((match) =>
        findingAt(row, field, match.index, match.index + match[0].length),
      ),
    );
  });
}

function spelled(phone: string): RegExp | null {
  if (!/^\d{7,15}$/.test(phone)) return null;
  const digits = [...phone].map((digit) => `[${DIGITS[Number(digit)] ?? digit}]`);
  return new RegExp(digits.join('[^0-9\\n]{0,3}'), 'g');
}

/** One sign alone is too common a word to be anyone's name. */
function named(name: string): RegExp | null {
  const plain = normalise(name).text.trim();
  return [...plain].length < 2 ? null : new RegExp(plain.replace(/[^\p{L}\p{N}]/gu, '\\$&'), 'gu');
}
