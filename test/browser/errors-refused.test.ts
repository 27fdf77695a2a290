import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { foundOrganisation } from '../factories/organisations.js';
import { freshPhone, type SignedUp } from '../factories/people.js';
import { movePosting, publishPosting } from '../factories/postings.js';
import type { TestApp } from '../harness/app.js';
import { newReader, type Reader } from '../harness/browser.js';
import { sound } from '../harness/sound.js';
import { until } from '../harness/until.js';
import { inBrowser } from '../harness/in-browser.js';
import { as } from '../scenarios/organisation-steps.js';
import { readerAs } from './office-steps.js';

const LOOKS = [
  ['phone', 'zh.light.normal'],
  ['desk', 'en.dark.normal'],
] as const;
const TYPED = '在船坞焊接管道，看得懂图纸，班车接送。';
const SAVE = /^(保存修改|Save changes)$/;

describe('a writer who is refused', () => {
  let app: TestApp;
  let browser: Browser;
  // No gateway for text messages listens there.
  inBrowser(
    (started) => {
      ({ app, browser } = started);
    },
    { env: { SMS_URL: 'http://127.0.0.1:9/sms', LOG_LEVEL: 'fatal' } },
  );

  /** Not only said, but where one looks. */
  const seen = async (page: Page, words: RegExp): Promise<void> => {
    const said = page.getByRole('alert').getByText(words).first();
    await said.waitFor();
    const room = page.viewportSize()?.height ?? 0;
    await until(async () => {
      const { y = -1, height = 0 } = (await said.boundingBox()) ?? {};
      return y >= 0 && y + height <= room;
    });
  };
  const content = ({ page }: Reader) => page.getByLabel(/^(工作内容|Work content)$/);

  it.each(LOOKS)(
    'because he lost his right meanwhile is told so and keeps his text (403, %s, %s)',
    async (size, look) => {
      const employer = await foundOrganisation(app, { members: ['recruiter'] });
      const [recruiter] = employer.members as [SignedUp];
      const { id } = await publishPosting(app, { organisation: employer });
      const reader = await readerAs(browser, app, recruiter, { size, look });
      const { page } = reader;
      await page.goto(`${app.url}/org/${employer.id}/postings/${id}`);
      await content(reader).fill(TYPED);
      await as(app, employer.owner)
        .patch(`/organisations/${employer.id}/members/${recruiter.userId}`)
        .send({ role: 'viewer' })
        .expect(204);
      const refused = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
      await page.getByRole('button', { name: SAVE }).click();
      expect((await refused).status()).toBe(403);
      await seen(page, /无权进行此操作|does not allow this/);
      expect(await content(reader).inputValue()).toBe(TYPED);
      await sound(reader);
      await reader.context.close();
    },
    60_000,
  );

  it.each(LOOKS)(
    'because it is over meanwhile sees both states and is told why nothing can be saved (409, %s, %s)',
    async (size, look) => {
      const employer = await foundOrganisation(app);
      const posting = await publishPosting(app, { organisation: employer });
      const reader = await readerAs(browser, app, employer.owner, { size, look });
      const { page } = reader;
      await page.goto(`${app.url}/org/${employer.id}/postings/${posting.id}`);
      await content(reader).fill(TYPED);
      await movePosting(app, posting, 'fill');
      await page.getByRole('button', { name: SAVE }).click();
      const refused = page.waitForResponse((answer) => answer.status() === 409);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(按选择保存|Save as chosen)$/ })
        .click();
      await refused;
      await seen(page, /当前状态|cannot be done while/);
      expect(await content(reader).inputValue()).toBe(TYPED);
      await sound(reader);
      await reader.context.close();
    },
    60_000,
  );

  it.each(LOOKS)(
    'because a service is away is told to come again, and keeps what he typed (503, %s, %s)',
    async (size, look) => {
      const reader = await newReader(browser, app.url, size, look);
      const { page } = reader;
      await page.goto(`${app.url}/register`);
      const phone = page.getByLabel(/^(手机号|Mobile number)$/);
      const typed = freshPhone();
      await phone.fill(typed);
      const away = page.waitForResponse((answer) => answer.status() === 503);
      await page.getByRole('button', { name: /^(获取验证码|Send code)$/ }).click();
      await away;
      await seen(page, /请在 \d+ 秒后重试|again in \d+ seconds/);
      expect(await phone.inputValue()).toBe(typed);
      await sound(reader);
      await reader.context.close();
    },
    60_000,
  );
});
