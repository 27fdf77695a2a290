import { Refusal } from '../../platform/http/refusal.js';
import type { Finding } from '../screening/screening.service.js';
import type { PostingState } from './posting-words.rules.js';

const STATE_NAMES: Record<PostingState, string> = {
  draft: '草稿',
  'in-review': '审核中',
  published: '已发布',
  held: '已暂停',
  filled: '已招满',
  withdrawn: '已撤回',
  expired: '已到期',
};

/** What its people can do with a posting in a state. */
const NEXT: Record<PostingState, { zh: string; en: string }> = {
  draft: { zh: '可修改、发布或删除', en: 'edit, publish or discard it' },
  'in-review': { zh: '请等待监管人员审核，或先撤回', en: 'wait for the officer, or withdraw it first' },
  published: { zh: '可修改、续期、撤回或标记招满', en: 'edit, renew, withdraw or fill it' },
  held: { zh: '请先消除暂停原因，或撤回', en: 'mend why it is held, or withdraw it' },
  filled: { zh: '已结束，可复制为新信息', en: 'it is over: copy it into a new one' },
  withdrawn: { zh: '可重新发布或续期', en: 'publish or renew it' },
  expired: { zh: '可续期', en: 'renew it' },
};

export function wrongState(state: PostingState): Refusal {
  const words = {
    zh: `当前状态（${STATE_NAMES[state]}）不能执行此操作：${NEXT[state].zh}`,
    en: `This cannot be done while the posting is ${state}: ${NEXT[state].en}`,
  };
  return new Refusal('conflict', 'wrong-state', words, { details: { state } });
}

/** Why a move must say what it saw. */
export const withdrawnMeanwhile = { zh: '该信息已撤回', en: 'The posting has been withdrawn' };
export const changedMeanwhile = {
  zh: '该信息在您处理期间可能已修改',
  en: 'The posting may have changed since you read it',
};

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
    zh: '请确认以下提示后再次提交（confirm 填写规则编号）',
    en: 'Confirm these warnings by sending their rule ids in `confirm`, then ask again',
  };
  return new Refusal('unprocessable', 'confirm-warnings', words, {
    fields: asFaults(findings),
    details: { findings },
  });
}

function asFaults(findings: Finding[]): { field: string; code: string; zh: string; en: string }[] {
  return findings.map(({ field, ruleId, message }) => ({ field, code: ruleId, ...message }));
}
