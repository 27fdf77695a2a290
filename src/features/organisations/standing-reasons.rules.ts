import type { LicenceKind } from './licence.rules.js';
import { LICENCE_NAMES } from './licence.rules.js';

/** Why an organisation may not publish: a code for programs, words for people, the legal ground for both. */
export interface StandingReason {
  code: string;
  zh: string;
  en: string;
  ground: string;
}

const VERIFIED_BY_LAW = '网络招聘服务管理规定；电子商务法 第二十七条；网络交易监督管理办法 第二十四条';
const AUTHORISED_BY_LAW = '就业服务与就业管理规定 第十一条；人力资源市场暂行条例';
const LICENSED_BY_LAW: Readonly<Record<LicenceKind, string>> = {
  'hr-service': '人力资源市场暂行条例 第十八条；网络招聘服务管理规定',
  dispatch: '劳动合同法 第五十七条；劳务派遣行政许可实施办法',
};

const ORGANISATION = {
  closed: ['单位已注销', 'The organisation is closed'],
  'not-verified': ['单位尚未通过核验', 'The organisation has not been verified'],
  'verification-refused': ['单位核验未通过', 'The verification was refused'],
  'verification-expired': [
    '单位信息须定期核验，上次核验已过期',
    'The verification is too old and must be renewed',
  ],
  'abnormal-list': ['单位已被列入异常名录', 'The organisation is on the list of abnormal operations'],
  'not-an-agency': [
    '只有人力资源服务机构可以代其他单位发布',
    'Only an agency may publish for another organisation',
  ],
} as const;

const LICENCE = {
  missing: ['尚未登记', 'has not been entered'],
  unconfirmed: ['尚未经监管人员确认', 'has not been confirmed by an officer'],
  scope: ['的许可范围不含网络招聘', 'does not cover online recruitment'],
  'not-yet-valid': ['尚未生效', 'is not valid yet'],
  expired: ['已过有效期', 'has expired'],
  suspended: ['已被暂停', 'is suspended'],
  revoked: ['已被吊销', 'has been revoked'],
} as const;
export type LicenceFault = keyof typeof LICENCE;

const CLIENT = {
  unknown: ['没有该委托单位', 'There is no such client'],
  withdrawn: ['委托已撤回', 'The authorisation has been withdrawn'],
  'not-yet-valid': ['委托尚未生效', 'The authorisation is not valid yet'],
  expired: ['委托已到期', 'The authorisation has expired'],
  closed: ['委托单位已注销', 'The client is closed'],
  'abnormal-list': ['委托单位已被列入异常名录', 'The client is on the list of abnormal operations'],
} as const;
export type ClientFault = keyof typeof CLIENT;

export function organisationReason(code: keyof typeof ORGANISATION): StandingReason {
  const [zh, en] = ORGANISATION[code];
  return { code, zh, en, ground: code === 'not-an-agency' ? LICENSED_BY_LAW['hr-service'] : VERIFIED_BY_LAW };
}

export function licenceReason(kind: LicenceKind, fault: LicenceFault): StandingReason {
  const [zh, en] = LICENCE[fault];
  const name = LICENCE_NAMES[kind];
  const code = `${kind === 'dispatch' ? 'dispatch-licence' : 'licence'}-${fault}`;
  return { code, zh: `${name.zh}${zh}`, en: `${name.en} ${en}`, ground: LICENSED_BY_LAW[kind] };
}

export function clientReason(fault: ClientFault): StandingReason {
  const [zh, en] = CLIENT[fault];
  return { code: `client-${fault}`, zh, en, ground: AUTHORISED_BY_LAW };
}
