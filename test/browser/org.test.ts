import { describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { openSession, type SignedUp, signUp } from '../factories/people.js';
import { draftPosting, publishPosting } from '../factories/postings.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { overflows, type Reader, type Size, smallestText } from '../harness/browser.js';
import { signedReader } from '../harness/signed-reader.js';
import { inBrowser } from '../harness/in-browser.js';
import { as } from '../scenarios/organisation-steps.js';

describe('the console of an organisation', () => {
  let app: TestApp;
  let browser: Browser;
  let agency: TestOrganisation;
  inBrowser(async (started) => {
    ({ app, browser } = started);
    agency = await foundOrganisation(app, { kind: 'agency', clients: [{}] });
  });

  const at = async (person: SignedUp, path: string, size: Size, look?: string): Promise<Reader> => {
    const session = await openSession(app, person.userId);
    const reader = await signedReader(browser, app.url, session, size, look);
    await reader.page.goto(app.url + path);
    return reader;
  };

  it('founds an organisation and says what is missing until it may publish', async () => {
    const person = await signUp(app, { name: '周新办' });
    const { page, context, complaints } = await at(person, '/org/new', 'phone');
    await page.getByLabel('统一社会信用代码', { exact: true }).fill('91330211MA00000076');
    await page.getByText('校验位不符，请核对是否抄错').waitFor();
    await page.getByRole('button', { name: '登记单位' }).click();
    await page.locator('select[aria-invalid="true"]').first().waitFor();
    await page.getByLabel('单位名称').fill('宁波新办机械有限公司');
    await page.getByLabel('统一社会信用代码', { exact: true }).fill('91330211MAABCDE05K');
    await page.getByLabel('街道（镇）', { exact: true }).selectOption('330211003');
    await page.getByLabel('详细地址').fill('骆驼街道测试路 8 号');
    await page.getByLabel('门类').selectOption('C');
    await page.getByLabel('大类').selectOption('34');
    await page.getByLabel('中类').selectOption('344');
    await page.getByLabel('人员规模').selectOption('20-99');
    await page.getByLabel('联系人姓名').fill('周新办');
    await page.getByLabel('联系电话').fill('13800000000');
    await page.getByRole('button', { name: '登记单位' }).click();
    await page.getByRole('heading', { name: '证照与核验' }).waitFor();
    const licence = {
      name: '营业执照.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    };
    await page.locator('input[type=file]').setInputFiles(licence);
    await page.getByRole('button', { name: '上传', exact: true }).click();
    // Its name stands where it was chosen, too.
    await page.getByRole('listitem').getByText('营业执照.pdf').waitFor();
    await page.getByRole('button', { name: '提交核验' }).click();
    await page.getByText('核验中', { exact: true }).waitFor();
    await page.getByRole('link', { name: '概况' }).click();
    await page.getByText('单位尚未通过核验').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it('withdraws many at once and tells what came of each', async () => {
    const employer = await foundOrganisation(app);
    for (const n of [1, 2, 3]) await publishPosting(app, { organisation: employer, title: `装配工 ${n}` });
    await draftPosting(app, { organisation: employer, title: '还没发布的装配工' });
    const { page, context, complaints } = await at(employer.owner, `/org/${employer.id}/postings`, 'desk');
    await page.getByLabel('全选（4 条）').check();
    await page.getByRole('button', { name: '撤回', exact: true }).dblclick();
    const dialog = page.getByRole('dialog', { name: '撤回 3 条信息？' });
    const { x, y } = (await dialog.getByRole('heading').boundingBox())!;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await dialog.getByText('有 1 条的状态不适用，将跳过。').waitFor();
    await dialog.getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByText('完成 3 条，失败 0 条').waitFor();
    expect(await page.getByText('已完成').count()).toBe(3);
    await page.getByLabel('状态').selectOption('withdrawn');
    await page.getByText('还没发布的装配工').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?state=withdrawn');
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(3);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it('says that choosing all means those that are shown, while there are more', async () => {
    const employer = await foundOrganisation(app);
    const { id, token } = await draftPosting(app, { organisation: employer });
    for (let copies = 0; copies < 50; copies++)
      await as(app, { token }).post(`/postings/${id}/copy`).expect(201);
    const { page, context } = await at(employer.owner, `/org/${employer.id}/postings`, 'desk');
    await page.getByLabel('全选已显示的 50 条').check();
    await page.getByText('已选 50 条').waitFor();
    await page.locator('main li').last().scrollIntoViewIfNeeded();
    await page.getByLabel('全选（51 条）').waitFor();
    expect(await page.getByLabel('全选（51 条）').isChecked()).toBe(false);
    await context.close();
  }, 60_000);

  it.each([
    ['desk', 'zh.light.normal'],
    ['phone', 'en.dark.large'],
  ] as const)(
    'reads well on a %s as %s',
    async (size, look) => {
      const { page, context, complaints } = await at(agency.owner, '/org', size, look);
      const base = `/org/${agency.id}`;
      const parts = [
        '',
        '/postings',
        '/postings/new',
        '/import',
        '/members',
        '/documents',
        '/agency',
        '/settings',
      ];
      for (const path of ['/org', '/org/new', ...parts.map((part) => base + part)]) {
        await page.goto(app.url + path, { waitUntil: 'networkidle' });
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect([path, await seriousFaults(page)]).toEqual([path, []]);
        expect([path, await overflows(page)]).toEqual([path, false]);
        expect(await smallestText(page)).toBeGreaterThanOrEqual(look.endsWith('large') ? 18 : 14);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    90_000,
  );
});
