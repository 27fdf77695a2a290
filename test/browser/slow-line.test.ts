import { leavesOnceEnded } from '../harness/leaves.js';
import { describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { OwnSessionsService } from '../../src/features/accounts/own-sessions.service.js';
import { freshPhone, signUp } from '../factories/people.js';
import { publishPosting } from '../factories/postings.js';
import type { TestApp } from '../harness/app.js';
import { newReader } from '../harness/browser.js';
import { actorOf } from '../harness/cast.js';
import { holdAnswers } from '../harness/held.js';
import { inBrowser } from '../harness/in-browser.js';
import { handedIn, readerAs } from './office-steps.js';

describe('on a slow line', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser((started) => {
    ({ app, browser } = started);
  });

  it('what is typed before the script is there comes along with it', async () => {
    const { page, context } = await newReader(browser, app.url, 'phone');
    const scripts = await holdAnswers(page, /\/assets\/.*\.js/, 'GET');
    await page.goto(app.url, { waitUntil: 'commit' });
    await page.getByRole('searchbox').fill('仓库');
    await scripts.come();
    scripts.letGo();
    await page.locator('input[role=combobox]:focus').waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('仓库');
    await context.close();
  }, 60_000);

  it('the code that was sent does not carry off who types elsewhere by then', async () => {
    const { page, context } = await newReader(browser, app.url, 'phone');
    const codes = await holdAnswers(page, /\/api\/v1\/codes$/, 'POST');
    await page.goto(`${app.url}/register`);
    await page.getByLabel('手机号').fill(freshPhone());
    await page.getByRole('button', { name: '获取验证码' }).click();
    await codes.come();
    const name = page.getByLabel('真实姓名');
    await name.pressSequentially('周');
    codes.letGo();
    await page.getByRole('button', { name: /\d+ 秒后重发/ }).waitFor();
    await page.keyboard.type('找活');
    expect(await name.inputValue()).toBe('周找活');
    await context.close();
  }, 60_000);

  it('what is typed while something is saved counts as not saved yet', async () => {
    const person = await signUp(app, { name: '宋一稿' });
    const { page, context } = await readerAs(browser, app, person, { size: 'phone' });
    await page.goto(`${app.url}/account/profile`);
    const saves = await holdAnswers(page, /\/api\/v1\/me$/, 'PATCH');
    await page.getByLabel('真实姓名').fill('宋二稿');
    await page.getByRole('button', { name: '保存' }).click();
    await saves.come();
    await page.getByLabel('真实姓名').fill('宋三稿');
    saves.letGo();
    await page.getByRole('button', { name: '宋二稿' }).waitFor();
    await app.nest.get(OwnSessionsService).endAll(actorOf(person));
    await leavesOnceEnded(page, page.getByRole('button', { name: '保存' }));
    await page.getByLabel('手机号').fill(person.phone);
    await page.getByLabel('密码', { exact: true }).fill(person.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL(`${app.url}/account/profile`);
    expect(await page.getByLabel('真实姓名').inputValue()).toBe('宋三稿');
    await context.close();
  }, 60_000);

  it('an offer that was moved is not moved again before it shows how it stands', async () => {
    const by = await signUp(app);
    await publishPosting(app, { side: 'supply', by });
    const { page, context } = await readerAs(browser, app, by, { size: 'phone' });
    await page.goto(`${app.url}/offer/mine`);
    await page.getByRole('button', { name: '撤回' }).waitFor();
    const lists = await holdAnswers(page, /\/api\/v1\/me\/postings\?/, 'GET');
    await page.getByRole('button', { name: '撤回' }).click();
    await lists.come();
    await page.getByRole('button', { name: '已找到工作', disabled: true }).waitFor();
    lists.letGo();
    await page.getByRole('button', { name: '已找到工作' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '续期 60 天', disabled: false }).waitFor();
    await context.close();
  }, 60_000);

  it('Enter takes nothing from a list that belongs to what was typed before', async () => {
    const { page, context } = await newReader(browser, app.url, 'phone');
    await page.goto(`${app.url}/offer`);
    const trade = page.getByRole('combobox', { name: '工种或职业' });
    await trade.fill('hangong');
    await page.getByRole('option', { name: /焊工/, selected: true }).waitFor();
    const found = await holdAnswers(page, /\/reference\/occupations\?/, 'GET');
    await trade.fill('diangong');
    await found.come();
    await page.keyboard.press('Enter');
    expect(await trade.inputValue()).toBe('diangong');
    found.letGo();
    await page.getByRole('option', { name: /电工/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    expect(await trade.inputValue()).toContain('电工');
    await context.close();
  }, 60_000);

  it('an organisation that was verified is not verified again while the page asks anew', async () => {
    const { id } = await handedIn(app, '镇海慢线阀门厂');
    const officer = await signUp(app, { roles: ['officer'] });
    const { page, context } = await readerAs(browser, app, officer);
    await page.goto(`${app.url}/office/organisations/${id}`);
    const verify = page.getByRole('button', { name: '通过核验', exact: true });
    await verify.waitFor();
    const files = await holdAnswers(page, new RegExp(`/organisations/${id}$`), 'GET');
    await verify.click();
    await files.come();
    await verify.waitFor({ state: 'detached' });
    files.letGo();
    await page.locator('h1:focus', { hasText: '镇海慢线阀门厂' }).waitFor();
    await context.close();
  }, 60_000);

  it('a rule keeps what was typed while it was being saved, and is saved again', async () => {
    const officer = await signUp(app, { roles: ['officer'] });
    const { page, context } = await readerAs(browser, app, officer);
    await page.goto(`${app.url}/office/screening/A2`);
    const words = page.getByLabel('提示（中文）');
    await words.fill('设有年龄范围，请确认');
    const saves = await holdAnswers(page, /\/screening\/rules\/A2$/, 'PATCH');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await saves.come();
    await words.fill('设有年龄范围，请再确认');
    saves.letGo();
    await page.locator('h1:focus', { hasText: 'A2 · 设有年龄范围，请确认' }).waitFor();
    expect(await words.inputValue()).toBe('设有年龄范围，请再确认');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('h1', { hasText: 'A2 · 设有年龄范围，请再确认' }).waitFor();
    await context.close();
  }, 60_000);
});
