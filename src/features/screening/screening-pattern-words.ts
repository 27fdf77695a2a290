/** What is wrong with a pattern, as officers read it; the rest is the runtime's own word. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^longer than (\d+) characters$/, '超过 $1 个字符'],
  [/^matches the empty text$/, '会匹配空白文字'],
  [/^too many ways to match at one place \((\d+)\)$/, '同一处可能的匹配方式过多（$1 种）'],
  [/^unbalanced parenthesis$/, '圆括号不成对'],
  [/^unbalanced bracket$/, '方括号不成对'],
  [/^backreference$/, '不支持反向引用'],
  [/^nothing to repeat before (.)$/, '“$1”前面没有可重复的内容'],
  [/^unknown escape (.*)$/, '不支持转义“$1”'],
  [/^named groups are not needed here$/, '不支持命名分组'],
  [/^repetition must be bounded by (\d+)$/, '重复次数须有上限，且不超过 $1'],
  [/^repetition of something that varies$/, '长短不定的内容不能再重复'],
  [/^unknown word list (.*)$/, '没有词表“$1”'],
];

/** The Chinese of a pattern's fault. */
export function patternFaultZh(fault: string): string {
  const known = WORDS.find(([english]) => english.test(fault));
  return known ? fault.replace(known[0], known[1]) : '写法有误';
}
