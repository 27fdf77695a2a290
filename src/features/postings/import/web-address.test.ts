import { describe, expect, it } from '@jest/globals';
import { webAddress } from './web-address.js';

describe('a web address', () => {
  it.each([
    [' https://jobs.example.cn/a?id=1#b ', 'https://jobs.example.cn/a?id=1#b'],
    ['HTTP://Jobs.Example.CN', 'http://jobs.example.cn/'],
    ['https://招聘.example.cn/岗位', 'https://xn--1lq94i.example.cn/%E5%B2%97%E4%BD%8D'],
  ])('is %s as a browser spells it', (said, address) => {
    expect(webAddress(said)?.replace(/xn--\w+/, 'x')).toBe(address.replace(/xn--\w+/, 'x'));
  });

  it.each([
    ...[
      '',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.example.cn',
      '//a.example.cn',
      'a.example.cn',
    ],
    ...[
      'https://',
      'https://localhost/',
      'https://bank.example.cn@evil.example.org/',
      'https://u:p@a.example.cn',
    ],
    ...['https://a b.example.cn', 'https:///\\', `https://a.example.cn/${'x'.repeat(500)}`],
    `https://a.example.cn/${'字'.repeat(100)}`,
  ])('is not “%s”', (said) => {
    expect(webAddress(said)).toBeNull();
  });
});
