import type { FieldFault } from '../../platform/http/refusal.js';
import type { DatedRule } from '../reference/dated-rules.js';
import { ruleOfKind } from '../reference/rule-kinds.js';
import { COUNTRY } from '../reference/regions.js';
import { ageOn } from '../reference/resident-id.rules.js';

const COMMON = new Set([
  'password',
  '12345678',
  '123456789',
  'qwertyui',
  'qwerty123',
  'woaini1314',
  'abcd1234',
]);

/** Why a password would be guessed: nothing but one sign, a common one, or the phone number in it. */
export function passwordFault(password: string, phone: string): FieldFault | null {
  const plain = password.toLowerCase();
  const weak =
    COMMON.has(plain) || new Set(plain).size < 4 || /^\d+$/.test(plain) || plain.includes(phone.slice(-8));
  if (!weak) return null;
  const words = {
    zh: '密码过于简单：不能只用数字，不能包含手机号，也不能是常见密码',
    en: 'is too easy to guess: not digits alone, not your phone number, not a common password',
  };
  return { field: 'password', code: 'weak-password', ...words };
}

export interface Underage {
  age: number;
  ground: string;
  /** Nobody has confirmed the age yet; it counts all the same, for it protects children, and says so. */
  unconfirmed: boolean;
}

/** The legal ground on which a person of this birth date may not have an account yet; null when he may. */
export function tooYoung(rules: readonly DatedRule[], birthDate: string, today: string): Underage | null {
  const rule = ruleOfKind(rules, 'minimum-age', COUNTRY, today);
  if (!rule || ageOn(birthDate, today) >= rule.value.employment) return null;
  const ground = rule.source.split('；')[0] ?? rule.source;
  return { age: rule.value.employment, ground, unconfirmed: rule.unconfirmed ?? false };
}

/** How many months records of sign-ins are held (网络安全法 21), also after the account is closed. */
export function signInRetentionMonths(rules: readonly DatedRule[], today: string): number {
  return ruleOfKind(rules, 'audit-log-retention', COUNTRY, today)?.value.months ?? 6;
}

/** The fault of agreeing to another notice than the one in force. */
export function noticeNotCurrent(version: string): FieldFault {
  return {
    field: 'privacyNotice',
    code: 'not-current',
    zh: `告知书已更新为 ${version} 版，请重新阅读`,
    en: `must be the current version ${version}: read it again`,
  };
}
