import { fold } from './chinese-text.js';

/** A private-use character begins the token of a synonym group, so that no text can contain one. */
export const GROUP_MARK = '\ue000';

/** A word of a synonym group met in a text. */
export interface Met {
  word: string;
  at: number;
  groups: number[];
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The token that stands for a synonym group, in documents and queries alike. */
export const groupToken = (group: number): string => GROUP_MARK + String(group);

/** Finds words of synonym groups, the longest first, and names their groups. */
export class Synonyms {
  private readonly groupsOf = new Map<string, number[]>();
  private readonly words: string[][];
  private readonly pattern: RegExp | null;

  constructor(groups: string[][]) {
    this.words = groups.map((group) => group.map(fold));
    this.words.forEach((group, number) => {
      for (const word of group) this.groupsOf.set(word, [...(this.groupsOf.get(word) ?? []), number]);
    });
    const all = [...this.groupsOf.keys()].sort((a, b) => b.length - a.length);
    this.pattern = all.length ? new RegExp(all.map(bounded).join('|'), 'gu') : null;
  }

  /** Places of words, none overlapping. */
  meet(foldedText: string): Met[] {
    if (!this.pattern) return [];
    return [...foldedText.matchAll(this.pattern)].map((m) => ({
      word: m[0],
      at: m.index,
      groups: this.groupsOf.get(m[0]) ?? [],
    }));
  }

  /** The groups that a whole word belongs to. */
  groupsFor(word: string): number[] {
    return this.groupsOf.get(word) ?? [];
  }

  /** The group tokens that a text earns. */
  tokens(foldedText: string): string[] {
    const groups = new Set(this.meet(foldedText).flatMap((m) => m.groups));
    return [...groups].map(groupToken);
  }

  /** All words of a group, for marking what was found. */
  wordsOf(group: number): string[] {
    return this.words[group] ?? [];
  }
}

/** Latin words only as wholes: "hr" is not in "chrome". */
function bounded(word: string): string {
  const body = escape(word);
  return /^[a-z0-9]/.test(word) ? `(?<![a-z0-9])${body}(?![a-z0-9])` : body;
}
