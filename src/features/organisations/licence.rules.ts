/** `hr-service`: 人力资源服务许可证 (人力资源市场暂行条例 18); `dispatch`: 劳务派遣经营许可证 (劳动合同法 57). */
export const LICENCE_KINDS = ['hr-service', 'dispatch'] as const;
export type LicenceKind = (typeof LICENCE_KINDS)[number];

export const LICENCE_NAMES: Readonly<Record<LicenceKind, { zh: string; en: string }>> = {
  'hr-service': { zh: '人力资源服务许可证', en: 'the human resources service licence' },
  dispatch: { zh: '劳务派遣经营许可证', en: 'the staffing dispatch licence' },
};

/** 职业中介, 网络招聘, 信息发布, 职业指导, 高级人才寻访, 服务外包, 劳务派遣. */
export const LICENCE_SCOPES = [
  'placement',
  'online-recruitment',
  'information',
  'guidance',
  'executive-search',
  'outsourcing',
  'dispatch',
] as const;
export type LicenceScope = (typeof LICENCE_SCOPES)[number];

export const LICENCE_STATES = ['entered', 'confirmed', 'refused', 'suspended', 'revoked'] as const;
export type LicenceState = (typeof LICENCE_STATES)[number];

/** What an officer decides about a licence; `restore` also lifts a revocation that did not stand on appeal. */
export const LICENCE_DECISIONS = ['confirm', 'refuse', 'suspend', 'revoke', 'restore'] as const;
export type LicenceDecision = (typeof LICENCE_DECISIONS)[number];

const TRANSITIONS: Readonly<Record<LicenceDecision, { from: readonly LicenceState[]; to: LicenceState }>> = {
  confirm: { from: ['entered', 'refused'], to: 'confirmed' },
  refuse: { from: ['entered'], to: 'refused' },
  suspend: { from: ['confirmed'], to: 'suspended' },
  revoke: { from: ['confirmed', 'suspended'], to: 'revoked' },
  restore: { from: ['suspended', 'revoked'], to: 'confirmed' },
};

/** The state after a decision; null when it does not apply to a licence in this state. */
export function decided(state: LicenceState, decision: LicenceDecision): LicenceState | null {
  const { from, to } = TRANSITIONS[decision];
  return from.includes(state) ? to : null;
}

/** A confirmation is good news that needs no words; every other decision says why. */
export function needsReason(decision: LicenceDecision): boolean {
  return decision !== 'confirm';
}
