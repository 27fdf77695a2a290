import { fold, runsOf, textTokens } from './chinese-text.js';
import { pinyinTokens } from './pinyin-tokens.js';
import type { FieldValue, IndexDefinition, SearchDocument } from './search.port.js';
import type { Synonyms } from './synonyms.js';

/** A document's words as any engine stores them. */
export interface DocumentText {
  /** What was read in each text field, in the definition's order. */
  fields: ReadText[][];
  /** How the heaviest names sound: the title's. */
  heard: string[];
  /** How other names sound that say what it is about. */
  pinyin: string[];
  /** How names sound that stand beside: the employer's, the place's. 公司集团 sounds like 司机. */
  faint: string[];
  /** Initials of the heaviest names, each run whole: 焊工 is hg. */
  initials: string[];
  /** Those of all other names: 含谷 is a street, too. */
  aside: string[];
  /** Initials of parts of the heaviest names, and their single characters. */
  inner: string[];
}

/** Texts of a field: none, one or several; half a sign, left where a text was cut, is no text and stops a whole batch. */
export function textsOf(value: FieldValue | undefined): string[] {
  if (value === null || value === undefined) return [];
  const texts = Array.isArray(value) ? value : [String(value)];
  return texts.every((text) => text.isWellFormed()) ? texts : texts.map((text) => text.toWellFormed());
}

/** Turns the text fields into tokens; synonyms and sounds are added here, so that engines need to know neither. */
export function documentText(
  definition: IndexDefinition,
  synonyms: Synonyms,
  document: SearchDocument,
): DocumentText {
  const sounds = new Sounds(Math.max(...definition.text.map((field) => field.weight)));
  const fields = definition.text.map((field) => {
    const all = textsOf(document.fields[field.name]).map((text) => remembered(synonyms, text));
    if (field.pinyin) for (const { plain } of all) sounds.add(plain, field.weight);
    return all;
  });
  return { fields, ...sounds.told() };
}

/** A text in tokens; the same object for the same short text, so that whoever has dealt with one knows it again. */
export interface ReadText {
  plain: string;
  tokens: readonly string[];
  /** The tokens with blanks between them. */
  joined: string;
}

/** Occupations and their other names, places, employers and titles are the same in many documents. */
const SHORT = 60;
const KEPT = 20_000;
const known = new WeakMap<Synonyms, Map<string, ReadText>>();

function remembered(synonyms: Synonyms, text: string): ReadText {
  if (text.length > SHORT) return read(synonyms, text);
  let texts = known.get(synonyms);
  if (!texts || texts.size >= KEPT) known.set(synonyms, (texts = new Map()));
  let found = texts.get(text);
  if (!found) texts.set(text, (found = read(synonyms, text)));
  return found;
}

function read(synonyms: Synonyms, text: string): ReadText {
  const plain = fold(text);
  const tokens = [...textTokens(plain), ...synonyms.tokens(plain)];
  return { plain, tokens, joined: tokens.join(' ') };
}

/** How the names of a document sound, by what they weigh. */
class Sounds {
  private readonly heard = new Set<string>();
  private readonly pinyin = new Set<string>();
  private readonly faint = new Set<string>();
  private readonly initials = new Set<string>();
  private readonly aside = new Set<string>();
  private readonly inner = new Set<string>();

  constructor(private readonly heaviest: number) {}

  add(plain: string, weight: number): void {
    const own = weight === this.heaviest;
    const { initials, innerInitials, full, short } = pinyinTokens(plain);
    put(own ? this.initials : this.aside, initials);
    if (weight * 2 < this.heaviest) put(this.faint, short);
    else put(own ? this.heard : this.pinyin, full);
    if (!own) return;
    put(this.inner, innerInitials);
    for (const run of runsOf(plain)) if (run.han) put(this.inner, run.text);
  }

  told(): Omit<DocumentText, 'fields'> {
    const { heard, pinyin, faint, initials, aside, inner } = this;
    return {
      ...{ heard: [...heard], pinyin: [...pinyin], faint: [...faint] },
      ...{ initials: [...initials], aside: [...aside], inner: [...inner] },
    };
  }
}

function put(into: Set<string>, tokens: Iterable<string>): void {
  for (const token of tokens) into.add(token);
}

/** The original texts that are offered while somebody types. */
export function suggestedOf(definition: IndexDefinition, document: SearchDocument): Record<string, string[]> {
  const fields = definition.text.filter(({ suggest }) => suggest);
  return Object.fromEntries(fields.map(({ name }) => [name, textsOf(document.fields[name])]));
}
