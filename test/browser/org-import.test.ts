import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { ImportPlanner } from '../../src/features/postings/import/import-planner.js';
import { ad, csv } from '../factories/import-files.js';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { openSession } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { type Reader, type Size } from '../harness/browser.js';
import { signedReader } from '../harness/signed-reader.js';
import { sound } from '../harness/sound.js';
import { holdAnswers } from '../harness/held.js';
import { inBrowser } from '../harness/in-browser.js';
import { find, titles, until } from '../scenarios/find-steps.js';

const REAL = `${process.env.REAL_ADS ?? '../shared/data/jobs'}/ads-analysts-2018.csv`;
const here = existsSync(REAL);
if (!here) console.log(`left out: a slice of real advertisements in the browser, for ${REAL} is not there`);

/** Four batches: the first are in before it is stopped, the others wait until it is. */
const MANY = 300;

/** Lets only the first rows in until the rest is let go: an import is as slow as the hand that stops it. */
function holdAfter(app: TestApp, last: number): () => void {
  const planner = app.nest.get(ImportPlanner);
  const plan = planner.plan.bind(planner);
  let letGo = (): void => undefined;
  const gate = new Promise<void>((open) => (letGo = open));
  const held = jest.spyOn(planner, 'plan').mockImplementation(async (file, asked, settings) => {
    if (asked.firstRow > last) await gate;
    return plan(file, asked, settings);
  });
  return () => {
    held.mockRestore();
    letGo();
  };
}

/** Stops an import once it is past so many rows. */
async function stopPast(app: TestApp, page: Page, rows: number, begin: string): Promise<void> {
  const letGo = holdAfter(app, rows);
  await page.getByRole('button', { name: begin }).click();
  await page.getByText(/已处理 [1-9]\d* \/ /).waitFor();
  const stopped = page.waitForResponse(/\/cancel$/);
  await page.getByRole('button', { name: '停止导入' }).click();
  await stopped;
  letGo();
  await page.locator('main').getByText('已停止，之前处理的行已保留').waitFor();
}

describe('an import, from the file to the search hit', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser((started) => {
    ({ app, browser } = started);
  });

  async function open(employer: TestOrganisation, size: Size, look?: string): Promise<Reader> {
    const session = await openSession(app, employer.owner.userId);
    const reader = await signedReader(browser, app.url, session, size, look);
    await reader.page.goto(`${app.url}/org/${employer.id}/import`);
    return reader;
  }

  const choose = (page: Page, name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });

  it.each([
    ['phone', 'zh.light.normal'],
    ['desk', 'en.dark.normal'],
  ] as const)(
    'shows on a %s as %s what the columns mean, runs, reports each row and is found',
    async (size, look) => {
      const zh = look.startsWith('zh');
      const title = `数控车工（导入 ${size}）`;
      const rows = [ad(1, { title }), ad(2, { title: '面议工（导入）', pay: '面议' })];
      const reader = await open(await foundOrganisation(app), size, look);
      const { page } = reader;
      await choose(page, '岗位.csv', csv(rows));
      await page.getByText(title).waitFor();
      expect(await page.getByLabel(zh ? '薪酬' : 'Pay', { exact: true }).inputValue()).toBe('薪资');
      await page.getByLabel(zh ? '有效天数' : 'Days open').fill('60');
      const kinds = page.locator('fieldset').getByLabel(zh ? '用工形式' : 'Employment');
      await kinds.selectOption('full-time');
      await page
        .getByText(zh ? '可发布' : 'Can be')
        .first()
        .waitFor();
      await sound(reader);
      await page.getByRole('button', { name: zh ? '导入 2 行' : 'Import 2 rows' }).click();
      await page.getByRole('link', { name: title }).waitFor();
      await sound(reader);
      await page.reload();
      await page.getByRole('link', { name: title }).waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: zh ? '下载 CSV' : 'Download CSV' }).click();
      const report = readFileSync(await (await download).path(), 'utf8');
      expect(report).toContain(title);
      expect(report).toContain('面议工（导入）');
      await until(
        () => titles(app, { q: '数控车工' }),
        (found) => found.includes(title),
      );
      await page.goto(`${app.url}/find?q=${encodeURIComponent('数控车工')}`);
      await page.getByRole('link', { name: title }).waitFor();
      await page.context().close();
    },
    60_000,
  );

  it('says beside the column what is still to be chosen, in words, and leads there', async () => {
    const { page, context } = await open(await foundOrganisation(app), 'desk');
    await choose(page, '空.csv', Buffer.alloc(0));
    await page.getByText('请选择要上传的文件').waitFor();
    expect(await page.getByText('file:').count()).toBe(0);
    await choose(page, '无题.csv', Buffer.from('代号,薪资\n打包工,5000-6000元/月\n'));
    const title = page.getByLabel('职位', { exact: true });
    await page.getByText('没有一列像职位名称，请指定').waitFor();
    await page.getByRole('button', { name: '导入 1 行' }).click();
    expect(await title.evaluate((field) => field.matches(':focus'))).toBe(true);
    await title.selectOption('代号');
    await page.getByText('打包工').first().waitFor();
    await page.locator('[aria-invalid="true"]').waitFor({ state: 'detached' });
    await context.close();
  }, 60_000);

  it('that ran before is not what a file chosen meanwhile shows', async () => {
    const employer = await foundOrganisation(app);
    const { page, context } = await open(employer, 'desk');
    await choose(page, '一.csv', csv([ad(1)]));
    await page.getByLabel('有效天数').fill('60');
    await page.locator('fieldset').getByLabel('用工形式').selectOption('full-time');
    await page.getByText('可发布').first().waitFor();
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await page.locator('main').getByText('已完成').waitFor();
    const looks = await holdAnswers(page, /\/api\/v1\/jobs\/[^/]+$/, 'GET');
    await page.reload();
    await looks.come();
    const dropped = page.waitForEvent('requestfailed', {
      predicate: (request) => /\/jobs\//.test(request.url()),
      timeout: 10_000,
    });
    await choose(page, '二.csv', csv([ad(2)]));
    await dropped;
    looks.letGo();
    await page.getByRole('button', { name: '导入 1 行' }).waitFor();
    expect(await page.locator('main').getByText('已完成').count()).toBe(0);
    await context.close();
  }, 60_000);

  it('is stopped and taken up again with the same file, and no row comes twice', async () => {
    const employer = await foundOrganisation(app);
    const reader = await open(employer, 'desk');
    const { page } = reader;
    const rows = Array.from({ length: MANY }, (_, at) => ad(at, { title: `装配工 ${at}` }));
    const chooseAll = async (): Promise<void> => {
      await choose(page, '装配.csv', csv(rows));
      await page.getByLabel('有效天数').fill('60');
      await page.locator('fieldset').getByLabel('用工形式').selectOption('full-time');
      await page.getByText('可发布').first().waitFor();
    };
    await chooseAll();
    await stopPast(app, page, MANY / 3, `导入 ${MANY} 行`);
    await sound(reader);
    // Come back to, without the file: the server has it.
    await page.reload();
    await stopPast(app, page, (MANY * 2) / 3, '继续导入');
    await chooseAll();
    await page.getByRole('button', { name: `导入 ${MANY} 行` }).click();
    await page.locator('main').getByText('已完成').waitFor();
    const count = async (words: RegExp): Promise<number> =>
      Number(await page.getByText(words).locator('strong').textContent());
    const kept = await count(/^未变 \d+$/);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(MANY);
    expect(await count(/^已发布 \d+$/)).toBe(MANY);
    await until(
      () => find(app, { employer: employer.id, limit: 1 }),
      ({ total }) => total === MANY,
    );
    await page.context().close();
  }, 60_000);

  (here ? it : it.skip)(
    'takes a slice of a real file, and says of each row what is missing',
    async () => {
      const raw = parse(readFileSync(REAL), { raw: true, to: 41, info: false }) as unknown as {
        raw: string;
      }[];
      const reader = await open(await foundOrganisation(app), 'phone');
      const { page } = reader;
      await choose(page, 'ads.csv', Buffer.from(raw.map((row) => row.raw).join('')));
      await page.getByText('共 40 行', { exact: false }).waitFor();
      await page.getByLabel('有效天数').fill('60');
      await page.getByRole('button', { name: '导入 40 行' }).click();
      await page.locator('main').getByText('已完成').waitFor();
      await page.getByRole('radio', { name: '全部 40' }).waitFor();
      await sound(reader);
      await page.context().close();
    },
    60_000,
  );
});
