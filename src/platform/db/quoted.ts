/** A table's or column's name for SQL, whatever it holds: others name theirs as they like. */
export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
