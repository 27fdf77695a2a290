import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { openSession, type SignedUp, signUp } from '../factories/people.js';
import { draftPosting, publishPosting } from '../factories/postings.js';
import type { TestApp } from '../harness/app.js';
import { newReader, type Reader, type Size } from '../harness/browser.js';
import { signedReader } from '../harness/signed-reader.js';
import { sound } from '../harness/sound.js';
import { inBrowser } from '../harness/in-browser.js';
import { until } from '../harness/until.js';

/** The device holds this text; asked anew until it does. */
async function keptOnDevice(page: Page, text: string): Promise<void> {
  const kept = `new Promise((tell) => {
    const open = indexedDB.open('keyval-store');
    open.onsuccess = () => {
      const all = open.result.transaction('keyval').objectStore('keyval').getAll();
      all.onsuccess = () => tell(JSON.stringify(all.result));
    };
  })`;
  await until(async () => (await page.evaluate<string>(kept)).includes(text));
}

describe('an offer that is changed', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser((started) => {
    ({ app, browser } = started);
  });

  const open = async (person: SignedUp, path: string, size: Size, look?: string): Promise<Reader> => {
    const session = await openSession(app, person.userId);
    const reader = await signedReader(browser, app.url, session, size, look);
    await reader.page.goto(app.url + path);
    return reader;
  };
  const own = async (id: string, token: string): Promise<object> =>
    (await request(app.url).get(`/api/v1/postings/${id}/own`).auth(token, { type: 'bearer' })).body as object;

  it.each([
    ['phone', 'zh.light.normal'],
    ['desk', 'en.dark.normal'],
  ] as const)(
    'here and elsewhere at once is shown side by side on a %s as %s, and nothing is overwritten unseen',
    async (size, look) => {
      const zh = look.startsWith('zh');
      const by = await signUp(app);
      const { id, token } = await publishPosting(app, { side: 'supply', by });
      const reader = await open(by, `/offer/${id}/edit?step=3`, size, look);
      const { page } = reader;
      await page.getByLabel(zh ? '标题' : 'Title', { exact: true }).fill('我在这里改的标题');
      await request(app.url)
        .patch(`/api/v1/postings/${id}`)
        .auth(token, { type: 'bearer' })
        .set('If-Match', `"${((await own(id, token)) as { version: number }).version}"`)
        .send({ title: '手机上改的标题', experienceYears: 7 })
        .expect(200);
      await page.getByRole('button', { name: zh ? '保存修改' : 'Save changes' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('手机上改的标题').waitFor();
      await dialog.getByText('我在这里改的标题').waitFor();
      expect(await dialog.getByRole('group').count()).toBe(2);
      await sound(reader);
      await dialog.getByRole('button', { name: zh ? '按选择保存' : 'Save as chosen' }).click();
      await page.waitForURL(`${app.url}/offer/mine`);
      expect(await own(id, token)).toMatchObject({ title: '我在这里改的标题', experienceYears: 7 });
      await page.context().close();
    },
    60_000,
  );

  it('against a refusal goes to an officer', async () => {
    const by = await signUp(app, { name: '孙守法' });
    const { id, token } = await draftPosting(app, { side: 'supply', by });
    const reader = await open(by, `/offer/${id}/edit?step=3`, 'phone');
    const { page } = reader;
    await page.getByLabel('介绍一下自己').fill('会二保焊，请联系孙守法，谢谢。');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('button', { name: '申诉' }).click();
    const dialog = page.getByRole('dialog', { name: '申诉' });
    await dialog.getByRole('button', { name: '提交申诉' }).click();
    const why = dialog.getByLabel('为什么这样写是合法的');
    await why.and(page.locator('[aria-invalid="true"]')).waitFor();
    await why.fill('这是我的艺名，不是真名。');
    await sound(reader);
    await dialog.getByRole('button', { name: '提交申诉' }).click();
    await page.waitForURL(`${app.url}/offer/mine`);
    await page.getByText('审核中', { exact: true }).waitFor();
    expect(await own(id, token)).toMatchObject({ state: 'in-review' });
    await page.context().close();
  }, 60_000);

  it.each(['leaves the page', 'turns to another app'])(
    'is kept to the last letter when its writer %s',
    async (how) => {
      const { page, context } = await newReader(browser, app.url, 'phone');
      await page.clock.install();
      await page.goto(`${app.url}/offer?step=2`);
      await page.getByLabel('期望薪酬（元）').waitFor();
      // From here on no timer runs: what is kept was kept because of the leaving.
      await page.clock.pauseAt(Date.now() + 10_000);
      await page.getByLabel('期望薪酬（元）').fill('7350');
      if (how === 'leaves the page') await page.getByRole('link', { name: '工桥' }).first().click();
      else
        await page.evaluate(
          `Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'))`,
        );
      await keptOnDevice(page, '7350');
      await page.clock.resume();
      await page.goto(`${app.url}/offer?step=2`);
      expect(await page.getByLabel('期望薪酬（元）').inputValue()).toBe('7350');
      await context.close();
    },
    60_000,
  );

  it('is made once although the answer was lost', async () => {
    const by = await signUp(app);
    const reader = await open(by, '/offer', 'phone');
    const { page } = reader;
    let lost = 0;
    await page.route(/\/api\/v1\/postings$/, async (route) => {
      await route.fetch();
      lost += 1;
      await route.abort();
      await page.unroute(/\/api\/v1\/postings$/);
    });
    await page.getByRole('button', { name: '下一步' }).waitFor();
    await page.getByRole('combobox', { name: '工种或职业' }).pressSequentially('hangong');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('group', { name: '您在哪个街道' }).getByText('骆驼街道').click();
    await page.getByLabel('期望薪酬（元）').fill('7000');
    await page.getByRole('button', { name: '下一步' }).click();
    // The form makes a proposal for the words, and that is enough for a draft.
    await until(() => Promise.resolve(lost === 1));
    await page.getByLabel('介绍一下自己').fill('踏实肯干，随时到岗，会电焊。');
    await page.getByText('已存为草稿').waitFor();
    expect(lost).toBe(1);
    const session = await openSession(app, by.userId);
    const mine = await request(app.url).get('/api/v1/me/postings').auth(session.token, { type: 'bearer' });
    expect((mine.body as { items: object[] }).items).toMatchObject([
      { description: '踏实肯干，随时到岗，会电焊。' },
    ]);
    await page.context().close();
  }, 60_000);
});
