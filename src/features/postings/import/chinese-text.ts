const DIGITS = '零一二三四五六七八九';
const ALIASES: Record<string, string> = {
  〇: '零',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Folds width and compatibility forms (NFKC), unifies dashes and lower-cases; `''` for blank text. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐-―−﹣~〜∼⁓]/g, '-')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
}

/** Value of a Chinese numeral such as 十五, 两百, 一万二 (12000) or 二〇; undefined where it is none. */
export function chineseNumber(text: string): number | undefined {
  const chars = [...text].map((char) => ALIASES[char] ?? char);
  if (!chars.length || !chars.some((char) => DIGITS.includes(char) || char === '十')) return undefined;
  if (chars.length > 1 && chars.every((char) => DIGITS.includes(char))) {
    return chars.length > 9 ? undefined : Number(chars.map((char) => DIGITS.indexOf(char)).join(''));
  }
  const wan = chars.indexOf('万');
  if (wan < 0) return belowWan(chars, 1);
  const high = belowWan(chars.slice(0, wan), 1);
  const rest = chars.slice(wan + 1);
  const low = rest.length ? belowWan(rest, 10_000) : 0;
  return high === undefined || low === undefined ? undefined : high * 10_000 + low;
}

/** A digit left over after a unit counts in tenths of that unit: 两千五 is 2500. */
function belowWan(chars: string[], outer: number): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let unit = outer;
  for (const char of chars) {
    if (char === '零') unit = 10;
    else if (UNITS[char]) {
      total += (digit ?? 1) * UNITS[char];
      unit = UNITS[char];
      digit = undefined;
    } else if (DIGITS.includes(char) && digit === undefined) digit = DIGITS.indexOf(char);
    else return undefined;
  }
  return total + (digit ?? 0) * (digit === undefined || unit === 1 ? 1 : unit / 10);
}

/** Replaces every Chinese numeral inside a text by digits; units behind Latin digits (8千) stay. */
export function digitsForNumerals(text: string): string {
  const run = /(?<![\d.])[零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾百佰千仟万]+/g;
  return text.replace(run, (numeral) => {
    const value = chineseNumber(numeral);
    return value === undefined ? numeral : String(value);
  });
}
