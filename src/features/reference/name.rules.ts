const COMPOUND =
  /^(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|长孙|宇文|端木|东方|独孤|南宫|西门)/;

/** `张*`: the family name and one star, so that the length is not told either. */
export function maskName(name: string): string {
  const plain = name.trim();
  if (plain === '') return '';
  const compound = plain.length > 2 ? COMPOUND.exec(plain)?.[0] : undefined;
  return `${compound ?? String.fromCodePoint(plain.codePointAt(0) ?? 42)}*`;
}
