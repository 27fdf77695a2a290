import { escapeHtml } from '../../../platform/http/pages/html.js';
import { region, regionAncestors } from '../../reference/regions.js';
import { VOCABULARIES } from '../posting-vocabularies.js';
import type { PostingView } from '../posting.views.js';
import { placed } from './placed.js';

type Structured = Record<string, unknown>;

const KIND: Record<string, string> = {
  'full-time': 'FULL_TIME',
  'part-time': 'PART_TIME',
  temporary: 'TEMPORARY',
  outsourced: 'CONTRACTOR',
  internship: 'INTERN',
};
const SCHOOLING: Record<string, string> = {
  'senior-high': 'high school',
  'secondary-vocational': 'professional certificate',
  college: 'associate degree',
  bachelor: 'bachelor degree',
  master: 'postgraduate degree',
  doctor: 'postgraduate degree',
};

const word = (list: string, code: string | null): string | undefined =>
  VOCABULARIES[list]?.find((one) => one.code === code)?.zh;

/** What is not known is left out. */
function known(object: Structured): Structured {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** A vacancy as schema.org describes one, for search engines; a person who looks for work has none. */
export function jobPosting(posting: PostingView, origin: string): object | null {
  if (posting.side !== 'demand') return null;
  const { id, title, employment, headcount, publishedAt, validUntil, employer, occupation } = posting;
  return known({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    description: descriptionOf(posting),
    datePosted: publishedAt === null ? undefined : new Date(publishedAt).toISOString(),
    validThrough: validUntil ? `${validUntil}T23:59:59+08:00` : undefined,
    employmentType: employment === null ? undefined : (KIND[employment] ?? 'OTHER'),
    hiringOrganization: { '@type': 'Organization', name: employer?.name || 'confidential' },
    jobLocation: placeOf(posting),
    baseSalary: salaryOf(posting),
    identifier: { '@type': 'PropertyValue', name: '工桥 Gongqiao', value: id },
    url: `${origin}/postings/${id}`,
    directApply: false,
    totalJobOpenings: headcount ?? undefined,
    occupationalCategory: occupation ? `${occupation.code} ${occupation.name}` : undefined,
    ...requirementsOf(posting),
    jobBenefits: benefitsOf(posting),
    workHours: hoursOf(posting),
  });
}

/** HTML by the format's own rule: what people wrote is escaped, lines become paragraphs. */
function descriptionOf({ title, description, requirements, workingConditions }: PostingView): string {
  const texts = [description || title, requirements, workingConditions];
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  return lines.map((line) => `<p>${escapeHtml(line.trim())}</p>`).join('');
}

function placeOf({ region: at, workPlace }: PostingView): Structured {
  const parts = at ? [...regionAncestors(at.code), region(at.code)].flatMap((part) => part ?? []) : [];
  const named = (level: string): string => parts.find((part) => part.level === level)?.name ?? '';
  const address = known({
    '@type': 'PostalAddress',
    addressCountry: 'CN',
    addressRegion: named('province'),
    addressLocality: named('city') + named('district'),
    streetAddress: placed(named('street'), workPlace),
  });
  return { '@type': 'Place', address };
}

/** Piece work has no time by which a search engine could compare it. */
function salaryOf({ pay }: PostingView): Structured | undefined {
  if (!pay || pay.period === 'piece') return undefined;
  const { min, max, period } = pay;
  const amount = min === max ? { value: min } : { minValue: min, maxValue: max };
  const value = { '@type': 'QuantitativeValue', ...amount, unitText: period.toUpperCase() };
  return { '@type': 'MonetaryAmount', currency: 'CNY', value };
}

function requirementsOf(posting: PostingView): Structured {
  const { experienceYears, education, certificates, skills, requirements, skillLevel } = posting;
  const school = education ? SCHOOLING[education] : undefined;
  const asked = [...(skillLevel ? [skillLevel.zh] : []), ...certificates, requirements];
  return {
    experienceRequirements: experienceYears
      ? { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: experienceYears * 12 }
      : 'no requirements',
    educationRequirements: school
      ? { '@type': 'EducationalOccupationalCredential', credentialCategory: school }
      : 'no requirements',
    qualifications: asked.filter(Boolean).join('；') || undefined,
    skills: skills.join('、') || undefined,
  };
}

function benefitsOf({ benefits, insurance, boardLodging }: PostingView): string {
  const stated = [
    insurance === 'not-stated' ? undefined : word('insurance', insurance),
    boardLodging === 'none' ? undefined : word('boardLodging', boardLodging),
  ];
  return [...new Set([...stated, ...benefits])].filter(Boolean).join('、');
}

function hoursOf({ shift, restDays }: PostingView): string {
  const rest = restDays === null ? undefined : `月休 ${restDays} 天`;
  return [word('shift', shift), rest].filter(Boolean).join('，');
}
