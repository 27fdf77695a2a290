/** Whole invented world that a demo installation starts with; plain data, ready to be given to services. */
export interface SeedWorld {
  readonly organisations: readonly SeedOrganisation[];
  readonly people: readonly SeedPerson[];
  readonly postings: readonly SeedPosting[];
}

/** One of the four kinds of organisation (domain.md 1). */
export type OrganisationKind = 'employer' | 'agency' | 'provider' | 'incubator';

/** A licence as an agency would enter it; `validTo` is null where the law sets no term (人力资源服务许可证). */
export interface SeedLicence {
  readonly kind: 'hr_service' | 'dispatch';
  readonly kindName: '人力资源服务许可证' | '劳务派遣经营许可证';
  readonly number: string;
  readonly scope: readonly string[];
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly state: 'valid' | 'expired';
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
  readonly size: string;
  readonly intro: string;
  readonly state: 'verified' | 'pending' | 'refused' | 'suspended';
  readonly stateReason: string | null;
  readonly licences: readonly SeedLicence[];
  readonly clients: readonly SeedClient[];
}

/** Every role of an account (issue 3). */
export type Role =
  'seeker' | 'employer' | 'agency' | 'provider' | 'service_staff' | 'officer' | 'administrator';

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

/** What a person may do for an organisation. */
export type MemberRole = 'owner' | 'recruiter' | 'viewer';

export type Side = 'demand' | 'supply';
/** Kinds of employment (domain.md 2). */
export type Employment = 'full_time' | 'part_time' | 'temporary' | 'dispatched' | 'outsourced' | 'internship';
/** Ways to bring skills in: 岗位聘用, 任务聘用, 人才租用. */
export type Engagement = 'post' | 'task' | 'loan';
export type PayPeriod = 'hour' | 'day' | 'month' | 'year';
export type Shift = 'day' | 'night' | 'two_shift' | 'three_shift' | 'four_crew' | 'roster' | 'flexible';
export type Education = 'none' | 'junior' | 'senior' | 'vocational' | 'college' | 'bachelor';
export type BoardLodging = 'none' | 'board' | 'lodging' | 'both';
export type SocialInsurance = 'five' | 'five_and_fund' | 'injury' | 'none_stated';
/** Skill levels by name, low to high; the official number falls as skill rises. */
export type SkillLevel = 'level5' | 'level4' | 'level3' | 'level2' | 'level1';
export type PostingState = 'draft' | 'published' | 'held' | 'filled' | 'withdrawn' | 'expired';

/** Pay in whole yuan with its period. */
export interface SeedPay {
  readonly period: PayPeriod;
  readonly min: number;
  readonly max: number;
}

/** What only a task (任务聘用) has. */
export interface SeedTask {
  readonly termFrom: string;
  readonly termTo: string;
  readonly deliverable: string;
}

/** What only a loan (人才租用, 余缺调剂) has; the labour contract stays with the home employer. */
export interface SeedLoan {
  readonly homeEmployer: string;
  readonly termFrom: string;
  readonly termTo: string;
}

/** What only a supply posting has; `group` says whether one person, a crew or an agency's group offers work. */
export interface SeedOffer {
  readonly group: 'person' | 'crew' | 'agency_group' | 'employer_staff';
  readonly skills: readonly string[];
  readonly preferredRegions: readonly string[];
  readonly availableFrom: string;
}

/** A posting of either side; fields are named like the API's. */
export interface SeedPosting {
  readonly key: string;
  readonly side: Side;
  readonly state: PostingState;
  readonly heldReason: 'licence' | null;
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
  readonly task: SeedTask | null;
  readonly loan: SeedLoan | null;
  readonly offer: SeedOffer | null;
  readonly pay: SeedPay;
  readonly benefits: readonly string[];
  readonly shift: Shift;
  /** Days off per month. */
  readonly restDays: number;
  readonly boardLodging: BoardLodging;
  readonly socialInsurance: SocialInsurance;
  readonly education: Education;
  readonly experienceYears: number;
  readonly skillLevel: SkillLevel | null;
  /** Certificate names; see `CERTIFICATES`. */
  readonly certificates: readonly string[];
  readonly validUntil: string;
  /** Instant of publication in milliseconds; null for a draft. */
  readonly publishedAt: number | null;
}
