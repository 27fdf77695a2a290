export type Bilingual = { zh: string; en: string };
export type ScreeningLevel = 'block' | 'review' | 'warn';
export type PostingSide = 'demand' | 'supply';

/**
 * One row of the rule book. Patterns are regex sources over *normalised* text (simplified, lower case,
 * ASCII punctuation, no blanks between Chinese characters, digits instead of Chinese numerals before a unit);
 * `<name>` stands for a word list. Rows without patterns belong to the arithmetic rules.
 */
export interface ScreeningRule {
  id: string;
  category: string;
  level: ScreeningLevel;
  sides: PostingSide[];
  patterns: string[];
  /** Lawful look-alikes: a finding that one of these overlaps is dropped. */
  exceptions: string[];
  /** When given, one of these must occur somewhere in the posting. */
  requires: string[];
  /** Circumstances under which the law allows it: found anywhere in the posting, they lower the level. */
  lawful: string[];
  exceptionLevel: 'review' | null;
  /** Whether 无需, 不收取, 严禁 … just before the match turn it off. */
  negatable: boolean;
  ground: Bilingual;
  /** Whether someone has found the ground in the text of the law; false is said wherever it shows. */
  confirmed?: boolean;
  message: Bilingual;
  suggestion: Bilingual;
  /** First and last civil day (Asia/Shanghai) on which the rule applies. */
  validFrom: string;
  validTo: string | null;
  source: string;
  /** Of the stored row; rises with each change. */
  version?: number;
}

/** What the screener reads of a posting; absent fields are not judged. */
export interface ScreeningInput {
  side: PostingSide;
  title: string;
  description?: string | null;
  requirements?: string | null;
  workingConditions?: string | null;
  /** What else strangers read, by the name of its field. */
  others?: Readonly<Record<string, string>>;
  /** Who looks for work, so that his name and phone are found wherever they stand. */
  own?: { name: string; phone: string } | null;
  employment?: string | null;
  pay?: ScreeningPay | null;
  basicPay?: ScreeningPay | null;
  region?: string | null;
  /** Civil day `YYYY-MM-DD` in Asia/Shanghai on which the posting would be published. */
  publishOn: string;
  ageMin?: number | null;
  ageMax?: number | null;
  sex?: string | null;
  probationMonths?: number | null;
  probationPayPercent?: number | null;
  contractMonths?: number | null;
  hoursPerDay?: number | null;
  restDaysPerMonth?: number | null;
  venue?: string | null;
  occupation?: string | null;
  certificates?: readonly string[] | null;
}

/** Whole yuan per period, as in a posting. */
export interface ScreeningPay {
  period: string;
  min: number | null;
  max: number | null;
}

/** Something the author must mend, confirm or have an officer look at; `text` is exactly `field[start, end)`. */
export interface Finding {
  ruleId: string;
  /** The rule's version and, where it reckons, the law's numbers of the day: another one judges anew. */
  edition: string;
  category: string;
  level: ScreeningLevel;
  field: string;
  start: number;
  end: number;
  text: string;
  ground: Bilingual;
  message: Bilingual;
  suggestion: Bilingual;
}
