import { describe, expect, it } from '@jest/globals';
import { readFilesUrl } from './files-url.js';
import { type ConfigFaults, readConfig } from './read-config.js';

describe('the address of uploaded files', () => {
  it.each([
    ['s3://key:se%2Fcr%2Bet@s3.example.cn/files', 'https://s3.example.cn/files', 'us-east-1'],
    ['s3://key:se%2Fcr%2Bet@127.0.0.1:9000/files?tls=off', 'http://127.0.0.1:9000/files', 'us-east-1'],
    ['https://key:se%2Fcr%2Bet@oss.example.cn/files/?region=cn-1', 'https://oss.example.cn/files', 'cn-1'],
    ['http://key:se%2Fcr%2Bet@[::1]:9000/my.files', 'http://[::1]:9000/my.files', 'us-east-1'],
  ])('%s names a bucket', (text, endpoint, region) => {
    const address = { endpoint, region, accessKeyId: 'key', secretAccessKey: 'se/cr+et' };
    expect(readFilesUrl(text)).toEqual({ address, faults: [] });
  });

  it.each([
    ['s3://key:hunter2/x@host/files', 1],
    ['ftp://key:hunter2@host/files', 1],
    ['s3://host/files', 1],
    ['s3://key@host/files', 1],
    ['s3://key:hunter2@host', 1],
    ['s3://key:hunter2@host/files/sub', 1],
    ['s3://key:hunter2%ZZ@host/files', 1],
    ['s3://key:hunter2@host/files?acl=public', 1],
    ['s3://key:hunter2@host/files?tls=maybe', 1],
    ['https://key:hunter2@host/files?tls=off', 1],
    ['s3://@host/?tls=2&x=1#hunter2', 5],
  ])('%s has faults, all told at once and none telling the secret', (text, count) => {
    const { address, faults } = readFilesUrl(text);
    expect([address, faults.length]).toEqual([null, count]);
    expect(faults.join()).not.toContain('hunter2');
  });

  it('is refused by the name of its variable, the secret left out', () => {
    let told = '';
    try {
      readConfig({ APP_SECRET: 'x'.repeat(40), FILES_URL: 's3://key:hunter2@host' });
    } catch (error) {
      told = (error as ConfigFaults).message;
    }
    expect(told).toMatch(/FILES_URL: needs one bucket/);
    expect(told).not.toContain('hunter2');
  });
});
