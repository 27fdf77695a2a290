import { creditCodeCheck } from '../../src/features/reference/credit-code.rules.js';
import type { LicenceState } from '../../src/features/organisations/licence.rules.js';
import type { MemberRole } from '../../src/features/organisations/membership.rules.js';
import {
  type OpenedClient,
  type OpenedLicence,
  OrganisationOpeningService,
} from '../../src/features/organisations/organisation-opening.service.js';
import { OrganisationFoundingService } from '../../src/features/organisations/organisation-founding.service.js';
import { type OrganisationKind, ROLE_OF } from '../../src/features/organisations/organisation.rules.js';
import type { FoundOrganisation } from '../../src/features/organisations/organisations.dto.js';
import type { TestApp } from '../harness/app.js';
import { openSession, type SignedUp, signUp } from './people.js';

export interface TestOrganisation {
  id: string;
  name: string;
  creditCode: string;
  owner: SignedUp;
  /** In the order of `members`. */
  members: SignedUp[];
  /** In the order of `clients`. */
  clientIds: string[];
}

export interface OrganisationWishes extends Partial<FoundOrganisation> {
  /** Without it the organisation is a draft. */
  verified?: boolean;
  /** An agency has a confirmed licence with online recruitment unless told otherwise; null: none. */
  licence?: Partial<OpenedLicence> | null;
  /** Also a staffing dispatch licence. */
  dispatchLicence?: LicenceState;
  clients?: Partial<OpenedClient>[];
  members?: MemberRole[];
  owner?: SignedUp;
}

let last = 0;

/** A well-formed credit code that no other organisation of this test run has. */
export function freshCreditCode(): string {
  last += 1;
  const first = `91330211MA${String(last).padStart(7, '0')}`;
  return `${first}${creditCodeCheck(first) ?? ''}`;
}

/** What a valid founding sends. */
export function foundingInput(wishes: Partial<FoundOrganisation> = {}): FoundOrganisation {
  const { kind = 'employer', creditCode = freshCreditCode() } = wishes;
  return {
    name: `宁波测试${creditCode.slice(10, 17)}机械有限公司`,
    region: '330211002',
    address: '蛟川街道测试路 1 号',
    industry: '344',
    size: '20-99',
    intro: '生产阀门与泵。',
    contactName: '李测试',
    contactPhone: '13800000000',
    ...wishes,
    kind,
    creditCode,
  };
}

/** An employer, verified and with its owner signed in, unless told otherwise. */
export async function foundOrganisation(
  app: TestApp,
  wishes: OrganisationWishes = {},
): Promise<TestOrganisation> {
  const {
    verified = true,
    licence = {},
    dispatchLicence,
    clients = [],
    members: as = [],
    owner: given,
    ...facts
  } = wishes;
  const input = foundingInput(facts);
  const owner = given ?? (await signUp(app));
  const members: SignedUp[] = [];
  for (let at = 0; at < as.length; at++) members.push(await signUp(app));
  const { name, creditCode } = input;
  if (!verified) {
    const { id } = await app.nest.get(OrganisationFoundingService).found(owner.userId, input);
    return { id, name, creditCode, owner, members: [], clientIds: [] };
  }
  const { id, clientIds } = await app.nest.get(OrganisationOpeningService).open({
    ...input,
    ownerId: owner.userId,
    members: members.map(({ userId }, at) => ({ userId, role: as[at] ?? 'viewer' })),
    licences: licencesFor(input.kind, licence, dispatchLicence),
    clients: clients.map(validClient),
  });
  const [fresh, ...others] = await Promise.all(
    [owner, ...members].map(async (person) => ({ ...person, ...(await openSession(app, person.userId)) })),
  );
  return { id, name, creditCode, owner: fresh ?? owner, members: others, clientIds };
}

function licencesFor(
  kind: OrganisationKind,
  wished: OrganisationWishes['licence'],
  dispatch: LicenceState | undefined,
): OpenedLicence[] {
  if (ROLE_OF[kind] !== 'agency') return [];
  const number = freshCreditCode();
  const common = { number, validFrom: '2024-01-01' } as const;
  const placement = {
    ...common,
    kind: 'hr-service',
    validTo: null,
    scopes: ['placement', 'online-recruitment'],
  } as const;
  const staffing = { ...common, kind: 'dispatch', validTo: '2099-12-31', scopes: ['dispatch'] } as const;
  return [
    ...(wished === null ? [] : [{ ...placement, scopes: [...placement.scopes], ...wished }]),
    ...(dispatch ? [{ ...staffing, scopes: [...staffing.scopes], state: dispatch }] : []),
  ];
}

function validClient(wished: Partial<OpenedClient>): OpenedClient {
  const creditCode = wished.creditCode ?? freshCreditCode();
  return {
    name: '宁波委托测试有限公司',
    validFrom: '2024-01-01',
    validTo: '2099-12-31',
    ...wished,
    creditCode,
  };
}
