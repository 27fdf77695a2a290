/** A civil date some days from now, as Zhenhai counts days. */
export function daysAhead(days: number): string {
  const at = Date.now() + (days * 24 + 8) * 3_600_000;
  return new Date(at).toISOString().slice(0, 10);
}
