import type { Role } from '../../platform/access/actor.js';

export const ORGANISATION_KINDS = ['employer', 'agency', 'provider', 'incubator'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** 草稿, 待核验, 已核验, 未通过, 已注销. */
export const ORGANISATION_STATES = ['draft', 'pending', 'verified', 'refused', 'closed'] as const;
export type OrganisationState = (typeof ORGANISATION_STATES)[number];

/** Staff, as enterprises are asked for it in surveys. */
export const ORGANISATION_SIZES = ['1-19', '20-99', '100-299', '300-999', '1000+'] as const;
export type OrganisationSize = (typeof ORGANISATION_SIZES)[number];

/** The role that its members get; an incubator recruits like any employer. */
export const ROLE_OF: Readonly<Record<OrganisationKind, Role>> = {
  employer: 'employer',
  agency: 'agency',
  provider: 'provider',
  incubator: 'employer',
};

/** A verified organisation may hand in again: identity is checked anew before the last check is too old. */
export function maySubmit(state: OrganisationState): boolean {
  return state === 'draft' || state === 'refused' || state === 'verified';
}

/** Evidence that an officer may have seen stays. */
export function mayRemoveDocument(state: OrganisationState): boolean {
  return state === 'draft' || state === 'refused';
}

/** What was verified is the name and the code: with another one the check has to be made again. */
export function afterEdit(state: OrganisationState, identityChanged: boolean): OrganisationState {
  return state === 'verified' && identityChanged ? 'pending' : state;
}

/** The last day on which a verification of `day` still counts, both days included. */
export function lastDayOf(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const moved = Math.min(date, lastOfMonth.getUTCDate());
  return `${lastOfMonth.toISOString().slice(0, 8)}${String(moved).padStart(2, '0')}`;
}
