const AROUND = 14;

interface Span {
  start: number;
  end: number;
  text: string;
}

/** What was found with a little of what stands around it; by itself where the text has changed since. */
export function excerpt(
  whole: string,
  { start, end, text }: Span,
): { before: string; found: string; after: string } {
  if (whole.slice(start, end) !== text) return { before: '', found: text, after: '' };
  return {
    before: whole.slice(Math.max(0, start - AROUND), start),
    found: text,
    after: whole.slice(end, end + AROUND),
  };
}
