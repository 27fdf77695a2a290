import { ApiProperty } from '@nestjs/swagger';
import { occupation } from '../reference/occupations.js';
import { region, regionAncestors } from '../reference/regions.js';
import { skillLevel } from '../reference/skill-levels.js';
import type { Showable } from './posting-rows.js';
import { incomplete } from './posting.rules.js';
import { PayView } from './postings.dto.js';

class Named {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class EmployerView {
  @ApiProperty({ nullable: true, type: String }) id!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Checked by an officer' }) verified!: boolean;
}

class SourceView {
  @ApiProperty() name!: string;
  @ApiProperty({ nullable: true, type: String, description: 'http or https only' }) url!: string | null;
  @ApiProperty({ nullable: true, type: String }) externalId!: string | null;
}

class TermView {
  @ApiProperty({ nullable: true, type: String }) from!: string | null;
  @ApiProperty({ nullable: true, type: String }) to!: string | null;
  @ApiProperty({ nullable: true, type: String }) deliverable!: string | null;
  @ApiProperty({ nullable: true, type: String }) homeEmployer!: string | null;
}

class LevelView {
  @ApiProperty({ description: 'Rises with skill' }) rank!: number;
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

/** What everyone may see of a posting; of a supply posting neither name, phone, birth date nor age. */
export class PostingView {
  @ApiProperty() id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: ['demand', 'supply'] }) side!: string;
  @ApiProperty() state!: string;
  @ApiProperty() title!: string;
  @ApiProperty() description!: string;
  @ApiProperty() requirements!: string;
  @ApiProperty() workingConditions!: string;
  @ApiProperty({ nullable: true, type: Named }) occupation!: Named | null;
  @ApiProperty({ nullable: true, type: Named, description: 'Name from the district down' })
  region!: Named | null;
  @ApiProperty({ description: 'Empty for a supply posting: strangers see the street' }) workPlace!: string;
  @ApiProperty({ nullable: true, type: Number }) headcount!: number | null;
  @ApiProperty({ nullable: true, type: String }) employment!: string | null;
  @ApiProperty() engagement!: string;
  @ApiProperty({ nullable: true, type: TermView, description: 'Of a task or a loan' })
  term!: TermView | null;
  @ApiProperty({ nullable: true, type: PayView }) pay!: PayView | null;
  @ApiProperty({ nullable: true, type: String }) validUntil!: string | null;
  @ApiProperty({ type: [String] }) benefits!: string[];
  @ApiProperty({ nullable: true, type: String }) shift!: string | null;
  @ApiProperty({ nullable: true, type: Number }) restDays!: number | null;
  @ApiProperty({ nullable: true, type: String }) boardLodging!: string | null;
  @ApiProperty({ nullable: true, type: String }) insurance!: string | null;
  @ApiProperty({ nullable: true, type: String }) education!: string | null;
  @ApiProperty({ nullable: true, type: Number }) experienceYears!: number | null;
  @ApiProperty({ nullable: true, type: LevelView }) skillLevel!: LevelView | null;
  @ApiProperty({ type: [String] }) certificates!: string[];
  @ApiProperty({ type: [String] }) skills!: string[];
  @ApiProperty({ type: [Named] }) preferredRegions!: Named[];
  @ApiProperty({ nullable: true, type: String }) availableFrom!: string | null;
  @ApiProperty({ nullable: true, type: Number }) probationMonths!: number | null;
  @ApiProperty({ nullable: true, type: Number }) contractMonths!: number | null;
  @ApiProperty({ nullable: true, type: String }) offeredBy!: string | null;
  @ApiProperty({ nullable: true, type: EmployerView }) employer!: EmployerView | null;
  @ApiProperty({
    nullable: true,
    type: EmployerView,
    description: 'Who posts for the employer: an agency, or whoever forwards its advertisement',
  })
  agency!: EmployerView | null;
  @ApiProperty({
    nullable: true,
    type: SourceView,
    description: 'Where a forwarded advertisement comes from',
  })
  source!: SourceView | null;
  @ApiProperty({ type: [String], description: 'What the advertisement does not state' })
  incomplete!: string[];
  @ApiProperty({ nullable: true, type: Number }) publishedAt!: number | null;
  @ApiProperty() updatedAt!: number;
}

/** By the id of an organisation or of an agency's client. */
export type Names = ReadonlyMap<string, EmployerView>;

const regionNames = new Map<string, Named>();

export function regionNamed(code: string): Named {
  const known = regionNames.get(code);
  if (known) return known;
  const parts = [...regionAncestors(code), region(code)].filter((node) => node !== undefined);
  const shown = parts.filter((node) => node.level === 'district' || node.level === 'street');
  const named = { code, name: (shown.length ? shown : parts.slice(-1)).map((node) => node.name).join('') };
  if (parts.length > 0) regionNames.set(code, named);
  return named;
}

function payOf(p: Showable): PayView | null {
  if (p.payPeriod === null || p.payMin === null || p.payMax === null) return null;
  const known = p.payMonthMin !== null && p.payMonthMax !== null;
  const comparable = known
    ? { period: 'month' as const, min: p.payMonthMin ?? 0, max: p.payMonthMax ?? 0 }
    : null;
  return { period: p.payPeriod, min: p.payMin, max: p.payMax, months: p.payMonths, comparable };
}

export function employerOf(p: Showable, names: Names): Pick<PostingView, 'employer' | 'agency'> {
  const named = (key: string): EmployerView => {
    const { id, name, verified } = names.get(key) ?? { id: null, name: '', verified: false };
    return { id, name, verified };
  };
  if (p.side === 'supply' && p.offerer !== 'employer-staff' && p.offerer !== 'agency-group')
    return { employer: null, agency: null };
  const own = p.organisationId ? named(p.organisationId) : null;
  if (p.forwarded) return { employer: { id: null, name: p.employerName, verified: false }, agency: own };
  return p.clientId ? { employer: named(p.clientId), agency: own } : { employer: own, agency: null };
}

function termOf(p: Showable): PostingView['term'] {
  if (p.engagement === 'post') return null;
  return { from: p.termFrom, to: p.termTo, deliverable: p.deliverable, homeEmployer: p.homeEmployer };
}

/** What is shown as it is kept. */
function alike(p: Showable) {
  return {
    id: p.id,
    version: p.version,
    side: p.side,
    state: p.state,
    title: p.title,
    description: p.description,
    requirements: p.requirements,
    workingConditions: p.workingConditions,
    headcount: p.headcount,
    employment: p.employment,
    engagement: p.engagement,
    validUntil: p.validUntil,
    benefits: p.benefits,
    shift: p.shift,
    restDays: p.restDays,
    boardLodging: p.boardLodging,
    insurance: p.insurance,
    education: p.education,
    experienceYears: p.experienceYears,
    certificates: p.certificates,
    skills: p.skills,
    availableFrom: p.availableFrom,
    probationMonths: p.probationMonths,
    contractMonths: p.contractMonths,
    offeredBy: p.offerer,
    publishedAt: p.publishedAt,
    updatedAt: p.updatedAt,
  };
}

/**
 * The view for strangers; the posting's own state decides elsewhere whether they get it at all. Fields are assigned, for
 * spreading so many takes ten times as long as reading the row from the database.
 */
export function postingView(p: Showable, names: Names): PostingView {
  const level = p.skillLevel ? skillLevel(p.skillLevel) : undefined;
  const { employer, agency } = employerOf(p, names);
  return Object.assign(alike(p), {
    occupation: p.occupation ? { code: p.occupation, name: occupation(p.occupation)?.name ?? '' } : null,
    region: p.region ? regionNamed(p.region) : null,
    workPlace: p.side === 'supply' ? '' : p.workPlace,
    term: termOf(p),
    pay: payOf(p),
    skillLevel: level ? { rank: level.rank, zh: level.zh, en: level.en } : null,
    preferredRegions: p.preferredRegions.map(regionNamed),
    employer,
    agency,
    source: p.forwarded ? { name: p.sourceName, url: p.sourceUrl, externalId: p.externalId } : null,
    incomplete: incomplete(p),
  });
}
