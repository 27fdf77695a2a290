import { Refusal } from '../../platform/http/refusal.js';
import type { Finding } from '../screening/screening.service.js';

export function wrongState(state: string): Refusal {
  const words = {
    zh: `当前状态（${state}）不能执行此操作`,
    en: `This cannot be done while the posting is ${state}`,
  };
  return new Refusal('conflict', 'wrong-state', words, { details: { state } });
}

/** A `block`: the span, the legal ground and a suggested wording for each. */
export function screeningBlocked(findings: Finding[]): Refusal {
  const words = {
    zh: '内容含有法律禁止的表述，请修改后发布；如有异议可申诉',
    en: 'The law forbids parts of this text; mend them and publish again, or appeal',
  };
  return new Refusal('unprocessable', 'screening-blocked', words, {
    fields: asFaults(findings),
    details: { findings },
  });
}

/** A `warn`: lawful perhaps, but the author must say that he means it. */
export function confirmWarnings(findings: Finding[]): Refusal {
  const words = {
    zh: '请确认以下提示后再次发布（confirm 填写规则编号）',
    en: 'Confirm these warnings by sending their rule ids in `confirm`, then publish again',
  };
  return new Refusal('unprocessable', 'confirm-warnings', words, {
    fields: asFaults(findings),
    details: { findings },
  });
}

function asFaults(findings: Finding[]): { field: string; code: string; zh: string; en: string }[] {
  return findings.map(({ field, ruleId, message }) => ({ field, code: ruleId, ...message }));
}
