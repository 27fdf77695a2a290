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

class EmployerView {
  @ApiProperty({ nullable: true, type: String }) id!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Checked by an officer' }) verified!: boolean;
}

class SourceView {
  @ApiProperty() name!: string;
  @ApiProperty({ nullable: true, type: String, description: 'http or https only' }) url!: string | null;
  @ApiProperty({ nullable: true, type: String }) externalId!: string | null;
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
  @ApiProperty({ nullable: true, type: Object }) term!: {
    from: string | null;
    to: string | null;
    deliverable: string | null;
    homeEmployer: string | null;
  } | null;
  @ApiProperty({ nullable: true, type: PayView }) pay!: PayView | null;
  @ApiProperty({ nullable: true, type: String }) validUntil!: string | null;
  @ApiProperty({ type: [String] }) benefits!: string[];
  @ApiProperty({ nullable: true, type: String }) shift!: string | null;
  @ApiProperty({ nullable: true, type: Number }) restDays!: number | null;
  @ApiProperty({ nullable: true, type: String }) boardLodging!: string | null;
  @ApiProperty({ nullable: true, type: String }) insurance!: string | null;
  @ApiProperty({ nullable: true, type: String }) education!: string | null;
  @ApiProperty({ nullable: true, type: Number }) experienceYears!: number | null;
  @ApiProperty({ nullable: true, type: Object }) skillLevel!: { rank: number; zh: string; en: string } | null;
  @ApiProperty({ type: [String] }) certificates!: string[];
  @ApiProperty({ type: [String] }) skills!: string[];
  @ApiProperty({ type: [Named] }) preferredRegions!: Named[];
  @ApiProperty({ nullable: true, type: String }) availableFrom!: string | null;
  @ApiProperty({ nullable: true, type: Number }) probationMonths!: number | null;
  @ApiProperty({ nullable: true, type: Number }) contractMonths!: number | null;
  @ApiProperty({ nullable: true, type: String }) offeredBy!: string | null;
  @ApiProperty({ nullable: true, type: EmployerView }) employer!: EmployerView | null;
  @ApiProperty({ nullable: true, type: EmployerView, description: 'The agency that posts for the employer' })
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

export function regionNamed(code: string): Named {
  const parts = [...regionAncestors(code), region(code)].filter((node) => node !== undefined);
  const shown = parts.filter((node) => node.level === 'district' || node.level === 'street');
  return { code, name: (shown.length ? shown : parts.slice(-1)).map((node) => node.name).join('') };
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
  if (p.forwarded) return { employer: { id: null, name: p.employerName, verified: false }, agency: null };
  const own = p.organisationId ? named(p.organisationId) : null;
  return p.clientId ? { employer: named(p.clientId), agency: own } : { employer: own, agency: null };
}

function termOf(p: Showable): PostingView['term'] {
  if (p.engagement === 'post') return null;
  return { from: p.termFrom, to: p.termTo, deliverable: p.deliverable, homeEmployer: p.homeEmployer };
}

function workOf(
  p: Showable,
): Pick<
  PostingView,
  'title' | 'description' | 'requirements' | 'workingConditions' | 'occupation' | 'region' | 'workPlace'
> {
  return {
    title: p.title,
    description: p.description,
    requirements: p.requirements,
    workingConditions: p.workingConditions,
    occupation: p.occupation ? { code: p.occupation, name: occupation(p.occupation)?.name ?? '' } : null,
    region: p.region ? regionNamed(p.region) : null,
    workPlace: p.side === 'supply' ? '' : p.workPlace,
  };
}

/** The view for strangers; the posting's own state decides elsewhere whether they get it at all. */
export function postingView(p: Showable, names: Names): PostingView {
  const level = p.skillLevel ? skillLevel(p.skillLevel) : undefined;
  const {
    id,
    version,
    side,
    state,
    headcount,
    employment,
    engagement,
    validUntil,
    benefits,
    shift,
    restDays,
  } = p;
  const { boardLodging, insurance, education, experienceYears, certificates, skills, availableFrom } = p;
  const { probationMonths, contractMonths, publishedAt, updatedAt } = p;
  return {
    ...{
      id,
      version,
      side,
      state,
      ...workOf(p),
      headcount,
      employment,
      engagement,
      term: termOf(p),
      pay: payOf(p),
    },
    ...{ validUntil, benefits, shift, restDays, boardLodging, insurance, education, experienceYears },
    skillLevel: level ? { rank: level.rank, zh: level.zh, en: level.en } : null,
    ...{ certificates, skills, preferredRegions: p.preferredRegions.map(regionNamed), availableFrom },
    ...{ probationMonths, contractMonths, offeredBy: p.offerer, ...employerOf(p, names) },
    source: p.forwarded ? { name: p.sourceName, url: p.sourceUrl, externalId: p.externalId } : null,
    incomplete: incomplete(p),
    ...{ publishedAt, updatedAt },
  };
}
