import { bigrams, foldMapped, latinToken, runsOf } from './chinese-text.js';
import { initialOf, syllables } from './pinyin-tokens.js';
import type { Needles, Segment } from './search.port.js';
import { nearest } from './typos.js';

type Span = [from: number, to: number];
const EXCERPT = 160;
const SOUNDS_UNDER = 60;

function occurrences(text: string, needle: string, spans: Span[]): boolean {
  const before = spans.length;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
    spans.push([at, at + needle.length]);
  return spans.length > before;
}

/** Chinese words as wholes; where none occurs, their pairs of characters. */
function hanSpans(text: string, needles: string[]): Span[] {
  const spans: Span[] = [];
  for (const needle of needles) occurrences(text, needle, spans);
  if (spans.length === 0)
    for (const needle of needles)
      if (needle.length > 2) for (const pair of bigrams(needle)) occurrences(text, pair, spans);
  return spans;
}

/** Latin words by their beginning, or, in short texts, by sound and initials; a slip is forgiven where nothing else fits. */
function latinSpans(text: string, needles: string[]): Span[] {
  const spans: Span[] = [];
  if (needles.length === 0) return spans;
  const runs = runsOf(text);
  for (const needle of needles) {
    const starts = runs.filter((run) => !run.han && latinToken(run.text).startsWith(needle));
    for (const run of starts) spans.push([run.at, run.at + Math.min(needle.length, run.text.length)]);
    if (starts.length) continue;
    const near = new Set(
      nearest(
        needle,
        runs.filter((run) => !run.han).map((run) => run.text),
      ),
    );
    for (const run of runs) if (near.has(run.text)) spans.push([run.at, run.at + run.text.length]);
    if (text.length <= SOUNDS_UNDER)
      for (const run of runs) if (run.han) soundSpans(run.text, run.at, needle, spans);
  }
  return spans;
}

function soundSpans(run: string, at: number, needle: string, spans: Span[]): void {
  const sounds = syllables(run);
  const ends = endsOf(run, at);
  const byText = new Map<string, Span>();
  for (let from = 0; from < sounds.length; from++) {
    let full = '';
    let initials = '';
    for (let to = from; to < sounds.length && full.length <= needle.length; to++) {
      full += sounds[to] ?? '';
      initials += initialOf(sounds[to] ?? '');
      const span: Span = [ends[from] ?? at, ends[to + 1] ?? at];
      if (full === needle || (initials === needle && to > from)) return void spans.push(span);
      if (to > from) byText.set(full, span);
    }
  }
  const best = byText.get(nearest(needle, byText.keys(), 1)[0] ?? '');
  if (best) spans.push(best);
}

/** Where each sign of a run ends, the place before the first at the head; some take two units. */
function endsOf(run: string, at: number): number[] {
  let end = at;
  return [at, ...Array.from(run, (sign) => (end += sign.length))];
}

/** Not between the two units of one sign. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The text, or of a long one the excerpt around the first find, cut into marked and unmarked pieces without markup. */
export function highlight(text: string, needles: Needles): Segment[] {
  const mapped = foldMapped(text);
  const found = merge([...hanSpans(mapped.text, needles.han), ...latinSpans(mapped.text, needles.latin)]);
  const marks = found.map(([from, to]): Span => [mapped.at(from), mapped.at(to)]);
  const near = Math.max(0, Math.min((marks[0]?.[0] ?? 0) - 40, text.length - EXCERPT));
  const start = whole(text, near);
  const end = whole(text, Math.min(text.length, start + EXCERPT));
  const segments: Segment[] = [];
  const add = (from: number, to: number, mark: boolean): void => {
    if (to > from) segments.push({ text: text.slice(from, to), mark });
  };
  let at = start;
  for (const [from, to] of marks) {
    if (to <= start || from >= end) continue;
    add(at, Math.max(from, at), false);
    add(Math.max(from, at), Math.min(to, end), true);
    at = Math.min(to, end);
  }
  add(at, end, false);
  return segments;
}
