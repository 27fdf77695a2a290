import { type FieldFault, Problem } from '@/api/problem';
import type { Offer } from './offer';

export type Step = 1 | 2 | 3;

interface Need {
  field: string;
  met: (offer: Offer) => boolean;
  zh: string;
  en: string;
}

/** What the next step builds on; everything else is the server's to judge. */
const NEEDS: Record<Step, Need[]> = {
  1: [
    {
      field: 'occupation',
      met: ({ occupation }) => occupation !== '',
      zh: '请输入后从列表中选择工种',
      en: 'type, then choose one from the list',
    },
    {
      field: 'headcount',
      met: ({ offeredBy, headcount }) => offeredBy === 'person' || /^\d{1,3}$/.test(headcount),
      zh: '请填写班组人数',
      en: 'say how many you are',
    },
  ],
  2: [
    { field: 'region', met: ({ region }) => region !== '', zh: '请选择街道', en: 'choose the street' },
    {
      field: 'pay.min',
      met: ({ pay }) => /^[1-9][\d,，\s]*$/.test(pay.min.trim()),
      zh: '请填写期望薪酬，只填整数',
      en: 'say what you want to earn, in whole yuan',
    },
  ],
  3: [],
};

export function stepFaults(step: Step, offer: Offer): FieldFault[] {
  return NEEDS[step]
    .filter(({ met }) => !met(offer))
    .map(({ field, zh, en }) => ({ field, code: 'required', zh, en }));
}

/** The same as a refusal, so that it shows where the server's would. */
export function incomplete(fields: FieldFault[]): Problem {
  const words = { zh: '还有内容没有填好', en: 'Something is still missing' };
  return new Problem('invalid', { status: 0, code: 'incomplete', ...words, fields });
}
