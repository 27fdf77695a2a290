import { describe, expect, it } from '@jest/globals';
import { withoutSecrets } from './without-secrets';

describe('what is kept of a form whose session ended', () => {
  it('leaves out passwords and one-time codes, old and new', () => {
    const secrets = { current: 'a', password: 'b', code: 'c', totp: 'd', recoveryCode: 'e' };
    expect(withoutSecrets({ ...secrets, phone: '13800000000' })).toEqual({ phone: '13800000000' });
  });

  it('keeps codes that only name something', () => {
    const named = { creditCode: '91330211MA00000075', occupation: '6-18-02-04' };
    expect(withoutSecrets(named)).toEqual(named);
  });
});
