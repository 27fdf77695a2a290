import type { OrganisationSize } from '../../../features/organisations/organisation.rules.js';
import { inventedCreditCode } from '../credit-code.js';
import { Random } from '../random.js';
import type { SeedOrganisation } from '../seed.types.js';
import { streetOf } from '../streets.js';
import { tableRows } from '../table.js';
import type { Sector } from '../trade.types.js';
import { AGENCY_ROWS, clientsOf, licencesOf } from './agencies.js';
import { INDUSTRY_ROWS } from './industry.js';
import { OTHER_ROWS } from './others.js';
import { SERVICE_ROWS, UNVERIFIED_ROWS } from './services.js';

/** What the composers know of an employer beyond its public record. */
export interface EmployerFacts {
  readonly organisation: SeedOrganisation;
  readonly sector: Sector;
  readonly business: string;
}

type Draft = Omit<SeedOrganisation, 'creditCode' | 'address' | 'licences' | 'clients'>;

function settle(draft: Draft, serial: number): SeedOrganisation {
  const random = new Random(`address ${draft.key}`);
  const street = streetOf(draft.region);
  return {
    ...draft,
    creditCode: inventedCreditCode(serial),
    address: `${street.name}${random.pick(street.roads)}${random.int(8, 980)}号`,
    licences: [],
    clients: [],
  };
}

/** All employers, verified or not, with the sector that decides whom they hire. */
export function inventEmployers(): EmployerFacts[] {
  return tableRows(INDUSTRY_ROWS + SERVICE_ROWS.trim() + UNVERIFIED_ROWS).map((row, i) => {
    const [key = '', name = '', sector, region = '', industry = '', staff, business = '', intro = ''] = row;
    const size = staff as OrganisationSize;
    const state = (row[8] ?? 'verified') as SeedOrganisation['state'];
    const stateReason = row[9] || null;
    const draft: Draft = { key, kind: 'employer', name, region, industry, size, intro, state, stateReason };
    return { organisation: settle(draft, i + 1), sector: sector as Sector, business };
  });
}

/** The agencies with their licences and client authorisations as of a day. */
export function inventAgencies(today: string): SeedOrganisation[] {
  return AGENCY_ROWS.map((row, i) => {
    const { key, name, region, industry, size, intro } = row;
    const stateReason = row.lapsed ? '人力资源服务许可证已到期，延续手续未办结，暂停发布。' : null;
    const draft: Draft = {
      ...{ key, kind: 'agency', name, region, industry, size, intro },
      ...{ state: 'verified', stateReason },
    };
    return { ...settle(draft, 100 + i), licences: licencesOf(row, i, today), clients: clientsOf(row, today) };
  });
}

/** Training providers and incubators. */
export function inventOthers(): SeedOrganisation[] {
  return tableRows(OTHER_ROWS).map((row, i) => {
    const [key = '', name = '', kind, region = '', industry = '', size, intro = ''] = row;
    const draft: Draft = {
      key,
      kind: kind as SeedOrganisation['kind'],
      name,
      region,
      industry,
      size: size as OrganisationSize,
      intro,
      state: 'verified',
      stateReason: null,
    };
    return settle(draft, 200 + i);
  });
}
