import { type FieldFault, invalid, notFound, Refusal, type Words } from '../../platform/http/refusal.js';

/** Also what strangers are told: they learn nothing, not even that it exists. */
export const noOrganisation = (): Refusal => notFound({ zh: '单位', en: 'The organisation' });
export const noDocument = (): Refusal => notFound({ zh: '文件', en: 'The document' });
export const noLicence = (): Refusal => notFound({ zh: '许可证', en: 'The licence' });
export const noClient = (): Refusal => notFound({ zh: '委托单位', en: 'The client' });
export const noMember = (): Refusal => notFound({ zh: '成员', en: 'The member' });
export const noInvitation = (): Refusal =>
  new Refusal('not-found', 'not-found', {
    zh: '邀请无效、已使用或已过期，或不是发给您的手机号；请联系单位负责人重新邀请',
    en: 'The invitation is unknown, used, out of date or not for your phone; ask an owner to invite you again',
  });

export function notYours(): Refusal {
  return new Refusal('forbidden', 'member-role', {
    zh: '您在该单位中的身份无权进行此操作，请联系单位负责人',
    en: 'Your part in this organisation does not allow this; ask its owner',
  });
}

export function ownOrganisation(): Refusal {
  return new Refusal('forbidden', 'own-organisation', {
    zh: '您是该单位成员，须由其他监管人员处理',
    en: 'You belong to this organisation: another officer has to decide',
  });
}

export function wrongState(zh: string, en: string): Refusal {
  return new Refusal('conflict', 'wrong-state', { zh, en });
}

/** Why an officer must say what he read. */
export const changedMeanwhile = {
  zh: '该单位的资料已修改过',
  en: 'The organisation has been edited',
};

/** For whoever states a code that an organisation was verified with. */
export function creditCodeTaken(): Refusal {
  const words = {
    zh: '已有单位以该统一社会信用代码通过核验：请联系该单位负责人邀请您加入；如系他人冒用，请向监管人员申诉',
    en: 'An organisation has been verified with this credit code: ask its owner to invite you, or appeal to the officers if it is not the one',
  };
  const fields: FieldFault[] = [{ field: 'creditCode', code: 'taken', ...words }];
  return new Refusal('conflict', 'credit-code-taken', words, { fields });
}

interface Holder {
  id: string;
  name: string;
}

/** For the officer who would verify a second one; null: it was held that moment and has been given back since. */
export function creditCodeHeld(holder: Holder | null): Refusal {
  const words = holder
    ? {
        zh: `“${holder.name}”已以该统一社会信用代码通过核验：如其不实，请先撤销其核验`,
        en: `“${holder.name}” has been verified with this credit code: if it is not the one, take that back first`,
      }
    : {
        zh: '另一单位刚刚以该统一社会信用代码通过核验，请刷新后重试',
        en: 'Another organisation was verified with this credit code that moment: look again',
      };
  return codeConflict('credit-code-held', words, holder);
}

/** Nobody starts afresh beside the list of abnormal operations. */
export function creditCodeListed(listed: Holder): Refusal {
  const words = {
    zh: `使用该统一社会信用代码的“${listed.name}”仍在异常名录中，移出后方可核验`,
    en: `“${listed.name}” with this credit code is on the abnormal list: it has to be taken off first`,
  };
  return codeConflict('credit-code-listed', words, listed);
}

function codeConflict(code: string, words: Words, other: Holder | null): Refusal {
  const organisation = other && { id: other.id, name: other.name };
  return new Refusal('conflict', code, words, { details: { organisation } });
}

export function lastOwner(): Refusal {
  return new Refusal('conflict', 'last-owner', {
    zh: '单位至少须保留一名负责人，请先指定新的负责人',
    en: 'An organisation keeps at least one owner: name another one first',
  });
}

export function reasonMissing(): Refusal {
  return invalid({ field: 'reason', code: 'required', zh: '请说明理由', en: 'must say why' });
}

export function termFault(field = 'validTo'): Refusal {
  return invalid({
    field,
    code: 'term',
    zh: '结束日期不能早于开始日期',
    en: 'must not be before the beginning',
  });
}
