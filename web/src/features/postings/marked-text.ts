export interface Segment {
  text: string;
  mark: boolean;
}

const AROUND = 24;

/** The part of a long text in which a word was found, with some of what stands around it. */
export function excerpt(segments: readonly Segment[]): Segment[] {
  const first = segments.findIndex((segment) => segment.mark);
  const before = segments[first - 1]?.text ?? '';
  const head = before.length > AROUND ? `…${before.slice(-AROUND)}` : before;
  const rest = segments.slice(first).reduce<Segment[]>((shown, segment) => {
    const room = AROUND * 3 - shown.reduce((all, { text }) => all + text.length, 0);
    if (room <= 0) return shown;
    const cut = segment.text.length > room ? `${segment.text.slice(0, room)}…` : segment.text;
    return [...shown, { ...segment, text: cut }];
  }, []);
  return [...(head ? [{ text: head, mark: false }] : []), ...rest];
}
