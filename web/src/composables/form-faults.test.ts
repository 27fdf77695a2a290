import { describe, expect, it } from '@jest/globals';
import { faultOf, unplaced, withoutField } from './form-faults';

const fault = (field: string) => ({ field, code: 'x', zh: '有误', en: 'is wrong' });
const faults = [fault('pay.min'), fault('certificates.0'), fault('phone')];

describe('faults of a form', () => {
  it('stand beside their field, those of a part beside the whole', () => {
    expect(faultOf(faults, 'pay.min')?.field).toBe('pay.min');
    expect(faultOf(faults, 'certificates')?.field).toBe('certificates.0');
    expect(faultOf(faults, 'certificate')).toBeUndefined();
  });

  it('that no field shows are kept apart', () => {
    expect(unplaced(faults, ['pay', 'phone'])).toEqual([fault('certificates.0')]);
  });

  it('go once their field has been changed', () => {
    expect(withoutField(faults, 'certificates')).toEqual([fault('pay.min'), fault('phone')]);
  });
});
