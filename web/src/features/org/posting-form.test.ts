import { describe, expect, it } from '@jest/globals';
import { editOf, emptyPosting, newPosting, postingBody, postingForm } from './posting-form';
import type { OwnPosting } from './posting-moves';

describe('the form of a posting', () => {
  it('leaves what is required and empty to the server, and empties what is optional', () => {
    const body = newPosting({ ...emptyPosting(), benefits: '五险一金，包住', restDays: '4' }, 'org');
    expect(body).toMatchObject({
      benefits: ['五险一金', '包住'],
      restDays: 4,
      shift: null,
      organisation: 'org',
    });
    expect(body).not.toHaveProperty('title');
    expect(body.pay).toEqual({ period: 'month', min: undefined, max: undefined });
  });

  it('sends what is no number as it was typed, so that the server can say so', () => {
    expect(newPosting({ ...emptyPosting(), headcount: '三' }, 'org')).toMatchObject({ headcount: '三' });
  });

  it('takes amounts as people write them', () => {
    const pay = { period: 'month', min: '5,000', max: '７０００' };
    expect(postingBody({ ...emptyPosting(), pay }).pay).toEqual({ period: 'month', min: 5000, max: 7000 });
  });

  it('does not send on an edit what cannot change, nor a phone that nobody typed', () => {
    const body = editOf(emptyPosting());
    for (const field of ['side', 'client', 'contactPhone']) expect(body).not.toHaveProperty(field);
  });

  it('shows what the server holds', () => {
    const view = {
      ...{ side: 'demand', title: '焊工', occupation: { code: '6-18-02-04', name: '焊工' }, region: null },
      ...{ pay: { period: 'day', min: 300, max: 400, months: null }, term: null, skillLevel: { rank: 5 } },
      ...{ certificates: ['焊工证'], skills: [], benefits: [], headcount: 3, restDays: null },
    } as unknown as OwnPosting;
    expect(postingForm(view)).toMatchObject({
      ...{ title: '焊工', occupation: '6-18-02-04', region: '', headcount: '3', restDays: '' },
      ...{ pay: { period: 'day', min: '300', max: '400' }, skillLevel: '5', certificates: '焊工证' },
    });
  });
});
