import type { PayPeriod } from '../../features/reference/pay.rules.js';
import type { LicenceKind, LicenceScope, LicenceState } from '../../features/organisations/licence.rules.js';
import type { MemberRole } from '../../features/organisations/membership.rules.js';
import type {
  OrganisationKind,
  OrganisationSize,
  OrganisationState,
} from '../../features/organisations/organisation.rules.js';
import type {
  BoardLodging,
  Education,
  Employment,
  Engagement,
  HoldReason,
  Insurance,
  Offerer,
  PostingState,
  Shift,
  Side,
} from '../../features/postings/posting-words.rules.js';
import type { Role } from '../../platform/access/actor.js';

/** Whole invented world that a demo installation starts with; plain data, ready to be given to services. */
export interface SeedWorld {
  readonly organisations: readonly SeedOrganisation[];
  readonly people: readonly SeedPerson[];
  readonly postings: readonly SeedPosting[];
}

/** A licence as an agency would enter it; `validTo` is null where the law sets no term (人力资源服务许可证). */
export interface SeedLicence {
  readonly kind: LicenceKind;
  readonly kindName: '人力资源服务许可证' | '劳务派遣经营许可证';
  readonly number: string;
  readonly scopes: readonly LicenceScope[];
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly state: LicenceState;
}

/** Authority of a client employer to an agency, with its term; without it the agency may not post for the client. */
export interface SeedClient {
  readonly organisation: string;
  readonly scope: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** An invented organisation; `key` is how people and postings refer to it. */
export interface SeedOrganisation {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly creditCode: string;
  readonly region: string;
  readonly address: string;
  readonly industry: string;
  readonly size: OrganisationSize;
  readonly intro: string;
  readonly state: OrganisationState;
  readonly stateReason: string | null;
  readonly licences: readonly SeedLicence[];
  readonly clients: readonly SeedClient[];
}

/** An invented person; `demo` marks the accounts that a demo installation shows with their password. */
export interface SeedPerson {
  readonly key: string;
  readonly role: Role;
  readonly name: string;
  readonly phone: string;
  readonly birthDate: string;
  readonly region: string;
  readonly demo: boolean;
  readonly membership: { readonly organisation: string; readonly as: MemberRole } | null;
}

/** Pay in whole yuan with its period. */
export interface SeedPay {
  readonly period: PayPeriod;
  readonly min: number;
  readonly max: number;
}

/** A posting of either side; fields are named like the API's. */
export interface SeedPosting {
  readonly key: string;
  readonly side: Side;
  readonly state: PostingState;
  readonly holdReason: HoldReason | null;
  /** Key of the person who wrote it. */
  readonly author: string;
  /** Key of the organisation that posts; null for a person's or crew's own supply posting. */
  readonly organisation: string | null;
  /** Key of the client employer when an agency posts for one. */
  readonly client: string | null;
  readonly title: string;
  readonly description: string;
  readonly requirements: string;
  readonly workingConditions: string;
  readonly occupation: string;
  readonly region: string;
  readonly workPlace: string;
  readonly headcount: number;
  readonly employment: Employment;
  readonly engagement: Engagement;
  /** Task and loan: first and last day. */
  readonly termFrom: string | null;
  readonly termTo: string | null;
  /** Task: what is handed over. */
  readonly deliverable: string | null;
  /** Loan: name of the employer with whom the labour contract stays. */
  readonly homeEmployer: string | null;
  /** Supply: who stands behind it, with what, where and from when. */
  readonly offeredBy: Offerer | null;
  readonly skills: readonly string[];
  readonly preferredRegions: readonly string[];
  readonly availableFrom: string | null;
  readonly pay: SeedPay;
  readonly benefits: readonly string[];
  readonly shift: Shift;
  /** Days off per month. */
  readonly restDays: number;
  readonly boardLodging: BoardLodging;
  readonly insurance: Insurance;
  readonly education: Education;
  readonly experienceYears: number;
  /** Rank of the skill ladder, rising with skill. */
  readonly skillLevel: number | null;
  /** Certificate names; see `CERTIFICATES`. */
  readonly certificates: readonly string[];
  readonly validUntil: string;
  /** Instant of publication in milliseconds; null for a draft. */
  readonly publishedAt: number | null;
}
