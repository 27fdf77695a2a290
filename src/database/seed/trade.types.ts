import type { CertificateKey } from './certificates.js';
import type { Education, Employment, Shift } from '../../features/postings/posting-words.rules.js';

/** Line of business of an invented employer, which decides the trades it hires. */
export type Sector =
  | 'petrochemical'
  | 'port'
  | 'machinery'
  | 'fastener'
  | 'mould'
  | 'textile'
  | 'electronics'
  | 'plastics'
  | 'coldchain'
  | 'hotel'
  | 'eldercare'
  | 'cleaning'
  | 'construction'
  | 'retail'
  | 'trade'
  | 'property';

export const METAL: readonly Sector[] = ['machinery', 'fastener', 'mould'];
export const FACTORY: readonly Sector[] = [
  ...METAL,
  'petrochemical',
  'textile',
  'electronics',
  'plastics',
  'coldchain',
];

/** Which stock phrases suit a trade: shop floor, yard, building site, service counter or office. */
export type Scene = 'factory' | 'yard' | 'site' | 'service' | 'office';

/** Fragments of one trade's ads; texts hold their alternatives separated by `|`. */
export interface Trade {
  readonly occupation: string;
  readonly scene: Scene;
  readonly sectors: readonly Sector[];
  readonly titles: string;
  /** The first duty is always told; others are chosen. */
  readonly duties: string;
  readonly needs: string;
  readonly places: string;
  /** Monthly pay band in yuan. */
  readonly pay: readonly [number, number];
  readonly shifts: readonly Shift[];
  readonly years: readonly number[];
  readonly education?: readonly Education[];
  readonly heads?: readonly [number, number];
  /** Always asked for. */
  readonly certificates?: readonly CertificateKey[];
  readonly skill?: readonly number[];
  /** Kinds of employment beside full time. */
  readonly kinds?: readonly Employment[];
  /** Number of demand ads; 6 unless told. */
  readonly ads?: number;
  /** What those who look for this work write; absent where hardly anyone offers it here. */
  readonly seek?: { readonly titles: string; readonly skills: string; readonly count?: number };
}

/** The alternatives of a text. */
export function alternatives(text: string): string[] {
  return text.split('|');
}
