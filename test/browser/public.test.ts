import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { foundOrganisation } from '../factories/organisations.js';
import { movePosting, publishPosting } from '../factories/postings.js';
import { signUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { newReader, overflows, smallestText } from '../harness/browser.js';
import { inBrowser } from '../harness/in-browser.js';
import { openMounted } from '../harness/mounted.js';
import { indexed, until } from '../scenarios/find-steps.js';

const TITLES = Array.from({ length: 45 }, (_, at) => `仓库搬运工 ${String(at + 1).padStart(2, '0')} 号`);

/** Said where one has read on to the end, not under a list of one page. */
const END = '没有更多了';

describe('from search to posting', () => {
  let app: TestApp;
  let browser: Browser;
  let welder: { id: string; token: string };
  inBrowser(
    async (started) => {
      ({ app, browser } = started);
      welder = await publishPosting(app, {
        title: '氩弧焊工',
        pay: { period: 'hour', min: 30, max: 45 },
        benefits: ['工作餐'],
        education: 'senior-high',
      });
      await publishPosting(app, { title: '二保焊工', region: '330211003', shift: 'night' });
      for (const title of TITLES) await publishPosting(app, { title, occupation: '4-02-06-01' });
      await indexed(app, TITLES.length + 2);
    },
    { withinMs: 120_000 },
  );

  const sound = async (page: Page, look: string, complaints: string[]): Promise<void> => {
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(await smallestText(page)).toBeGreaterThanOrEqual(look.endsWith('large') ? 18 : 14);
    expect(complaints).toEqual([]);
  };

  it.each([
    ['phone', 'zh.light.normal'],
    ['desk', 'en.dark.normal'],
    ['phone', 'en.light.large'],
  ] as const)(
    'leads on a %s as %s by suggestion, result and contact to the phone number',
    async (size, look) => {
      const { page, complaints } = await newReader(browser, app.url, size, look);
      await openMounted(page, app.url);
      await page.getByRole('combobox').fill('yahuhan');
      await page.getByRole('option', { name: '氩弧焊工' }).first().waitFor();
      await sound(page, look, complaints);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/find\?q=yahuhan/);
      await page.getByRole('link', { name: '氩弧焊工' }).waitFor();
      await sound(page, look, complaints);
      await page.getByRole('link', { name: '氩弧焊工' }).click();
      await page.getByRole('heading', { level: 1, name: '氩弧焊工' }).waitFor();
      await page.getByText('5,220–7,830').waitFor();
      await sound(page, look, complaints);
      const person = await signUp(app);
      await page.getByRole('button', { name: /登录后查看电话|Sign in to see/ }).click();
      await page.getByLabel(/^(手机号|Mobile number)$/).fill(person.phone);
      await page.getByLabel(/^(密码|Password)$/).fill(person.password);
      await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
      await page.getByRole('button', { name: /查看联系电话|Show the phone number/ }).click();
      expect(await page.getByRole('link', { name: /^(拨打|Call) 1\d{10}$/ }).getAttribute('href')).toMatch(
        /^tel:1/,
      );
      await page.context().close();
    },
    60_000,
  );

  it('finds the long list again where one left it, each entry once, newcomers held back', async () => {
    const { page } = await newReader(browser, app.url, 'phone');
    const subscribed = page
      .waitForEvent('websocket')
      .then((socket) =>
        socket.waitForEvent('framereceived', ({ payload }) => payload.toString().includes('"head"')),
      );
    await openMounted(page, `${app.url}/find?occupation=4-02`);
    await subscribed;
    const cards = page.getByRole('heading', { level: 3 });
    const fresh = await publishPosting(app, { title: '新来的搬运工', occupation: '4-02-06-01' });
    await page.getByRole('button', { name: '1 条新信息，点击查看' }).waitFor();
    await page.context().setOffline(true);
    await cards.nth(19).scrollIntoViewIfNeeded();
    await page.getByRole('heading', { name: '网络断开了' }).waitFor();
    expect(await page.getByRole('link', { name: /仓库搬运工/ }).count()).toBe(20);
    await page.context().setOffline(false);
    for (const at of [19, 39, 44]) await cards.nth(at).scrollIntoViewIfNeeded();
    const titles = await cards.allTextContents();
    expect(titles.map((title) => title.trim())).toEqual([...TITLES].reverse());
    await page.getByText(END).waitFor();
    await cards.nth(40).scrollIntoViewIfNeeded();
    const place = await page.evaluate<number>('scrollY');
    await cards.nth(40).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: TITLES[4] }).waitFor();
    await page.goBack();
    await cards.nth(44).waitFor();
    await until(
      () => page.evaluate<number>('scrollY'),
      (now) => Math.abs(now - place) < 100,
    );
    expect(await cards.count()).toBe(TITLES.length);
    await movePosting(app, fresh, 'withdraw');
    await page.context().close();
  }, 60_000);

  it('is narrowed by keyboard in a drawer, told in the address, and loosened again where nothing fits', async () => {
    const { page, complaints } = await newReader(browser, app.url, 'phone');
    await openMounted(page, `${app.url}/find?q=${encodeURIComponent('焊工')}`);
    await page.getByRole('link', { name: '氩弧焊工' }).waitFor();
    expect(await page.getByText(END).count()).toBe(0);
    await page.getByRole('button', { name: '筛选' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /蛟川街道/ }).focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/region=330211002/);
    await sound(page, 'zh.light.normal', complaints);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('筛选（1）');
    await page.getByRole('link', { name: '二保焊工' }).waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByRole('link', { name: '二保焊工' }).waitFor();
    await openMounted(page, `${app.url}/find?q=${encodeURIComponent('二保焊')}&payMin=90000`);
    await page.getByRole('button', { name: /^去掉“月薪 ≥ 90000 元”，可看到 \d 条$/ }).click();
    await page.getByRole('link', { name: '二保焊工' }).waitFor();
    await page.context().close();
  }, 60_000);

  it('tells politely that a posting has changed or ended, and offers similar ones under 410', async () => {
    const posting = await publishPosting(app, { title: '电焊学徒' });
    const { page } = await newReader(browser, app.url, 'desk');
    const subscribed = page
      .waitForEvent('websocket')
      .then((socket) =>
        socket.waitForEvent('framereceived', ({ payload }) => payload.toString().includes('"head"')),
      );
    await page.goto(`${app.url}/postings/${posting.id}`);
    await subscribed;
    await movePosting(app, posting, 'fill');
    await page.getByText('联系方式不再提供').first().waitFor();
    const answer = await page.reload();
    expect(answer?.status()).toBe(410);
    await page.getByRole('heading', { level: 1, name: '该信息已结束' }).waitFor();
    await page.getByText('已经招满').waitFor();
    await page.getByRole('link', { name: '氩弧焊工' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('names an agency that offers the work of people as who publishes, with and without script', async () => {
    const agency = await foundOrganisation(app, { kind: 'agency', name: '宁波发布测试人力资源有限公司' });
    const supply = { side: 'supply', offeredBy: 'agency-group', headcount: 5 } as const;
    const { id } = await publishPosting(app, { ...supply, organisation: agency, title: '焊工五人求职' });
    const { page, context } = await newReader(browser, app.url, 'phone');
    const answer = await page.goto(`${app.url}/postings/${id}`);
    const unscripted = await answer?.text();
    expect(unscripted).toContain(`发布机构：${agency.name}`);
    expect(unscripted).toContain('<h2>能做什么</h2>');
    expect(unscripted).not.toContain('<h2>工作内容</h2>');
    await page.getByRole('complementary').getByText('发布机构', { exact: true }).waitFor();
    expect(await page.getByText('用人单位', { exact: true }).count()).toBe(0);
    await context.close();
  }, 30_000);

  it('can be read from home to posting without script', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(app.url);
    await page.getByRole('searchbox').fill('氩弧焊');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByRole('link', { name: '氩弧焊工' }).click();
    await page.waitForURL(`${app.url}/postings/${welder.id}`);
    await page.getByText('30–45 元/时').waitFor();
    await page.getByText('工作餐').waitFor();
    await page.getByRole('link', { name: '首页' }).click();
    await page.waitForURL(`${app.url}/`);
    expect(await page.evaluate('getComputedStyle(document.querySelector("button")).color')).toBe(
      'rgb(0, 0, 0)',
    );
    await page.getByRole('link', { name: '骆驼街道' }).click();
    await page.getByRole('link', { name: '二保焊工' }).waitFor();
    await context.close();
  }, 30_000);

  it('shows supply and demand as a picture and as the table behind it', async () => {
    const { page, complaints } = await newReader(browser, app.url, 'desk');
    await openMounted(page, app.url);
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(6);
    const chart = page.getByRole('img', { name: /条形图/ });
    await chart.scrollIntoViewIfNeeded();
    await until(
      () => page.evaluate<number>('document.querySelector("picture img").naturalWidth'),
      (width) => width > 0,
    );
    await page.getByText('表格', { exact: true }).click();
    await page.getByRole('cell', { name: '焊工' }).waitFor();
    await sound(page, 'zh.light.normal', complaints);
    await page.getByRole('link', { name: /骆驼街道/ }).click();
    await page.waitForURL(/\/find\?region=330211003/);
    await page.getByRole('link', { name: '二保焊工' }).waitFor();
    await page.context().close();
  }, 60_000);
});
