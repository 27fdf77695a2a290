import { describe, expect, it } from '@jest/globals';
import { initialRuleRows } from '../reference/rule-kinds.js';
import { passwordFault, signInRetentionMonths, tooYoung } from './account.rules.js';
import { addressPrefix, deviceName } from './client-trace.rules.js';
import { newTotpSecret, totpCode, totpStep } from './totp.rules.js';

const rules = initialRuleRows();

describe('the age for an account', () => {
  it('is sixteen on the very birthday, by the ground that the law gives', () => {
    expect(tooYoung(rules, '2010-11-23', '2026-11-23')).toBeNull();
    expect(tooYoung(rules, '2010-11-24', '2026-11-23')).toMatchObject({
      age: 16,
      ground: expect.stringContaining('童工'),
    });
    expect(tooYoung(rules, '2008-02-29', '2024-02-28')).not.toBeNull();
  });

  it('comes with the term for sign-in records', () => {
    expect(signInRetentionMonths(rules, '2026-11-23')).toBe(6);
  });
});

describe('a password', () => {
  const phone = '13812345678';
  it.each(['12345678', '84736152', 'aaaaaaaa', 'Password', `x-${phone}`, '12345678abc'])(
    '%s is weak',
    (text) => {
      expect(passwordFault(text, phone)).toMatchObject({ field: 'password', code: 'weak-password' });
    },
  );
  it.each(['zhen-hai-1', '招宝山下的海风吹', 'Tr0ub4dor'])('%s will do', (text) => {
    expect(passwordFault(text, phone)).toBeNull();
  });
});

describe('a one-time code of an app', () => {
  const secret = newTotpSecret();
  const now = 1_800_000_000_000;
  it('counts one step early or late, and no more', () => {
    const step = Math.floor(now / 30_000);
    const at = (offset: number) => totpStep(secret, totpCode(secret, now + offset * 30_000), now);
    expect([at(-1), at(0), at(1)]).toEqual([step - 1, step, step + 1]);
    expect([at(-2), at(2)]).toEqual([null, null]);
  });
  it('is the one of RFC 6238', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(totpCode(rfc, 59_000)).toBe('287082');
    expect(totpCode(rfc, 1_111_111_109_000)).toBe('081804');
  });
});

describe('the trace of a client', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120 Safari/537.36', 'Chrome · Windows'],
    ['Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari MicroMessenger/8.0', '微信 · Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17 Safari/604', 'Safari · iOS'],
    [undefined, '其他 / other'],
    ['<script>alert(1)</script>', '其他 / other'],
  ])('names the device of %s', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });
  it.each([
    ['203.0.113.77', '203.0.113.*'],
    ['::ffff:203.0.113.77', '203.0.113.*'],
    ['2001:db8:1:2::5', '2001:db8:1::*'],
    ['::1', '::*'],
  ])('keeps of %s the network only', (address, prefix) => {
    expect(addressPrefix(address)).toBe(prefix);
  });
});
