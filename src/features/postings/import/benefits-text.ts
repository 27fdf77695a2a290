const BETWEEN = /[,，、;；|｜。\n\r\t]+/;
const BESIDE_HAN = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/u;
const MOST = 30;
const LONGEST = 30;

/** Splits a list of benefits or tags as people write it; each part once, trimmed, at most 30 of them. */
export function splitBenefits(text: string, separator?: string): string[] {
  const bare = text
    .slice(0, 4000)
    .trim()
    .replace(/^[{[【(（]([^]*)[)）】\]}]$/, '$1');
  const parts = separator ? bare.split(separator) : apart(bare);
  const seen = new Map<string, string>();
  for (const part of parts) {
    const clean = part
      .normalize('NFKC')
      .replace(/\p{C}/gu, '')
      .replace(/^["'\s·•*-]+|["'\s.!~]+$/g, '');
    if (clean && clean.length <= LONGEST && !seen.has(clean.toLowerCase()))
      seen.set(clean.toLowerCase(), clean);
    if (seen.size === MOST) break;
  }
  return [...seen.values()];
}

/** A slash or a plus separates only where nothing clearer does: 带薪年假/病假 stays in one piece. */
function apart(bare: string): string[] {
  const clear = bare.split(BETWEEN).flatMap((part) => part.split(BESIDE_HAN));
  return clear.length > 1 ? clear : bare.split(/[/+]/);
}
