import { fold, runsOf, textTokens } from './chinese-text.js';
import { pinyinTokens } from './pinyin-tokens.js';
import type { FieldValue, IndexDefinition, SearchDocument } from './search.port.js';
import type { Synonyms } from './synonyms.js';

/** A document's words as any engine stores them. */
export interface DocumentText {
  /** One list of tokens for each text field, in the definition's order. */
  fields: string[][];
  /** How names sound that say what it is about. */
  pinyin: string[];
  /** How names sound that stand beside: the employer's, the place's. 公司集团 sounds like 司机. */
  faint: string[];
  initials: string[];
  /** Initials of parts of the heaviest names, and their single characters. */
  inner: string[];
}

/** Texts of a field: none, one or several. */
export function textsOf(value: FieldValue | undefined): string[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [String(value)];
}

/** Turns the text fields into tokens; synonyms and sounds are added here, so that engines need to know neither. */
export function documentText(
  definition: IndexDefinition,
  synonyms: Synonyms,
  document: SearchDocument,
): DocumentText {
  const sounds = new Set<string>();
  const faint = new Set<string>();
  const heaviest = Math.max(...definition.text.map((field) => field.weight));
  const initials = new Set<string>();
  const inner = new Set<string>();
  const fields = definition.text.map((field) => {
    const tokens: string[] = [];
    for (const text of textsOf(document.fields[field.name])) {
      const plain = fold(text);
      for (const token of textTokens(plain)) tokens.push(token);
      for (const token of synonyms.tokens(plain)) tokens.push(token);
      if (!field.pinyin) continue;
      const heard = pinyinTokens(plain);
      for (const token of heard.initials) initials.add(token);
      if (field.weight * 2 < heaviest) {
        for (const token of heard.short) faint.add(token);
        continue;
      }
      for (const token of heard.full) sounds.add(token);
      if (field.weight < heaviest) continue;
      for (const token of heard.innerInitials) inner.add(token);
      for (const run of runsOf(plain)) if (run.han) for (const char of run.text) inner.add(char);
    }
    return tokens;
  });
  return { fields, pinyin: [...sounds], faint: [...faint], initials: [...initials], inner: [...inner] };
}

/** The original texts that highlights and suggestions are made from. */
export function sourceOf(definition: IndexDefinition, document: SearchDocument): Record<string, string[]> {
  return Object.fromEntries(definition.text.map((f) => [f.name, textsOf(document.fields[f.name])]));
}
