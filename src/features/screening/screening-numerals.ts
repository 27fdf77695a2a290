const DIGIT: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNIT: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };
const NUMERAL = '[零〇一二两三四五六七八九十百千万]';
const MEASURE =
  '(?:周岁|岁|元|块|天|年(?![龄轻度终会货味])|个(?:月|半月|小时|工作日)|月|日|小时|名|人|%|公斤|千克|斤|厘米|公分|米|次|折)';
const RUN = new RegExp(
  `(?<![统唯第万专单\\d])(?:百分之(?<percent>${NUMERAL}{1,4})` +
    `|(?<plain>${NUMERAL}{1,9})(?=${MEASURE}|[-~至到](?:${NUMERAL}|\\d){1,5}${MEASURE})` +
    `|(?<after>[零〇五六七八九][零〇五])(?=后)` +
    `|(?<tens>[二三四五六七八九]?十[一二三四五六七八九]?)(?=[-~至到]{1,3}${NUMERAL}))`,
  'gu',
);

/** Reads 三十五, 一千九百, 两万, 九五 …; undefined where the characters are no well-formed number (千万不要, 两三千). */
export function readNumeral(text: string): number | undefined {
  if (text.length > 1 && [...text].every((c) => c in DIGIT)) {
    return Number([...text].map((c) => DIGIT[c]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lowest = Infinity;
  for (const c of text) {
    const unit = UNIT[c];
    if (unit === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGIT[c]!;
    } else if (unit === 10000) {
      if (total > 0) return undefined;
      total = (section + (digit ?? 0) || 1) * unit;
      [section, digit, lowest] = [0, undefined, Infinity];
    } else {
      if (unit >= lowest) return undefined;
      section += (digit ?? 1) * unit;
      [digit, lowest] = [undefined, unit];
    }
  }
  return total + section + (digit ?? 0);
}

export interface NumeralSpan {
  start: number;
  end: number;
  digits: string;
}

/** Chinese numerals that stand before a unit of measure; numerals inside words (一线, 五官, 三班) are left alone. */
export function findNumerals(text: string): NumeralSpan[] {
  const spans: NumeralSpan[] = [];
  for (const match of text.matchAll(RUN)) {
    const { percent, plain, after, tens } = match.groups!;
    const source = (percent ?? plain ?? after ?? tens)!;
    const value = readNumeral(source);
    if (value === undefined) continue;
    const digits = after ? String(value).padStart(2, '0') : percent ? `${value}%` : String(value);
    spans.push({ start: match.index, end: match.index + match[0].length, digits });
  }
  return spans;
}
