import type { FieldFault } from '../../platform/http/refusal.js';
import { initialRuleRows, ruleOfKind } from '../reference/rule-kinds.js';
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
const RULES = initialRuleRows();

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

/** The legal ground on which a person of this birth date may not have an account yet; null when he may. */
export function tooYoung(birthDate: string, today: string): { age: number; ground: string } | null {
  const rule = ruleOfKind(RULES, 'minimum-age', COUNTRY, today);
  if (!rule || ageOn(birthDate, today) >= rule.value.employment) return null;
  return { age: rule.value.employment, ground: rule.source.split('；')[0] ?? rule.source };
}

/** How many months records of sign-ins are held (网络安全法 21), also after the account is closed. */
export function signInRetentionMonths(today: string): number {
  return ruleOfKind(RULES, 'audit-log-retention', COUNTRY, today)?.value.months ?? 6;
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
