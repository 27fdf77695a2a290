import { describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { draftPosting, movePosting } from '../factories/postings.js';
import { type SignedUp, signUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { newReader, overflows } from '../harness/browser.js';
import { inBrowser } from '../harness/in-browser.js';
import { until } from '../harness/until.js';
import { as } from '../scenarios/organisation-steps.js';
import { handedIn, readerAs } from './office-steps.js';

/** What the pages are called in each language, as far as an officer presses it. */
const WORDS = {
  zh: {
    signIn: ['手机号', '密码', '登录', '动态验证码'],
    waiting: '待核验单位',
    verify: '通过核验',
    done: '已通过核验',
    empty: '没有待核验的单位',
  },
  en: {
    signIn: ['Mobile number', 'Password', 'Sign in', 'Authenticator code'],
    waiting: 'Organisations to verify',
    verify: 'Verify',
    done: 'is verified',
    empty: 'Nothing waits to be verified',
  },
} as const;

describe('an officer in the office', () => {
  let app: TestApp;
  let browser: Browser;
  let officer: SignedUp;
  const totpSecret = new Secret({ size: 20 }).base32;
  inBrowser(async (started) => {
    ({ app, browser } = started);
    officer = await signUp(app, { roles: ['officer'], name: '陈监管', totpSecret });
  });

  it.each([
    ['zh', 'desk', 'zh.light.normal'],
    ['en', 'phone', 'en.dark.large'],
  ] as const)(
    'signs in with two factors and verifies an organisation with its document beside the form (%s, %s)',
    async (language, size, look) => {
      const words = WORDS[language];
      const { id, name } = await handedIn(app, `镇海待核验${size}机械厂`);
      const { page, context, complaints } = await newReader(browser, app.url, size, look);
      await page.goto(`${app.url}/office`);
      const [phone, password, go, code] = words.signIn;
      await page.getByLabel(phone).fill(officer.phone);
      await page.getByLabel(password).fill(officer.password);
      await page.getByRole('button', { name: go, exact: true }).click();
      // A code counts once: each sign-in takes one of its own.
      app.clock.forward(30_000);
      const totp = new TOTP({ secret: Secret.fromBase32(totpSecret) });
      await page.getByLabel(code).fill(totp.generate({ timestamp: app.clock.now() }));
      await page.getByRole('button', { name: go, exact: true }).click();

      await page.getByRole('link', { name: words.waiting }).click();
      await page.getByRole('link', { name }).click();
      const picture = page.getByRole('img', { name: '营业执照.png' });
      await picture.waitFor();
      expect(await picture.getAttribute('src')).toMatch(/^blob:/);
      await until(() =>
        picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth === 1),
      );
      expect(await seriousFaults(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await page.getByRole('button', { name: words.verify, exact: true }).click();
      await page.getByText(words.done).first().waitFor();
      const { body } = await as(app, officer).get(`/organisations/${id}`).expect(200);
      expect(body).toMatchObject({ state: 'verified' });
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('is shown what changed since he looked, and only then decides about it', async () => {
    const { id, owner } = await handedIn(app, '镇海旧名阀门厂');
    const { page, context } = await readerAs(browser, app, officer);
    await page.goto(`${app.url}/office/organisations/${id}`);
    await page.getByRole('heading', { name: '镇海旧名阀门厂' }).waitFor();
    const edit = as(app, owner).patch(`/organisations/${id}`).set('if-match', '"1"');
    const { version } = (await as(app, owner).get(`/organisations/${id}`)).body as { version: number };
    await edit.set('if-match', `"${version}"`).send({ name: '镇海新名阀门厂' }).expect(200);
    await page.getByRole('button', { name: '通过核验' }).click();
    await page.getByText('您查看之后，内容有变化').waitFor();
    expect(await page.locator('del').textContent()).toBe('镇海旧名阀门厂');
    expect(await page.locator('ins').textContent()).toBe('镇海新名阀门厂');
    const before = (await as(app, officer).get(`/organisations/${id}`)).body as { state: string };
    expect(before.state).toBe('pending');
    await page.getByRole('button', { name: '通过核验' }).click();
    await page.getByText('镇海新名阀门厂 已通过核验').first().waitFor();
    await page.locator('h1:focus', { hasText: '镇海新名阀门厂' }).waitFor();
    await context.close();
  }, 60_000);

  it('refuses with a usual reason, which the members then read', async () => {
    const { id, owner } = await handedIn(app, '镇海模糊照片厂');
    const { page, context } = await readerAs(browser, app, officer, { size: 'phone' });
    await page.goto(`${app.url}/office/organisations/${id}`);
    await page.getByRole('button', { name: '不予通过' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '不予通过' }).click();
    await dialog.getByRole('textbox', { name: '理由' }).and(page.locator('[aria-invalid="true"]')).waitFor();
    await dialog.getByRole('button', { name: '营业执照照片不清晰，请重新上传' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '不予通过' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { body } = await as(app, owner).get(`/organisations/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'refused', refusalReason: '营业执照照片不清晰，请重新上传' });
    await context.close();
  }, 60_000);

  it('is told in words when a colleague has decided meanwhile, and keeps what he wrote', async () => {
    const { id } = await handedIn(app, '镇海两人同核厂');
    const { page, context } = await readerAs(browser, app, officer);
    await page.goto(`${app.url}/office/organisations/${id}`);
    await page.getByRole('button', { name: '不予通过' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '理由' }).fill('证照不清晰，请重传');
    await as(app, officer).post(`/organisations/${id}/verify`).expect(200);
    await dialog.getByRole('button', { name: '不予通过' }).click();
    await page.locator('del', { hasText: '待核验' }).waitFor();
    expect(await page.locator('ins').allTextContents()).toEqual(['已核验']);
    expect(await dialog.getByRole('textbox', { name: '理由' }).inputValue()).toBe('证照不清晰，请重传');
    await context.close();
  }, 60_000);

  it('reviews by keyboard alone, with each finding marked where it stands', async () => {
    const ids: string[] = [];
    for (const title of ['小学保洁员甲', '小学保洁员乙']) {
      const posting = await draftPosting(app, { title, description: '在小学校园内保洁，须无犯罪记录。' });
      await movePosting(app, posting, 'publish');
      ids.push(posting.id);
    }
    const { page, context, complaints } = await readerAs(browser, app, officer);
    const current = (name: RegExp) =>
      page.locator('button[aria-current="true"]').filter({ hasText: name }).waitFor();
    await page.goto(`${app.url}/office/reviews`);
    await current(/小学保洁员甲/);
    const mark = page.locator('mark').first();
    expect(await mark.textContent()).toContain('须审核');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('j');
    await current(/小学保洁员乙/);
    await page.getByLabel('键盘快捷键').uncheck();
    await page.keyboard.press('k');
    await current(/小学保洁员乙/);
    await page.getByLabel('键盘快捷键').check();
    await page.keyboard.press('k');
    await current(/小学保洁员甲/);
    await page.getByRole('heading', { name: /小学保洁员甲/ }).waitFor();
    await page.keyboard.press('a');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('依法查询即可');
    await page.keyboard.press('Control+Enter');
    await page.getByText('《小学保洁员甲》已通过').first().waitFor();
    await current(/小学保洁员乙/);
    const { body } = await as(app, officer).get(`/postings/${ids[0]}/own`).expect(200);
    expect(body).toMatchObject({ state: 'published', decisionNote: '依法查询即可' });
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);
});
