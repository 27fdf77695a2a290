import type { PayPeriod } from '../../reference/pay.rules.js';
import type { Education, Employment } from '../posting-words.rules.js';

/** A posting as a row gives it; `null` is what the row leaves open and a person must add before publishing. */
export interface ImportedDraft {
  side: 'demand' | 'supply';
  title: string;
  description: string;
  occupation: { code: string; confidence: number } | null;
  region: string | null;
  workPlace: string;
  headcount: number | null;
  headcountText?: string;
  employment: Employment | null;
  engagement: 'post' | 'task' | 'loan';
  pay: { period: PayPeriod; min: number; max: number } | null;
  payNegotiable: boolean;
  payMonths?: number;
  /** Nothing but a lower bound was advertised. */
  payOpenAbove?: true;
  validUntil: string | null;
  postedOn?: string;
  education: Education | null;
  experienceYears: number | null;
  benefits: string[];
  workingConditions: string;
  organisation?: string;
  employerName: string | null;
  source: { name: string; url?: string; externalId: string } | null;
  forwarded: boolean;
}

export type RegionLevel = 'country' | 'province' | 'city' | 'district' | 'street';

/** What a row's reading needs from elsewhere. */
export interface ImportLookups {
  findRegion(text: string, within?: string): { code: string; level: RegionLevel; rest: string } | null;
  /** The likeliest occupations, best first. */
  codeTitle(title: string, description: string): readonly { code: string; confidence: number }[];
  /** Civil date in Asia/Shanghai. */
  today: string;
  /** The district whose streets need no district before them. */
  home?: string;
}
