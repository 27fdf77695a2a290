import { describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { movePosting, publishPosting } from '../factories/postings.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { newReader, NO_SOCKET, overflows, smallestText } from '../harness/browser.js';
import { inBrowser } from '../harness/in-browser.js';
import { openMounted } from '../harness/mounted.js';

describe('the home page', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser(async (started) => {
    ({ app, browser } = started);
    await publishPosting(app, { title: '电焊工（夜班）' });
  });

  it.each(['phone', 'desk'] as const)(
    'holds back on a %s what another publishes until it is asked for',
    async (size) => {
      const { page, complaints } = await newReader(browser, app.url, size);
      const subscribed = page
        .waitForEvent('websocket')
        .then((socket) =>
          socket.waitForEvent('framereceived', ({ payload }) => payload.toString().includes('"head"')),
        );
      await openMounted(page, app.url);
      await page.getByRole('heading', { name: '电焊工（夜班）' }).waitFor();
      await subscribed;
      const fresh = await publishPosting(app, { title: `叉车司机（${size}）` });
      await page.getByRole('button', { name: '1 条新信息，点击查看' }).waitFor();
      expect(await page.getByRole('heading', { level: 3 }).first().textContent()).not.toContain(size);
      await page.getByRole('button', { name: '1 条新信息，点击查看' }).click();
      await page.getByRole('heading', { level: 3 }).first().filter({ hasText: size }).waitFor();
      await movePosting(app, fresh, 'withdraw');
      await page.getByRole('heading', { name: `叉车司机（${size}）` }).waitFor({ state: 'detached' });
      expect(await overflows(page)).toBe(false);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    30_000,
  );

  it.each(['zh.light.normal', 'en.dark.normal', 'zh.dark.large', 'en.light.large'])(
    'reads well as %s',
    async (look) => {
      const { page, complaints } = await newReader(browser, app.url, 'phone', look);
      await openMounted(page, app.url);
      await page.getByRole('heading', { name: '电焊工（夜班）' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      expect(await smallestText(page)).toBeGreaterThanOrEqual(look.endsWith('large') ? 18 : 14);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    30_000,
  );

  it('keeps how one wants to read, from the first byte on', async () => {
    const { page } = await newReader(browser, app.url, 'desk');
    await openMounted(page, app.url);
    await page.getByRole('button', { name: '阅读设置' }).click();
    await page.getByText('English', { exact: true }).click();
    await page.getByText('Dark', { exact: true }).click();
    await page.getByText('Large', { exact: true }).click();
    const answer = await page.reload();
    expect(await answer?.text()).toContain('<html lang="en" data-theme="dark" data-text="large">');
    await page.getByRole('heading', { name: 'Work and workers, in one place' }).waitFor();
    await page.context().close();
  }, 30_000);

  it('follows by long poll where no socket gets through', async () => {
    const { page } = await newReader(browser, app.url, 'phone');
    await page.addInitScript(NO_SOCKET);
    await page.route(/\/socket\.io\//, (route) => route.abort());
    const polling = page.waitForRequest(/\/api\/v1\/changes\?.*wait=15/, { timeout: 20_000 });
    await page.goto(app.url);
    await polling;
    await publishPosting(app, { title: '仓库管理员（长轮询）' });
    await page.getByRole('button', { name: '1 条新信息，点击查看' }).click();
    await page.getByRole('heading', { name: '仓库管理员（长轮询）' }).waitFor();
    await page.context().close();
  }, 60_000);
});
