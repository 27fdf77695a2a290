import { describe, expect, it } from '@jest/globals';
import { lastDayOf } from './organisation.rules.js';
import {
  clientReasons,
  type ClientFacts,
  nextTurn,
  standingOn,
  type StandingFacts,
} from './standing.rules.js';

const DAY = '2026-06-15';
const employer: StandingFacts = {
  kind: 'employer',
  state: 'verified',
  verifiedUntil: '2026-12-01',
  abnormalSince: null,
  licences: [],
};
const licence = {
  kind: 'hr-service',
  state: 'confirmed',
  scopes: ['placement', 'online-recruitment'],
  validFrom: '2025-01-01',
  validTo: null,
} as const;
const dispatch = { ...licence, kind: 'dispatch', scopes: [], validTo: '2027-12-31' } as const;
const agency: StandingFacts = { ...employer, kind: 'agency', licences: [licence] };
const client: ClientFacts = {
  validFrom: '2026-01-01',
  validTo: '2026-06-30',
  withdrawnOn: null,
  clientState: null,
  clientAbnormalSince: null,
};

function codes(facts: StandingFacts, day = DAY, dispatched = false): string[] {
  const standing = standingOn(facts, day, dispatched);
  expect(standing.mayPublish).toBe(standing.reasons.length === 0);
  return standing.reasons.map((reason) => reason.code);
}

describe('standing', () => {
  it('is good for a verified employer through the last day of its verification', () => {
    expect(codes(employer, '2026-12-01')).toEqual([]);
    expect(codes(employer, '2026-12-02')).toEqual(['verification-expired']);
  });

  it.each([
    ['draft', ['not-verified']],
    ['pending', ['not-verified']],
    ['refused', ['verification-refused']],
    ['closed', ['closed']],
  ] as const)('of an organisation that is %s is %j', (state, expected) => {
    expect(codes({ ...employer, state })).toEqual(expected);
  });

  it('is lost on the day of an entry in the abnormal list', () => {
    expect(codes({ ...employer, abnormalSince: DAY })).toEqual(['abnormal-list']);
    expect(codes({ ...employer, abnormalSince: '2026-06-16' })).toEqual([]);
  });

  it.each([
    [{}, []],
    [{ state: 'entered' }, ['licence-unconfirmed']],
    [{ state: 'refused' }, ['licence-unconfirmed']],
    [{ state: 'suspended' }, ['licence-suspended']],
    [{ state: 'revoked' }, ['licence-revoked']],
    [{ scopes: ['placement'] }, ['licence-scope']],
    [{ validFrom: '2026-06-16' }, ['licence-not-yet-valid']],
    [{ validTo: '2026-06-15' }, []],
    [{ validTo: '2026-06-14' }, ['licence-expired']],
  ] as const)('of an agency whose licence is %j is %j', (more, expected) => {
    expect(codes({ ...agency, licences: [{ ...licence, ...more }] })).toEqual(expected);
  });

  it('of an agency needs one good licence among several, and tells the fault of the latest', () => {
    const old = { ...licence, validTo: '2025-12-31' };
    const fresh = { ...licence, validFrom: '2026-01-01', state: 'suspended' } as const;
    expect(codes({ ...agency, licences: [old, licence] })).toEqual([]);
    expect(codes({ ...agency, licences: [fresh, old] })).toEqual(['licence-suspended']);
    expect(codes({ ...agency, licences: [] })).toEqual(['licence-missing']);
  });

  it('for dispatched work asks for the dispatch licence besides', () => {
    expect(codes(agency, DAY, true)).toEqual(['dispatch-licence-missing']);
    expect(codes(employer, DAY, true)).toEqual(['dispatch-licence-missing']);
    expect(codes({ ...agency, licences: [licence, dispatch] }, DAY, true)).toEqual([]);
    expect(codes({ ...agency, licences: [licence, dispatch] }, '2028-01-01', true)).toContain(
      'dispatch-licence-expired',
    );
    expect(codes({ ...agency, licences: [dispatch] }, DAY, true)).toEqual(['licence-missing']);
  });
});

describe('an authorisation', () => {
  it.each([
    [{}, []],
    [{ validTo: DAY }, []],
    [{ validTo: '2026-06-14' }, ['client-expired']],
    [{ validFrom: '2026-06-16' }, ['client-not-yet-valid']],
    [{ withdrawnOn: DAY }, ['client-withdrawn']],
    [{ clientState: 'closed' }, ['client-closed']],
    [{ clientState: 'draft' }, []],
    [{ clientAbnormalSince: DAY }, ['client-abnormal-list']],
  ] as const)('that is %j gives %j', (more, expected) => {
    expect(clientReasons({ ...client, ...more }, DAY).map((reason) => reason.code)).toEqual(expected);
  });
});

describe('time', () => {
  it('turns the standing next on the first day after a term or on which one begins', () => {
    expect(nextTurn(employer, [], DAY)).toBe('2026-12-02');
    expect(nextTurn(agency, [client], DAY)).toBe('2026-07-01');
    expect(nextTurn(agency, [{ ...client, validFrom: '2026-06-20' }], DAY)).toBe('2026-06-20');
    expect(nextTurn({ ...agency, verifiedUntil: null }, [], DAY)).toBeNull();
  });

  it.each([
    ['2026-01-31', '2026-07-31'],
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-11-23', '2027-05-23'],
  ])('lets a verification of %s last six months, to %s', (day, last) => {
    expect(lastDayOf(day, 6)).toBe(last);
  });
});
