import { originalSpan } from './screening-text.js';
import type { NormalisedText } from './screening-text.js';
import type { Bilingual, Finding, ScreeningRule } from './screening.types.js';

/** A text field of a posting together with its normalised form. */
export interface ScreenedField {
  name: string;
  original: string;
  normalised: NormalisedText;
}

/** The ground as everyone reads it: one that nobody has confirmed says so. */
function groundOf({ ground, confirmed }: ScreeningRule): Bilingual {
  if (confirmed !== false) return ground;
  return { zh: `${ground.zh}（条文待核实）`, en: `${ground.en} (citation not confirmed)` };
}

function verdict(row: ScreeningRule): Omit<Finding, 'field' | 'start' | 'end' | 'text'> {
  const { id, category, level, message, suggestion, version = 0 } = row;
  const edition = String(version);
  return { ruleId: id, edition, category, level, ground: groundOf(row), message, suggestion };
}

/** A finding in prose, from its span in the normalised text: it points at the author's own characters. */
export function findingAt(row: ScreeningRule, field: ScreenedField, start: number, end: number): Finding {
  const [from, to] = originalSpan(field.normalised, start, end);
  return { ...verdict(row), field: field.name, start: from, end: to, text: field.original.slice(from, to) };
}

/** A finding in a structured field; its span covers the whole value. */
export function findingIn(row: ScreeningRule, field: string, value: string | number): Finding {
  const text = String(value);
  return { ...verdict(row), field, start: 0, end: text.length, text };
}
