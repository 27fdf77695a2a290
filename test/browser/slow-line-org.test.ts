import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { draftPosting } from '../factories/postings.js';
import { PNG } from '../factories/scan.js';
import type { TestApp } from '../harness/app.js';
import { holdAnswers } from '../harness/held.js';
import { inBrowser } from '../harness/in-browser.js';
import { as } from '../scenarios/organisation-steps.js';
import { readerAs } from './office-steps.js';

describe('the console of an organisation on a slow line', () => {
  let app: TestApp;
  let browser: Browser;
  let employer: TestOrganisation;
  inBrowser(async (started) => {
    ({ app, browser } = started);
    employer = await foundOrganisation(app, { members: ['recruiter', 'viewer'] });
  });

  const open = async (path: string, { id, owner } = employer): Promise<Page> => {
    const { page } = await readerAs(browser, app, owner);
    await page.goto(`${app.url}/org/${id}${path}`);
    return page;
  };
  const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const own = async ({ id, token }: { id: string; token: string }): Promise<unknown> =>
    (await as(app, { token }).get(`/postings/${id}/own`)).body;

  it('a draft that saves itself just then is published without a quarrel with oneself', async () => {
    const draft = await draftPosting(app, { organisation: employer });
    const page = await open(`/postings/${draft.id}`);
    const saves = await holdAnswers(page, /\/api\/v1\/postings\//, 'PATCH');
    await field(page, '标题').fill('自动保存中的焊工');
    await saves.come();
    await press(page, '发布');
    saves.letGo();
    await page.getByText('已发布，求职者现在可以看到').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await own(draft)).toMatchObject({ state: 'published', title: '自动保存中的焊工' });
    await page.context().close();
  }, 60_000);

  it('what is typed while a posting is being published stays, to be saved', async () => {
    const draft = await draftPosting(app, { organisation: employer });
    const page = await open(`/postings/${draft.id}`);
    const moves = await holdAnswers(page, /\/publish$/, 'POST');
    await field(page, '人数').waitFor();
    await press(page, '发布');
    await moves.come();
    await field(page, '人数').fill('9');
    moves.letGo();
    await page.getByText('已发布，求职者现在可以看到').waitFor();
    expect(await field(page, '人数').inputValue()).toBe('9');
    await press(page, '保存修改');
    await page.getByText('已保存', { exact: true }).first().waitFor();
    expect(await own(draft)).toMatchObject({ state: 'published', headcount: 9 });
    await page.context().close();
  }, 60_000);

  it('a draft that is being saved is not published before, as it was', async () => {
    const draft = await draftPosting(app, { organisation: employer });
    const page = await open(`/postings/${draft.id}`);
    const saves = await holdAnswers(page, /\/api\/v1\/postings\//, 'PATCH');
    await field(page, '标题').fill('先保存的焊工');
    await press(page, '保存草稿');
    await saves.come();
    await page.getByRole('button', { name: '发布', exact: true, disabled: true }).waitFor();
    saves.letGo();
    await page.getByText('已保存', { exact: true }).first().waitFor();
    await press(page, '发布');
    await page.getByText('已发布，求职者现在可以看到').waitFor();
    expect(await own(draft)).toMatchObject({ state: 'published', title: '先保存的焊工' });
    await page.context().close();
  }, 60_000);

  it('an answer about a text that is gone finds nothing any more', async () => {
    const page = await open('/postings/new');
    const checks = await holdAnswers(page, /\/screening\/check$/, 'POST');
    await field(page, '工作内容').fill('搬运货物，限男性。');
    await checks.come();
    const dropped = page.waitForEvent('requestfailed', {
      predicate: (request) => /check$/.test(request.url()),
      timeout: 10_000,
    });
    await field(page, '工作内容').fill('');
    await dropped;
    checks.letGo();
    expect(await page.getByText('岗位不得限定性别').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  it('what is typed while the settings are being saved stays', async () => {
    const page = await open('/settings');
    const saves = await holdAnswers(page, new RegExp(`/organisations/${employer.id}$`), 'PATCH');
    await field(page, '详细地址').fill('慢线路 1 号');
    await press(page, '保存');
    await saves.come();
    await page.getByLabel('单位简介').fill('保存途中写的简介');
    saves.letGo();
    await page.getByText('已保存', { exact: true }).first().waitFor();
    expect(await page.getByLabel('单位简介').inputValue()).toBe('保存途中写的简介');
    expect(await field(page, '详细地址').inputValue()).toBe('慢线路 1 号');
    await page.context().close();
  }, 60_000);

  it('what was chosen last from a list stands, whichever answer comes last', async () => {
    const page = await open('/settings');
    const section = field(page, '门类');
    await section.waitFor();
    const below = await holdAnswers(page, /\/industries\?parent=F$/, 'GET');
    await section.selectOption('F');
    await below.come();
    await section.selectOption('G');
    await page.locator('option', { hasText: '铁路运输业' }).waitFor({ state: 'attached' });
    const late = page.waitForResponse(/\/industries\?parent=F$/);
    below.letGo();
    await (await late).finished();
    await field(page, '大类').selectOption('54');
    await page.getByLabel('中类').waitFor();
    expect(await section.inputValue()).toBe('G');
    await page.context().close();
  }, 60_000);

  it('one change of rights at a time is taken', async () => {
    const page = await open('/members');
    const changes = await holdAnswers(page, /\/members\/[^/]+$/, 'PATCH');
    const rights = page.getByLabel(/^权限 · /);
    await rights.nth(1).selectOption('viewer');
    await changes.come();
    expect(await rights.nth(2).isDisabled()).toBe(true);
    changes.letGo();
    await page.getByText('权限已更新').waitFor();
    await page.context().close();
  }, 60_000);

  it('a licence is not entered before its copy is there', async () => {
    const agency = await foundOrganisation(app, { kind: 'agency', licence: null });
    const page = await open('/agency', agency);
    await press(page, '登记许可证');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^许可证编号/).fill('330211240009');
    await dialog.getByLabel(/^生效日期/).fill('2025-01-01');
    const copy = { name: '慢线许可证.png', mimeType: 'image/png', buffer: PNG };
    await dialog.locator('input[type=file]').setInputFiles(copy);
    const uploads = await holdAnswers(page, /\/documents\?kind=licence$/, 'POST');
    await dialog.getByRole('button', { name: '上传', exact: true }).click();
    await uploads.come();
    await dialog.getByRole('button', { name: '保存', exact: true, disabled: true }).waitFor();
    uploads.letGo();
    await dialog.getByText('慢线许可证.png', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const { body } = await as(app, agency.owner).get(`/organisations/${agency.id}/licences`);
    expect((body as { items: object[] }).items).toMatchObject([{ documentId: expect.any(String) }]);
    await page.context().close();
  }, 60_000);
});
