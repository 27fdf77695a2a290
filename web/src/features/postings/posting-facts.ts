import type { Schemas } from '@/api/client';
import type { Locale } from '@/api/problem';
import { enumerated } from '@/composables/enumerated';
import type { Key, Words } from '@/locales/words';
import { placed } from './placed';

type Posting = Schemas['PostingView'];
type Name = Extract<Key<'posting'>, `fact.${string}`>;

export interface Fact {
  label: Name;
  text: string;
}

interface Voice {
  t: Words<'posting'>;
  /** Of a closed vocabulary. */
  name: (list: string, code: string | null) => string;
  day: (civil: string) => string;
  locale: Locale;
}

export interface FactGroups {
  glance: Fact[];
  asks: Fact[];
  gives: Fact[];
}

/** What a posting states beside its texts, in the order in which people look for it; what is not stated is left out. */
export function factsOf(posting: Posting, voice: Voice): FactGroups {
  return {
    glance: stated([...placeOf(posting), ...kindOf(posting, voice), ...timeOf(posting, voice)]),
    asks: stated(asksOf(posting, voice)),
    gives: stated(givesOf(posting, voice)),
  };
}

type Maybe = [Name, string | null | undefined];

const stated = (facts: Maybe[]): Fact[] => facts.flatMap(([label, text]) => (text ? [{ label, text }] : []));

function placeOf({ side, region, workPlace, preferredRegions }: Posting): Maybe[] {
  const at = placed(region?.name ?? '', workPlace);
  return side === 'demand'
    ? [['fact.place', at]]
    : [
        ['fact.lives', at],
        ['fact.wishes', enumerated(preferredRegions.map((one) => one.name))],
      ];
}

function kindOf({ occupation, employment, engagement, offeredBy, term }: Posting, voice: Voice): Maybe[] {
  const { name, day } = voice;
  const span = [term?.from, term?.to].flatMap((civil) => (civil ? [day(civil)] : []));
  return [
    ['fact.occupation', occupation?.name],
    ['fact.offeredBy', name('offeredBy', offeredBy)],
    ['fact.employment', name('employment', employment)],
    ['fact.engagement', engagement === 'post' ? null : name('engagement', engagement)],
    ['fact.term', span.join(' – ')],
    ['fact.deliverable', term?.deliverable],
    ['fact.homeEmployer', term?.homeEmployer],
  ];
}

function timeOf(posting: Posting, { t, name, day }: Voice): Maybe[] {
  const { shift, restDays, availableFrom, contractMonths, probationMonths } = posting;
  return [
    ['fact.shift', name('shift', shift)],
    ['fact.restDays', restDays === null ? null : t('days', { n: restDays })],
    ['fact.availableFrom', availableFrom && t('from', { day: day(availableFrom) })],
    ['fact.contract', contractMonths ? t('months', { n: contractMonths }) : null],
    ['fact.probation', probationMonths ? t('months', { n: probationMonths }) : null],
  ];
}

function asksOf(posting: Posting, { t, name, locale }: Voice): Maybe[] {
  const { side, education, experienceYears, skillLevel, certificates, skills } = posting;
  const asks = side === 'demand' && posting.source === null;
  const school = education === null || education === 'none' ? null : name('education', education);
  const years = experienceYears ? t(asks ? 'years' : 'hasYears', { n: experienceYears }) : null;
  return [
    ['fact.education', school ?? (asks ? t('anyEducation') : null)],
    ['fact.experience', years ?? (asks ? t('anyExperience') : null)],
    ['fact.skillLevel', skillLevel?.[locale]],
    ['fact.certificates', enumerated(certificates)],
    ['fact.skills', enumerated(skills)],
  ];
}

function givesOf({ insurance, boardLodging, benefits }: Posting, { name }: Voice): Maybe[] {
  return [
    ['fact.insurance', name('insurance', insurance)],
    ['fact.boardLodging', name('boardLodging', boardLodging)],
    ['fact.benefits', enumerated(benefits)],
  ];
}
