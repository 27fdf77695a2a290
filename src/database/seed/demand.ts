import { hasLapsed, NEITHER_TASK_NOR_LOAN, NO_OFFER } from './blank.js';
import { CERTIFICATES } from './certificates.js';
import { drawTerms } from './demand-terms.js';
import { conditionsOf, descriptionOf, requirementsOf, titleOf } from './demand-text.js';
import type { EmployerFacts } from './organisations/organisations.js';
import { Random } from './random.js';
import { drawSchedule } from './schedule.js';
import type { Employment } from '../../features/postings/posting-words.rules.js';
import type { SeedOrganisation, SeedPosting } from './seed.types.js';
import { streetOf } from './streets.js';
import type { Trade } from './trade.types.js';
import { TRADES } from './trades/all-trades.js';

/** Who is there to post: employers by sector and agencies by their clients. */
export interface Market {
  readonly today: string;
  readonly employers: readonly EmployerFacts[];
  readonly agencies: readonly SeedOrganisation[];
}

function employmentOf(trade: Trade, random: Random): Employment {
  const kinds = trade.kinds ?? [];
  return kinds.length > 0 && random.chance(0.34) ? random.pick(kinds) : 'full-time';
}

/** Only an agency with a dispatch licence may dispatch; others send ads for a client's own places. */
function agencyFor(
  employer: SeedOrganisation,
  employment: Employment,
  agencies: readonly SeedOrganisation[],
  random: Random,
): SeedOrganisation | null {
  const serving = agencies.filter((a) => a.clients.some((c) => c.organisation === employer.key));
  const able = employment === 'dispatched' || employment === 'outsourced';
  const fit = serving.filter((a) => !able || a.licences.some((l) => l.kind === 'dispatch'));
  if (fit.length === 0) return null;
  return able || random.chance(0.3) ? random.pick(fit) : null;
}

function workPlaceOf(
  trade: Trade,
  employer: SeedOrganisation,
  random: Random,
): { region: string; workPlace: string } {
  const travels =
    trade.scene === 'site' || ['4-10-01-06', '4-09-08-01', '4-07-05-01'].includes(trade.occupation);
  if (!travels || random.chance(0.4)) return { region: employer.region, workPlace: employer.address };
  const street = streetOf(
    random.pick(['330211001', '330211002', '330211003', '330211004', '330211005', '330211100', '330211101']),
  );
  return { region: street.code, workPlace: `${street.name}${random.pick(street.roads)}一带` };
}

/** A dispatched place needs an employer whom a dispatching agency serves; where there is none, the employer hires itself. */
function chooseEmployer(trade: Trade, wanted: Employment, market: Market, random: Random): EmployerFacts {
  const hiring = market.employers.filter((e) => trade.sectors.includes(e.sector));
  if (wanted !== 'dispatched') return random.pick(hiring);
  const served = hiring.filter((e) => agencyFor(e.organisation, wanted, market.agencies, random));
  return random.pick(served.length > 0 ? served : hiring);
}

function compose(trade: Trade, key: string, market: Market, random: Random): SeedPosting {
  const wanted = employmentOf(trade, random);
  const facts = chooseEmployer(trade, wanted, market, random);
  const employer = facts.organisation;
  const agency = agencyFor(employer, wanted, market.agencies, random);
  const employment = wanted === 'dispatched' && !agency ? 'full-time' : wanted;
  const terms = drawTerms(trade, employment, random);
  const schedule = drawSchedule(market.today, random);
  const lapsed = hasLapsed(agency) && schedule.state === 'published';
  const title = titleOf(trade, terms, facts.sector, random);
  const { years, ...fields } = terms;
  return {
    key,
    side: 'demand',
    ...schedule,
    state: lapsed ? 'held' : schedule.state,
    holdReason: lapsed ? 'standing' : null,
    author: `${(agency ?? employer).key}-owner`,
    organisation: (agency ?? employer).key,
    client: agency ? employer.key : null,
    title,
    description: descriptionOf(trade, terms, title, facts, random),
    requirements: requirementsOf(trade, terms, facts.sector, random),
    workingConditions: conditionsOf(trade, terms, facts.sector, random),
    occupation: trade.occupation,
    ...workPlaceOf(trade, employer, random),
    engagement: 'post',
    ...NEITHER_TASK_NOR_LOAN,
    ...NO_OFFER,
    ...fields,
    experienceYears: years,
    certificates: (trade.certificates ?? []).map((c) => CERTIFICATES[c]),
  };
}

/** All ordinary demand ads; no two have the same title and description. */
export function inventDemand(market: Market): SeedPosting[] {
  const seen = new Set<string>();
  return TRADES.flatMap((trade, t) => {
    const random = new Random(`demand ${t} ${trade.occupation}`);
    return Array.from({ length: trade.ads ?? 6 }, (_, i) => {
      for (let attempt = 0; attempt < 50; attempt += 1) {
        const posting = compose(trade, `demand-${t + 1}-${i + 1}`, market, random);
        if (!seen.has(posting.title + posting.description)) {
          seen.add(posting.title + posting.description);
          return posting;
        }
      }
      throw new Error(`trade ${trade.titles} has too few fragments`);
    });
  });
}
