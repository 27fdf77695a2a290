import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { freshCreditCode, foundOrganisation } from '../factories/organisations.js';
import { PNG } from '../factories/scan.js';
import type { TestApp } from '../harness/app.js';
import { sound } from '../harness/sound.js';
import { inBrowser } from '../harness/in-browser.js';
import { readerAs } from './office-steps.js';

const LOOKS = [
  ['phone', 'zh.light.normal'],
  ['desk', 'en.dark.normal'],
  ['phone', 'en.light.large'],
] as const;
const scan = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });

describe('the papers of an organisation', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser((started) => {
    ({ app, browser } = started);
  });

  const press = (page: Page, name: RegExp) => page.getByRole('dialog').getByRole('button', { name }).click();
  const SAVE = /^(保存|Save)$/;
  const END = /^(终止委托|End it)$/;
  const UPLOAD = /^(上传|Upload)$/;

  it.each(LOOKS)(
    'are uploaded, handed out as they came, deleted, and refused beside the field (%s, %s)',
    async (size, look) => {
      const founded = await foundOrganisation(app, { verified: false });
      const reader = await readerAs(browser, app, founded.owner, { size, look });
      const { page } = reader;
      await page.goto(`${app.url}/org/${founded.id}/documents`);
      await page.getByRole('button', { name: UPLOAD }).click();
      await page.getByText(/^(请先选择文件|Choose a file first)$/).waitFor();
      await sound(reader);
      const file = page.locator('input[type=file]');
      await file.setInputFiles({ ...scan('名片.png'), buffer: Buffer.from('MZ no picture at all') });
      await page.getByRole('button', { name: UPLOAD }).click();
      await page.locator('input[type=file][aria-invalid="true"]').waitFor({ state: 'attached' });
      await page.getByText(/名片\.png/).waitFor();
      await sound(reader);
      await file.setInputFiles(scan('营业执照.png'));
      await page.getByRole('button', { name: UPLOAD }).click();
      const listed = page.getByRole('listitem').filter({ hasText: '营业执照.png' });
      await listed.waitFor();
      await sound(reader);
      const [kept] = await Promise.all([
        page.waitForEvent('download'),
        listed.getByRole('button', { name: /^(下载|Download)$/ }).click(),
      ]);
      expect(kept.suggestedFilename()).toBe('营业执照.png');
      await listed.getByRole('button', { name: /^(删除|Delete)$/ }).click();
      await listed.waitFor({ state: 'detached' });
      await sound(reader);
      await reader.context.close();
    },
    60_000,
  );

  it.each(LOOKS)(
    'of an agency: a licence is entered with its copy and taken back (%s, %s)',
    async (size, look) => {
      const agency = await foundOrganisation(app, { kind: 'agency', licence: null });
      const reader = await readerAs(browser, app, agency.owner, { size, look });
      const { page } = reader;
      const dialog = page.getByRole('dialog');
      await page.goto(`${app.url}/org/${agency.id}/agency`);
      await page.getByRole('button', { name: /^(登记许可证|Enter a licence)$/ }).click();
      await press(page, SAVE);
      await dialog.locator('[aria-invalid="true"]').first().waitFor();
      await sound(reader);
      await dialog.getByLabel(/^(许可证编号|Number)/).fill('330211240001');
      await dialog.getByLabel(/^(生效日期|From)/).fill('2025-01-01');
      await dialog.locator('input[type=file]').setInputFiles(scan('许可证.png'));
      await press(page, UPLOAD);
      await dialog.getByText('许可证.png', { exact: true }).waitFor();
      await sound(reader);
      await press(page, SAVE);
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(/330211240001/).waitFor();
      await page.getByText(/^(待确认|To be confirmed)$/).waitFor();
      await sound(reader);
      await page.getByRole('button', { name: /^(撤回登记|Take back)$/ }).click();
      await page.getByText(/330211240001/).waitFor({ state: 'detached' });
      await page.goto(`${app.url}/org/${agency.id}/documents`);
      await page.locator('input[type=file]').setInputFiles(scan('营业执照.png'));
      await page.getByRole('button', { name: UPLOAD }).click();
      await page.getByRole('listitem').filter({ hasText: '营业执照.png' }).waitFor();
      await page.getByRole('button', { name: /^(重新提交核验|Hand in again)$/ }).click();
      await page.getByText(/^(已重新提交，等待监管人员核验|Handed in again)/).waitFor();
      expect(await page.getByRole('button', { name: /重新提交|Hand in/ }).count()).toBe(0);
      await reader.context.close();
    },
    60_000,
  );

  it.each(LOOKS)(
    'of an agency: a client is taken on with its authorisation only (%s, %s)',
    async (size, look) => {
      const agency = await foundOrganisation(app, { kind: 'agency' });
      const name = '宁波委托测试船务有限公司';
      const creditCode = freshCreditCode();
      const reader = await readerAs(browser, app, agency.owner, { size, look });
      const { page } = reader;
      const dialog = page.getByRole('dialog');
      await page.goto(`${app.url}/org/${agency.id}/agency`);
      await page.getByRole('button', { name: /^(添加委托单位|Add a client)$/ }).click();
      await dialog.getByLabel(/^(委托单位名称|Name of the client)/).fill(name);
      await dialog.getByLabel(/^(统一社会信用代码|Unified social credit code)/).fill(creditCode);
      await press(page, SAVE);
      await dialog.getByText(/^(请先上传委托书|Upload the authorisation first)$/).waitFor();
      await sound(reader);
      await dialog.locator('input[type=file]').setInputFiles(scan('委托书.png'));
      await press(page, UPLOAD);
      await dialog.getByText('委托书.png', { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^(添加委托单位|Add a client)$/ }).click();
      // What was typed is there, and the paper that was handed over with it.
      await dialog.getByText('委托书.png', { exact: true }).waitFor();
      await press(page, SAVE);
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(/^(委托有效|In force)$/).waitFor();
      await sound(reader);
      await reader.context.close();
    },
    60_000,
  );

  it.each(LOOKS)(
    'of an agency: an authorisation is renewed, and ended by the client (%s, %s)',
    async (size, look) => {
      const facts = { name: '宁波委托测试轴承有限公司', creditCode: freshCreditCode() };
      const agency = await foundOrganisation(app, { kind: 'agency', clients: [facts] });
      const client = await foundOrganisation(app, facts);
      const reader = await readerAs(browser, app, agency.owner, { size, look });
      const { page } = reader;
      const dialog = page.getByRole('dialog');
      await page.goto(`${app.url}/org/${agency.id}/agency`);
      await page.getByRole('button', { name: /^(续签|Renew)$/ }).click();
      await dialog.getByRole('heading', { name: facts.name }).waitFor();
      await dialog.getByLabel(/^(截止日期|To)/).fill('2028-12-31');
      await dialog.locator('input[type=file]').setInputFiles(scan('续签委托书.png'));
      await press(page, UPLOAD);
      await dialog.getByText('续签委托书.png', { exact: true }).waitFor();
      await sound(reader);
      await press(page, SAVE);
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(/2028年12月31日|31 Dec 2028/).waitFor();

      const other = await readerAs(browser, app, client.owner, { size, look });
      await other.page.goto(`${app.url}/org/${client.id}/agency`);
      await other.page.getByText(agency.name).waitFor();
      await sound(other);
      await other.page.getByRole('button', { name: END }).click();
      await sound(other);
      await press(other.page, END);
      await other.page.getByText(/^(已终止|Ended)$/).waitFor();
      await page.reload();
      await page.getByText(/^(已终止|Ended)$/).waitFor();
      await Promise.all([reader.context.close(), other.context.close()]);
    },
    60_000,
  );
});
