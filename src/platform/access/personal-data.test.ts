import { describe, expect, it } from '@jest/globals';
import { Config } from '../config/config.js';
import { PersonalData } from './personal-data.js';

const withSecret = (appSecret: string) => new PersonalData(new Config({ appSecret } as Config));

describe('personal data', () => {
  const data = withSecret('a'.repeat(32));

  it('comes back as it was sealed, looks different each time and shows nothing', () => {
    const sealed = [data.seal('张三'), data.seal('张三')];
    expect(new Set(sealed).size).toBe(2);
    expect(sealed.map((text) => data.open(text))).toEqual(['张三', '张三']);
    expect(Buffer.from(sealed[0]?.split('.')[2] ?? '', 'base64url').includes('张三')).toBe(false);
  });

  it('is not opened when altered, nor with another secret, which is said plainly', () => {
    const sealed = data.seal('13800000000');
    const last = sealed.at(-2) === 'A' ? 'B' : 'A';
    const altered = sealed.slice(0, -2) + last + sealed.slice(-1);
    expect(() => data.open(altered)).toThrow();
    expect(() => withSecret('b'.repeat(32)).open(sealed)).toThrow('another APP_SECRET');
    expect(() => data.open('13800000000')).toThrow('no sealed personal data');
  });

  it('is found by a hash that depends on the secret and on what is hashed', () => {
    expect(data.hash('phone', '13800000000')).toBe(data.hash('phone', '13800000000'));
    expect(data.hash('phone', '13800000000')).not.toBe(data.hash('name', '13800000000'));
    expect(data.hash('phone', '1')).not.toBe(withSecret('b'.repeat(32)).hash('phone', '1'));
  });
});
