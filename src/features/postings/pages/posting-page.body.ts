import { dayInWords } from '../../../platform/clock/civil-day.js';
import { type Html, html } from '../../../platform/http/pages/html.js';
import type { PageLocale } from '../../../platform/http/pages/page.js';
import type { RuleValues } from '../../reference/rule-kinds.js';
import type { PostingView } from '../posting.views.js';
import { placed } from './placed.js';
import { named, payText, span, WORDS } from './posting-page.words.js';

type Fact = [label: string, value: string | number | null | undefined];

interface Shown {
  posting: PostingView;
  similar: PostingView[];
  /** Null where the pay is by the month already, or cannot be put on one. */
  yardstick: RuleValues['pay-yardstick'] | null;
  locale: PageLocale;
}

/** All that the posting says, pay first; what it does not say is left out. */
export function postingBody({ posting, similar, yardstick, locale }: Shown): Html {
  const words = WORDS[locale];
  const { title, source, description, requirements, workingConditions } = posting;
  const offered = posting.side === 'supply';
  return html`<article>
      <h1 class="written">${title}</h1>
      <p><strong>${payText(posting, locale)}</strong></p>
      ${yardstick && comparable(posting, yardstick, locale)}
      <ul>
        ${facts(posting, locale).map(([label, value]) => html`<li>${label}${words.colon}${value}</li>`)}
      </ul>
      ${text(offered ? words.offer : words.description, description)}
      ${text(offered ? words.has : words.requirements, requirements)}
      ${text(words.workingConditions, workingConditions)}
      ${source && html`<p>${words.source}${words.colon}${sourceLink(source)}</p>`}
    </article>
    ${similarList(similar, locale)}`;
}

function comparable(
  { pay }: PostingView,
  { hoursPerDay, daysPerMonth, monthsPerYear }: RuleValues['pay-yardstick'],
  locale: PageLocale,
): Html | null {
  const words = WORDS[locale];
  if (!pay?.comparable) return null;
  const by = [hoursPerDay + words.hours, daysPerMonth + words.days, monthsPerYear + words.months].join(', ');
  return html`<p>${words.comparable} ${span(pay.comparable)} ${words.yuan} (${by})</p>`;
}

export function endedBody(similar: PostingView[], locale: PageLocale): Html {
  const words = WORDS[locale];
  return html`<h1>${words.ended}</h1>
    <p>${words.endedHelp}</p>
    ${similarList(similar, locale)}`;
}

function facts(posting: PostingView, locale: PageLocale): Fact[] {
  const words = WORDS[locale];
  const { employer, agency, region, workPlace, headcount, validUntil, experienceYears, restDays } = posting;
  const { side, benefits, certificates, skills, skillLevel } = posting;
  const mark = employer?.verified ? ` (${words.verified})` : '';
  const all: Fact[] = [
    [side === 'supply' ? words.publisher : words.employer, employer?.name ? employer.name + mark : null],
    [words.agency, agency?.name],
    [side === 'supply' ? words.street : words.place, placed(region?.name ?? '', workPlace)],
    [words.headcount, headcount],
    [words.employment, named('employment', posting.employment, locale)],
    [words.engagement, named('engagement', posting.engagement, locale)],
    [words.validUntil, validUntil && dayInWords(validUntil)[locale]],
    [words.education, named('education', posting.education, locale)],
    [words.experience, experienceYears ? `${experienceYears}${words.years}` : null],
    [words.skillLevel, skillLevel?.[locale]],
    [words.certificates, certificates.join('、')],
    [words.skills, skills.join('、')],
    [words.shift, named('shift', posting.shift, locale)],
    [words.restDays, restDays],
    [words.insurance, named('insurance', posting.insurance, locale)],
    [words.boardLodging, named('boardLodging', posting.boardLodging, locale)],
    [words.benefits, benefits.join('、')],
  ];
  return all.filter(([, value]) => value !== null && value !== undefined && value !== '');
}

function text(heading: string, content: string): Html | null {
  if (!content) return null;
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  return html`<h2>${heading}</h2>
    ${lines.map((line) => html`<p>${line}</p>`)}`;
}

function sourceLink({ name, url }: NonNullable<PostingView['source']>): Html | string {
  return url ? html`<a href="${url}" rel="nofollow noopener">${name || url}</a>` : name;
}

function similarList(similar: PostingView[], locale: PageLocale): Html | null {
  if (similar.length === 0) return null;
  return html`<h2>${WORDS[locale].similar}</h2>
    ${postingEntries(similar, locale)}`;
}

/** A list to go on from. */
export function postingEntries(postings: PostingView[], locale: PageLocale): Html {
  return html`<ul>
    ${postings.map(
      (posting) =>
        html`<li>
          <a href="/postings/${posting.id}">${posting.title}</a> <strong>${payText(posting, locale)}</strong>
          ${[posting.region?.name, posting.employer?.name].filter(Boolean).join(' · ')}
        </li>`,
    )}
  </ul>`;
}
