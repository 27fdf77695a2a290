import { describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { OwnSessionsService } from '../../src/features/accounts/own-sessions.service.js';
import { foundOrganisation } from '../factories/organisations.js';
import { openSession, type SignedUp, signUp } from '../factories/people.js';
import { publishPosting } from '../factories/postings.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { newReader, overflows, type Reader, type Size } from '../harness/browser.js';
import { actorOf } from '../harness/cast.js';
import { etagOf } from '../harness/etag.js';
import { signedReader } from '../harness/signed-reader.js';
import { leavesOnceEnded } from '../harness/leaves.js';
import { sound } from '../harness/sound.js';
import { inBrowser } from '../harness/in-browser.js';
import { openMounted } from '../harness/mounted.js';
import { as } from '../scenarios/organisation-steps.js';

const LOOKS = [
  ['phone', 'zh.light.normal'],
  ['desk', 'en.dark.normal'],
] as const;

describe('when something goes wrong', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser(
    async (started) => {
      ({ app, browser } = started);
      await publishPosting(app, { title: '电焊工' });
    },
    { env: { LOG_LEVEL: 'fatal' } },
  );

  const signedIn = async (person: SignedUp, path: string, size: Size, look?: string): Promise<Reader> => {
    const session = await openSession(app, person.userId);
    const reader = await signedReader(browser, app.url, session, size, look);
    await reader.page.goto(app.url + path);
    return reader;
  };
  const words = <T>(look: string, zh: T, en: T): T => (look.startsWith('zh') ? zh : en);

  it.each(LOOKS)(
    'says on a %s as %s that the network is away, keeps what was typed and goes on',
    async (size, look) => {
      const reader = await signedIn(await signUp(app), '/account/profile', size, look);
      const { page, context } = reader;
      const name = page.getByLabel(words(look, '真实姓名', 'Real name'));
      await name.fill('林断网');
      await context.setOffline(true);
      await page.getByText(words(look, /网络已断开/, /No connection: what/)).waitFor();
      await page.getByRole('button', { name: words(look, '保存', 'Save') }).click();
      await page.getByText(words(look, /网络不通，请检查/, /No connection\. Check/)).waitFor();
      await sound(reader);
      await context.setOffline(false);
      await page.getByText(words(look, /网络已断开/, /No connection: what/)).waitFor({ state: 'detached' });
      await page.getByText(words(look, /网络不通/, /No connection/)).waitFor({ state: 'detached' });
      expect(await name.inputValue()).toBe('林断网');
      await page.getByRole('button', { name: words(look, '保存', 'Save') }).click();
      await page.getByRole('button', { name: '林断网' }).waitFor();
      await context.close();
    },
    60_000,
  );

  it('goes on by itself on a list once the network is back, and back to what was shown without one', async () => {
    const { page, context } = await newReader(browser, app.url, 'phone');
    await openMounted(page, `${app.url}/find`);
    await page.getByRole('link', { name: '电焊工' }).waitFor();
    await context.setOffline(true);
    await page.getByRole('textbox').or(page.getByRole('combobox')).first().fill('焊工');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '网络断开了' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '电焊工' }).waitFor();
    await page.getByRole('link', { name: '登录', exact: true }).click();
    await page.getByText('网络不通，请检查网络后重试').waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: '网络断开了' }).waitFor();
    await context.setOffline(false);
    await page.getByRole('link', { name: '电焊工' }).waitFor();
    await page.getByRole('link', { name: '登录', exact: true }).click();
    await page.waitForURL(/\/sign-in\?back=/);
    await context.close();
  }, 60_000);

  it('says that the network is slow, and after a while that nothing came', async () => {
    const { page, context } = await newReader(browser, app.url, 'phone');
    await page.clock.install();
    let late = true;
    await page.route(/\/api\/v1\/postings\?/, (route) => (late ? undefined : route.continue()));
    await page.goto(`${app.url}/find?region=330211002`);
    await page.getByText('加载中').first().waitFor({ state: 'attached' });
    await page.clock.fastForward(6000);
    await page.getByText('网络较慢，仍在加载…').first().waitFor();
    await page.clock.fastForward(20_000);
    await page.getByRole('heading', { name: '网络有点慢' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    late = false;
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('link', { name: '电焊工' }).waitFor();
    await context.close();
  }, 60_000);

  it.each(LOOKS)(
    'asks on a %s as %s to sign in again when the session has ended, and comes back with the text',
    async (size, look) => {
      const person = await signUp(app, { name: '宋旧名' });
      const reader = await signedIn(person, '/account/profile', size, look);
      const { page, context } = reader;
      await page.getByLabel(words(look, '真实姓名', 'Real name')).fill('宋新名');
      await app.nest.get(OwnSessionsService).endAll(actorOf(person));
      await leavesOnceEnded(page, page.getByRole('button', { name: words(look, '保存', 'Save') }));
      await page.getByText(words(look, /登录已结束/, /Your session has ended/)).waitFor();
      await sound(reader);
      await page.getByLabel(words(look, '手机号', 'Mobile number')).fill(person.phone);
      await page.getByLabel(words(look, '密码', 'Password'), { exact: true }).fill(person.password);
      await page.getByRole('button', { name: words(look, '登录', 'Sign in'), exact: true }).click();
      await page.waitForURL(`${app.url}/account/profile`);
      expect(await page.getByLabel(words(look, '真实姓名', 'Real name')).inputValue()).toBe('宋新名');
      await page.getByRole('button', { name: words(look, '保存', 'Save') }).click();
      await page.getByRole('button', { name: '宋新名' }).waitFor();
      await context.close();
    },
    60_000,
  );

  it('comes back after signing in with the version that was read, and overwrites nobody', async () => {
    const { id, owner } = await foundOrganisation(app);
    const { page, context } = await signedIn(owner, `/org/${id}/settings`, 'desk');
    await page.getByLabel('详细地址').fill('我改的地址 1 号');
    await page.getByLabel('统一社会信用代码', { exact: true }).fill('91330211MAABCDE05K');
    await app.nest.get(OwnSessionsService).endAll(actorOf(owner));
    await leavesOnceEnded(page, page.getByRole('button', { name: '保存' }));
    const { token } = await openSession(app, owner.userId);
    const etag = await etagOf(app, `/api/v1/organisations/${id}`, token);
    const edit = as(app, { token }).patch(`/organisations/${id}`).set('if-match', etag);
    await edit.send({ intro: '同事写的简介' }).expect(200);
    await page.getByLabel('手机号').fill(owner.phone);
    await page.getByLabel('密码', { exact: true }).fill(owner.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('button', { name: '保存' }).waitFor();
    expect(await page.getByLabel('详细地址').inputValue()).toBe('我改的地址 1 号');
    const code = page.getByLabel('统一社会信用代码', { exact: true });
    expect(await code.inputValue()).toBe('91330211MAABCDE05K');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog').getByText('同事写的简介').waitFor();
    await context.close();
  }, 60_000);

  it.each(LOOKS)(
    'says on a %s as %s what is not there, and what one may not see',
    async (size, look) => {
      const reader = await signedIn(await signUp(app), '/office', size, look);
      const { page, context } = reader;
      await page.getByText(words(look, '您没有这项权限', 'not yours')).waitFor();
      await sound(reader);
      for (const path of ['/postings/0199aaaa-0000-7000-8000-000000000000', '/nowhere/at-all']) {
        const answer = await page.goto(app.url + path);
        expect(answer?.status()).toBe(404);
        await page
          .getByRole('heading', { name: words(look, /没有找到/, /no such page|nothing here/i) })
          .first()
          .waitFor();
        await sound(reader);
      }
      await context.close();
    },
    60_000,
  );

  it('names the number of a fault of its own, and works again when tried again', async () => {
    const reader = await newReader(browser, app.url, 'phone');
    const { page, context } = reader;
    await openMounted(page, `${app.url}/find`);
    await page.getByRole('link', { name: '电焊工' }).waitFor();
    await app.db.tx((em) => em.query('ALTER TABLE postings RENAME TO postings_away'));
    const broken = page.waitForResponse((answer) => answer.status() === 500);
    await page.getByLabel('排序').selectOption('pay');
    const request = (await broken).headers()['x-request-id'] ?? '';
    await page.getByText(`问题编号：${request}`).waitFor();
    await sound(reader);
    await app.db.tx((em) => em.query('ALTER TABLE postings_away RENAME TO postings'));
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('link', { name: '电焊工' }).waitFor();
    await context.close();
  }, 60_000);
});

describe('who asks too often', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser(
    (started) => {
      ({ app, browser } = started);
    },
    { env: { RATE_PER_MINUTE: '40' } },
  );

  it.each(LOOKS)(
    'is told on a %s as %s how long to wait, and keeps what was typed',
    async (size, look) => {
      const { page, context } = await newReader(browser, app.url, size, look);
      await context.setExtraHTTPHeaders({
        'x-forwarded-for': size === 'phone' ? '203.0.113.7' : '203.0.113.8',
      });
      await openMounted(page, `${app.url}/sign-in`);
      const phone = page.getByLabel(look.startsWith('zh') ? '手机号' : 'Mobile number');
      await phone.fill('13800000000');
      await page.evaluate('Promise.all(Array.from({ length: 45 }, () => fetch("/api/v1/postings?limit=1")))');
      await page
        .getByRole('button', { name: look.startsWith('zh') ? '登录' : 'Sign in', exact: true })
        .click();
      await page.getByText(look.startsWith('zh') ? /请在 \d+ 秒后重试/ : /again in \d+ seconds/).waitFor();
      expect(await phone.inputValue()).toBe('13800000000');
      expect(await seriousFaults(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      await context.close();
    },
    60_000,
  );
});
