import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../http/refusal.js';
import { documentType, harmlessName } from './file-kinds.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('an uploaded file', () => {
  it('is what its content says', async () => {
    expect(await documentType(PNG)).toBe('image/png');
    expect(await documentType(Buffer.from('%PDF-1.4\n%âãÏÓ\n'))).toBe('application/pdf');
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that can run scripts', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['a program', 'MZ\u0090\u0000\u0003'],
    ['plain text', '营业执照'],
  ])('is refused when it is %s', async (_, content) => {
    const refusal = await documentType(Buffer.from(content)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).code).toBe('file-type');
  });

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\temp\\营业执照.exe', '营业执照.pdf'],
    ['\u202Egnp.exe\u0000', 'gnp.pdf'],
    ['a"; filename=b.html', 'a filename=b.pdf'],
    ['...', '文件.pdf'],
    ['', '文件.pdf'],
    ['长'.repeat(300), `${'长'.repeat(80)}.pdf`],
  ])('called %j is kept as %j', (given, kept) => {
    expect(harmlessName(given, 'application/pdf')).toBe(kept);
  });
});
