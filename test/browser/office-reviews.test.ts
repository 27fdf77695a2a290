import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { draftPosting, movePosting, someEmployer } from '../factories/postings.js';
import { type SignedUp, signUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { inBrowser } from '../harness/in-browser.js';
import { as } from '../scenarios/organisation-steps.js';
import { readerAs } from './office-steps.js';

const NEWS = '有更新，点击刷新';

describe('postings in review', () => {
  let app: TestApp;
  let browser: Browser;
  let officer: SignedUp;
  let colleague: SignedUp;
  inBrowser(async (started) => {
    ({ app, browser } = started);
    officer = await signUp(app, { roles: ['officer'], name: '陈监管' });
    colleague = await signUp(app, { roles: ['officer'], name: '吴监管' });
  });

  const submitted = async (title: string): Promise<string> => {
    const posting = await draftPosting(app, { title, description: '在小学校园内保洁，须无犯罪记录。' });
    await movePosting(app, posting, 'publish');
    return posting.id;
  };
  const decide = async (who: SignedUp, id: string, what: string): Promise<void> => {
    const { headers } = await as(app, who).get(`/postings/${id}/own`).expect(200);
    const decision = as(app, who).post(`/posting-reviews/${id}/${what}`);
    await decision
      .set('if-match', headers.etag ?? '')
      .send({ reason: '请写明工作内容' })
      .expect(200);
  };
  const choose = (page: Page, title: string) => page.getByRole('button', { name: title }).click();
  const sheet = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title }).waitFor();

  it('are announced when others change them, not when the officer himself does', async () => {
    const [own, others] = [await submitted('小学保洁员丙'), await submitted('小学保洁员丁')];
    const { page, context } = await readerAs(browser, app, officer);
    const socket = page.waitForEvent('websocket');
    await page.goto(`${app.url}/office/reviews`);
    await choose(page, '小学保洁员丙');
    const told = (await socket).waitForEvent('framereceived', {
      predicate: ({ payload }) => String(payload).includes(own),
    });
    await sheet(page, '小学保洁员丙');
    await page.getByRole('button', { name: '通过', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '通过' }).click();
    await sheet(page, '小学保洁员丁');
    await told;
    expect(await page.getByText(NEWS).count()).toBe(0);
    // Whoever goes by keyboard goes on at the next one, not at the top of the document.
    await page.locator('article:focus').waitFor();
    await decide(colleague, others, 'approve');
    await page.getByRole('button', { name: NEWS }).click();
    await page.getByRole('heading', { name: '没有等待处理的信息' }).waitFor();
    await context.close();
  }, 60_000);

  it('lead back to the queue on a phone, and a reason that was closed unsent is there again', async () => {
    await submitted('小学保洁员戊');
    const { page, context } = await readerAs(browser, app, officer, { size: 'phone' });
    await page.goto(`${app.url}/office`);
    await page.getByRole('link', { name: '信息审核' }).first().click();
    await choose(page, '小学保洁员戊');
    await sheet(page, '小学保洁员戊');
    await page.goBack();
    await page.getByRole('radio', { name: '待审核' }).waitFor();
    await choose(page, '小学保洁员戊');
    await page.getByRole('button', { name: '退回', exact: true }).click();
    const reason = page.getByRole('dialog').getByRole('textbox');
    await reason.fill('须查询犯罪记录的岗位，请写明由单位查询');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '退回', exact: true }).click();
    expect(await reason.inputValue()).toBe('须查询犯罪记录的岗位，请写明由单位查询');
    await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    await page.getByRole('heading', { name: '没有等待处理的信息' }).waitFor();
    await page.locator('h1:focus').waitFor();
    await page.goBack();
    await page.waitForURL(`${app.url}/office`);
    await context.close();
  }, 60_000);

  it('tell the publisher in his list what the officer said', async () => {
    const id = await submitted('小学保洁员己');
    await decide(officer, id, 'refuse');
    const { id: organisation, owner } = await someEmployer(app);
    const { page, context } = await readerAs(browser, app, owner, { size: 'phone' });
    await page.goto(`${app.url}/org/${organisation}/postings`);
    const row = page.getByRole('listitem').filter({ hasText: '小学保洁员己' });
    await row.getByText('审核意见：请写明工作内容').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  }, 60_000);

  it('that were appealed for are decided in the words of an appeal, also where the reason is asked for', async () => {
    const posting = await draftPosting(app, { title: '保安员申诉', description: '小区保安，限男性。' });
    const { owner } = await someEmployer(app);
    const { headers } = await as(app, owner).get(`/postings/${posting.id}/own`).expect(200);
    const appeal = as(app, owner).post(`/postings/${posting.id}/appeal`);
    await appeal
      .set('if-match', headers.etag ?? '')
      .send({ reason: '夜间在男更衣室值守' })
      .expect(200);
    const { page, context } = await readerAs(browser, app, officer);
    await page.goto(`${app.url}/office/reviews?at=${posting.id}`);
    await page.getByRole('button', { name: '驳回申诉' }).click();
    const dialog = page.getByRole('dialog', { name: '驳回申诉' });
    await dialog.getByRole('textbox').fill('值守不必限定性别');
    await dialog.getByRole('button', { name: '驳回申诉' }).click();
    await page.getByText('《保安员申诉》已退回').first().waitFor();
    await context.close();
  }, 60_000);

  it('are gone from the screen of an officer who is none any more', async () => {
    const person = await signUp(app, { roles: ['officer'], name: '郑卸任' });
    const administrator = await signUp(app, { roles: ['administrator'] });
    const { page, context } = await readerAs(browser, app, person);
    const socket = page.waitForEvent('websocket');
    await page.goto(`${app.url}/office/reviews`);
    await page.getByRole('heading', { level: 1, name: '信息审核' }).waitFor();
    await (
      await socket
    ).waitForEvent('framesent', { predicate: ({ payload }) => /role:officer/.test(String(payload)) });
    await as(app, administrator).delete(`/accounts/${person.userId}/roles/officer`).expect(204);
    await page.getByText('您没有这项权限').waitFor();
    expect(await page.getByRole('heading', { level: 1, name: '信息审核' }).count()).toBe(0);
    await context.close();
  }, 60_000);
});
