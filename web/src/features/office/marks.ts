import type { Schemas } from '@/api/client';

export type Finding = Schemas['FindingView'];

/** A piece of a text: plain, or marked by the finding with this place in the list. */
export interface Piece {
  text: string;
  finding?: number;
}

/** The text cut at its findings; where two overlap, the earlier and then the longer one keeps its words whole. */
export function pieces(text: string, field: string, findings: readonly Finding[]): Piece[] {
  const marked = findings
    .map((finding, at) => ({ ...finding, at }))
    .filter((finding) => finding.field === field && finding.end > finding.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cut: Piece[] = [];
  let place = 0;
  for (const { start, end, at } of marked) {
    const from = Math.max(start, place);
    if (end <= from || from >= text.length) continue;
    if (from > place) cut.push({ text: text.slice(place, from) });
    cut.push({ text: text.slice(from, end), finding: at });
    place = end;
  }
  if (place < text.length) cut.push({ text: text.slice(place) });
  return cut;
}
