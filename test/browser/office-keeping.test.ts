import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Consumers } from '../../src/platform/events/consumers.js';
import { foundOrganisation } from '../factories/organisations.js';
import { publishPosting } from '../factories/postings.js';
import { type SignedUp, signUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { overflows, smallestText } from '../harness/browser.js';
import { holdAnswers } from '../harness/held.js';
import { inBrowser } from '../harness/in-browser.js';
import { until } from '../harness/until.js';
import { readerAs } from './office-steps.js';

/** Every page of the office, with something that it shows once it is there. */
const PAGES = [
  ['', /求人倍率|Wanted ÷ looking/],
  ['/organisations?show=all', /测试/],
  ['/reviews', /没有等待处理的信息|Nothing waits here/],
  ['/screening', /^G1$/],
  ['/screening/G1', /用这条规则试查|Try this rule on a text/],
  ['/rules?kind=minimum-wage-month', /2490/],
  ['/reference', /^1 /],
  ['/accounts', /^\S\*+ 199/],
  ['/events', /^(更新搜索索引|Keep the search index)$/],
  ['/audit', /accounts\.listed/],
] as const;

/** Cells of which a part is out to the side, where nobody looks on a phone. */
const outsideItsTable = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main td')].filter((cell) => {
    const frame = cell.closest('[role=region]').getBoundingClientRect();
    return cell.getBoundingClientRect().right > frame.right;
  }).map((cell) => cell.textContent)`);

/** Consumers that go by a code alone. */
async function consumerNames(page: Page): Promise<string[]> {
  const names = page.locator('td:first-child');
  await names.nth(4).waitFor();
  const cells = await names.allInnerTexts();
  return cells.filter((text) => !/\p{Script=Han}/u.test(text));
}

/** What is listed is these and no others, once the answer to the filter has come. */
const actionsRead = (page: Page, actions: string[]): Promise<void> =>
  until(async () => (await page.locator('main li code').allInnerTexts()).join() === actions.join());

describe('what the office keeps', () => {
  let app: TestApp;
  let browser: Browser;
  let keeper: SignedUp;
  let broken = true;
  inBrowser(async (started) => {
    ({ app, browser } = started);
    keeper = await signUp(app, { roles: ['officer', 'administrator'], name: '赵管理' });
    app.nest.get(Consumers).register({
      name: 'fragile',
      types: ['organisation.founded'],
      handle: () =>
        broken ? Promise.reject(new Error('the partner speaks another dialect')) : Promise.resolve(),
    });
    // Two organisations: the other is the employer of the posting.
    await foundOrganisation(app);
    await publishPosting(app);
  });

  it.each([
    ['desk', 'zh.light.normal'],
    ['phone', 'zh.dark.large'],
    ['phone', 'en.light.normal'],
  ] as const)(
    'reads well on every page on a %s as %s',
    async (size, look) => {
      const { page, context, complaints } = await readerAs(browser, app, keeper, { size, look });
      for (const [path, shown] of PAGES) {
        await page.goto(`${app.url}/office${path}`);
        const known = path === '' ? page.locator('canvas') : page.getByText(shown).first();
        await known.waitFor();
        expect([path, await seriousFaults(page)]).toEqual([path, []]);
        expect([path, await overflows(page)]).toEqual([path, false]);
        expect(await smallestText(page)).toBeGreaterThanOrEqual(look.endsWith('large') ? 18 : 14);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('takes a new dated rule, which ends the one before it, and says beside the field what is missing', async () => {
    const { page, context } = await readerAs(browser, app, keeper, { size: 'phone' });
    await page.goto(`${app.url}/office/rules`);
    const month = page.getByRole('region', { name: '月最低工资' });
    await month.getByText('2490 元').waitFor();
    expect(await month.getByText('2010 元').count()).toBe(0);
    await page
      .getByRole('button', { name: /^已失效和已撤销的 \d+ 条$/ })
      .first()
      .click();
    await month.getByText('2010 元').waitFor();
    await page.goto(`${app.url}/office/rules?kind=minimum-wage-month&region=330200`);
    await page.getByRole('button', { name: '新增标准' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('起始日').fill('2031-01-01');
    await dialog.getByLabel('来源').fill('甬政发〔2030〕1 号（测试）');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByLabel('金额（元）').and(page.locator('[aria-invalid="true"]')).waitFor();
    await dialog.getByLabel('金额（元）').fill('3120');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    const row = page.getByRole('row', { name: /3120 元/ });
    await row.getByText('待生效').waitFor();
    await page
      .getByRole('row', { name: /宁波.*2490 元/ })
      .getByText('2030年12月31日')
      .waitFor();
    expect(await outsideItsTable(page)).toEqual([]);
    await row.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('录入有误');
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
    await row.getByText('已撤销').waitFor();
    await context.close();
  }, 60_000);

  it('saves a screening rule once under a double click, and goes on at its heading', async () => {
    const { page, context } = await readerAs(browser, app, keeper);
    await page.goto(`${app.url}/office/screening/A2`);
    const version = page.getByText(/第 \d+ 版/);
    const numberOf = async (): Promise<number> =>
      Number(/\d+/.exec((await version.textContent()) ?? '')?.[0]);
    const before = await numberOf();
    let saves = 0;
    page.on('request', (request) => (saves += request.method() === 'PATCH' ? 1 : 0));
    await page.getByLabel('提示（中文）').fill('设有 <b>年龄</b> 范围，请确认');
    await page.getByRole('button', { name: '保存', exact: true }).dblclick();
    await page.locator('h1:focus', { hasText: 'A2 · 设有 <b>年龄</b> 范围，请确认' }).waitFor();
    await page.getByText(`第 ${before + 1} 版`).waitFor();
    expect(saves).toBe(1);
    await context.close();
  }, 60_000);

  it('tries a rule on a text before it has a name and words, and names the field that is wrong', async () => {
    const { page, context } = await readerAs(browser, app, keeper);
    await page.goto(`${app.url}/office/screening/new`);
    const attempt = page.locator('form').filter({ hasText: '用这条规则试查' });
    await page.getByLabel('匹配用语').fill('会说(甬江话');
    await attempt.getByLabel('工作内容').fill('在车间工作，会说甬江话。');
    await attempt.getByRole('button', { name: '试查' }).click();
    await attempt.getByText('匹配用语: 第 1 行：圆括号不成对').waitFor();
    await page.getByLabel('匹配用语').fill('会说甬江话');
    await attempt.getByRole('button', { name: '试查' }).click();
    await page.locator('main mark', { hasText: '会说甬江话' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  }, 60_000);

  it('shows events that could not be digested, has them tried again, and gives them up for a reason', async () => {
    await app.db.tx((em) => em.query('UPDATE parked_events SET attempts = 6, retry_at = NULL'));
    const { page, context } = await readerAs(browser, app, keeper);
    await page.goto(`${app.url}/office/events?consumer=fragile`);
    const parked = page.getByRole('listitem').filter({ hasText: 'the partner speaks another dialect' });
    await parked.nth(1).waitFor();
    expect(await consumerNames(page)).toEqual(['fragile']);
    await parked.first().getByRole('button', { name: '放弃处理' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('对方系统已停用，无需通知');
    await page.getByRole('dialog').getByRole('button', { name: '放弃处理' }).click();
    await parked.nth(1).waitFor({ state: 'detached' });
    broken = false;
    const retries = await holdAnswers(page, /\/parked-events\/retry$/, 'POST');
    await parked.first().getByRole('button', { name: '立即重试' }).click();
    await retries.come();
    await parked.getByRole('button', { name: '立即重试', disabled: true }).waitFor();
    retries.letGo();
    await page.getByText('没有未能处理的事件').waitFor({ timeout: 15_000 });
    const log = await app.db.rows<{ action: string }>(
      "SELECT action FROM audit_entries WHERE action LIKE 'event.%' ORDER BY id",
    );
    expect(log.map(({ action }) => action)).toEqual(['event.dismissed', 'event.retried']);
    await page.goto(`${app.url}/office/audit?from=2026-13-45`);
    await page.getByLabel('操作', { exact: true }).selectOption('放弃事件');
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    await page.waitForURL(/action=event\.dismissed/);
    await actionsRead(page, ['event.dismissed']);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByLabel('对象类型').selectOption('事件');
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    await page.waitForURL(/subjectKind=event-log/);
    await actionsRead(page, ['event.retried', 'event.dismissed']);
    await context.close();
  }, 60_000);
});
