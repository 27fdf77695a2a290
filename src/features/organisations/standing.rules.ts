import type { LicenceKind, LicenceScope, LicenceState } from './licence.rules.js';
import type { OrganisationKind, OrganisationState } from './organisation.rules.js';
import {
  clientReason,
  licenceReason,
  type LicenceFault,
  organisationReason,
  type StandingReason,
} from './standing-reasons.rules.js';

/** Whether an organisation may publish on a day, and every reason why not. */
export interface Standing {
  mayPublish: boolean;
  reasons: StandingReason[];
}

export interface LicenceFacts {
  kind: LicenceKind;
  state: LicenceState;
  scopes: readonly LicenceScope[];
  validFrom: string;
  /** Null: no term (人力资源服务许可证 has none by national law). */
  validTo: string | null;
}

export interface StandingFacts {
  kind: OrganisationKind;
  state: OrganisationState;
  /** The last day on which the verification counts. */
  verifiedUntil: string | null;
  /** On the list of abnormal operations (异常名录) since that day. */
  abnormalSince: string | null;
  licences: readonly LicenceFacts[];
}

export interface ClientFacts {
  validFrom: string;
  validTo: string;
  /** The day of its withdrawal. */
  withdrawnOn: string | null;
  /** Known when the client has an account here. */
  clientState: OrganisationState | null;
  clientAbnormalSince: string | null;
}

/**
 * Only who is verified, by a check that is not too old, and not on the abnormal list may publish; an agency needs its
 * 人力资源服务许可证 with online recruitment besides; dispatched work needs a 劳务派遣经营许可证 on top of that.
 */
export function standingOn(facts: StandingFacts, day: string, dispatched: boolean): Standing {
  const reasons = [
    ...identityReasons(facts, day),
    ...(facts.kind === 'agency' ? licenceReasons(facts.licences, 'hr-service', day) : []),
    ...(dispatched ? licenceReasons(facts.licences, 'dispatch', day) : []),
  ];
  return { mayPublish: reasons.length === 0, reasons };
}

/** Why an authorisation does not carry a posting on this day; empty when it does. */
export function clientReasons(client: ClientFacts, day: string): StandingReason[] {
  return [
    ...(client.withdrawnOn !== null && client.withdrawnOn <= day ? [clientReason('withdrawn')] : []),
    ...(day < client.validFrom ? [clientReason('not-yet-valid')] : []),
    ...(day > client.validTo ? [clientReason('expired')] : []),
    ...(client.clientState === 'closed' ? [clientReason('closed')] : []),
    ...(listed(client.clientAbnormalSince, day) ? [clientReason('abnormal-list')] : []),
  ];
}

/** The first later day on which the passing of time alone may change the standing; null when none will. */
export function nextTurn(facts: StandingFacts, clients: readonly ClientFacts[], day: string): string | null {
  const terms = [...facts.licences, ...clients];
  const turns = [
    ...dayAfter(facts.verifiedUntil),
    ...(facts.abnormalSince ? [facts.abnormalSince] : []),
    ...terms.flatMap((term) => [term.validFrom, ...dayAfter(term.validTo)]),
  ];
  return turns.filter((turn) => turn > day).sort()[0] ?? null;
}

function identityReasons(facts: StandingFacts, day: string): StandingReason[] {
  if (facts.state === 'closed') return [organisationReason('closed')];
  return [
    ...verificationReasons(facts, day),
    ...(listed(facts.abnormalSince, day) ? [organisationReason('abnormal-list')] : []),
  ];
}

function verificationReasons(facts: StandingFacts, day: string): StandingReason[] {
  if (facts.state === 'refused') return [organisationReason('verification-refused')];
  if (facts.state !== 'verified' || facts.verifiedUntil === null) return [organisationReason('not-verified')];
  return day > facts.verifiedUntil ? [organisationReason('verification-expired')] : [];
}

const NEEDED_SCOPE: Readonly<Record<LicenceKind, LicenceScope | null>> = {
  'hr-service': 'online-recruitment',
  dispatch: null,
};

/** One good licence is enough; otherwise what keeps the latest one from being good. */
function licenceReasons(licences: readonly LicenceFacts[], kind: LicenceKind, day: string): StandingReason[] {
  const own = licences.filter((licence) => licence.kind === kind);
  const faults = own.map((licence) => licenceFault(licence, day));
  if (faults.includes(null)) return [];
  const latest = own.reduce(
    (best, licence, at) => (licence.validFrom >= (own[best]?.validFrom ?? '') ? at : best),
    0,
  );
  return [licenceReason(kind, faults[latest] ?? 'missing')];
}

function licenceFault(licence: LicenceFacts, day: string): LicenceFault | null {
  if (licence.state === 'revoked' || licence.state === 'suspended') return licence.state;
  if (licence.state !== 'confirmed') return 'unconfirmed';
  if (day < licence.validFrom) return 'not-yet-valid';
  if (licence.validTo !== null && day > licence.validTo) return 'expired';
  const scope = NEEDED_SCOPE[licence.kind];
  return scope === null || licence.scopes.includes(scope) ? null : 'scope';
}

function listed(since: string | null, day: string): boolean {
  return since !== null && since <= day;
}

function dayAfter(day: string | null): string[] {
  return day === null
    ? []
    : [new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)];
}
