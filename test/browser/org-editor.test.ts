import { describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { openSession } from '../factories/people.js';
import { draftPosting, publishPosting } from '../factories/postings.js';
import type { TestApp } from '../harness/app.js';
import { seriousFaults } from '../harness/axe.js';
import { overflows, type Reader, type Size } from '../harness/browser.js';
import { signedReader } from '../harness/signed-reader.js';
import { inBrowser } from '../harness/in-browser.js';

const WORDS = {
  zh: {
    ...{ title: '标题', typing: '输入汉字、拼音或首字母', min: '最低', max: '最高', street: '街道（镇）' },
    ...{ headcount: '人数', content: '工作内容', publish: '发布', published: '已发布，求职者现在可以看到' },
  },
  en: {
    ...{ title: 'Title', typing: 'Characters, pinyin or initials', min: 'From', max: 'To' },
    ...{ street: 'Street or town', headcount: 'Headcount', content: 'Work content', publish: 'Publish' },
    published: 'Published: seekers see it now',
  },
};

describe('the editor of a posting', () => {
  let app: TestApp;
  let browser: Browser;
  let employer: TestOrganisation;
  inBrowser(async (started) => {
    ({ app, browser } = started);
    employer = await foundOrganisation(app);
  });

  const desk = async (path: string, size: Size, look?: string): Promise<Reader> => {
    const session = await openSession(app, employer.owner.userId);
    const reader = await signedReader(browser, app.url, session, size, look);
    await reader.page.goto(`${app.url}/org/${employer.id}/postings/${path}`);
    return reader;
  };
  const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

  it.each([
    ['phone', 'zh'],
    ['desk', 'en'],
  ] as const)(
    'leads on a %s in %s from nothing to a published posting',
    async (size, locale) => {
      const words = WORDS[locale];
      const { page, context, complaints } = await desk('new', size, `${locale}.light.normal`);
      await field(page, words.title).fill(`电焊工（${size}）`);
      await page.getByPlaceholder(words.typing).pressSequentially('hangong');
      await page.getByRole('option', { name: /焊工/ }).first().click();
      await field(page, words.min).fill('6500');
      await field(page, words.max).fill('9000');
      await field(page, words.street).selectOption('330211002');
      await field(page, words.headcount).fill('3');
      await field(page, words.content).fill('在车间焊接管道支架，看得懂图纸。');
      await page.getByRole('button', { name: words.publish, exact: true }).click();
      await page.getByText(words.published).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      const id = page.url().split('/').at(-1) ?? '';
      const { body } = await request(app.url).get(`/api/v1/postings/${id}`);
      expect(body).toMatchObject({
        title: `电焊工（${size}）`,
        state: 'published',
        occupation: { code: '6-18-02-04' },
      });
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('finds an occupation down the tree by keyboard, and offers nothing in it that is none', async () => {
    const { page, context } = await desk('new', 'desk');
    const tree = page.getByRole('dialog');
    const focused = (name: string) => tree.locator('button:focus', { hasText: name }).waitFor();
    const go = async (name: string): Promise<void> => {
      await tree.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
    };
    await page.getByRole('button', { name: '按分类选择' }).click();
    await tree.getByRole('button', { name: '生产制造及有关人员' }).waitFor();
    expect(await tree.getByRole('button', { name: '军队人员' }).count()).toBe(0);
    await go('生产制造及有关人员');
    await focused('农副产品加工人员');
    await go('机械制造基础加工人员');
    await focused('机械冷加工人员');
    await go('生产制造及有关人员 › 机械制造基础加工人员');
    await focused('机械制造基础加工人员');
    await page.keyboard.press('Enter');
    await focused('机械冷加工人员');
    await go('机械热加工人员');
    await tree.getByRole('button', { name: '焊工' }).waitFor();
    await go('焊工');
    await tree.waitFor({ state: 'detached' });
    await page.getByText('6-18-02-04').waitFor();
    await context.close();
  }, 60_000);

  it('shows every fault of the server beside its field and keeps what was typed, also over a reload', async () => {
    const { page, context } = await desk('new', 'phone');
    await field(page, '工作内容').fill('搬运货物，整理仓库。');
    await page.getByRole('button', { name: '保存草稿' }).click();
    const count = page.getByText(/共有 \d+ 处需要修改/);
    const before = Number(/\d+/.exec((await count.textContent()) ?? '')?.[0]);
    expect(await field(page, '标题').getAttribute('aria-invalid')).toBe('true');
    expect(await field(page, '人数').getAttribute('aria-invalid')).toBe('true');
    await field(page, '人数').fill('2');
    await page.getByText(`共有 ${before - 1} 处需要修改`).waitFor();
    await context.setOffline(true);
    await field(page, '工作内容').fill('搬运货物，整理仓库，限男性。');
    await page.getByText('暂时无法检查').waitFor();
    await context.setOffline(false);
    await page.getByText('岗位不得限定性别').waitFor();
    await field(page, '工作内容').fill('搬运货物，整理仓库。');
    expect(await field(page, '街道（镇）').getAttribute('aria-invalid')).toBe('true');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByText('已暂存在本机').waitFor();
    await page.reload();
    await page.getByText('已恢复上次没有保存的内容').waitFor();
    expect(await field(page, '工作内容').inputValue()).toBe('搬运货物，整理仓库。');
    await context.close();
  }, 60_000);

  it('finds while one writes what the law forbids, and blocks it with a way to appeal', async () => {
    const { id } = await draftPosting(app, { organisation: employer, requirements: '限男性，身体健康。' });
    const { page, context } = await desk(id, 'desk');
    await page.locator('mark', { hasText: '男' }).first().waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '内容含有法律禁止的表述' });
    await dialog.getByRole('button', { name: '申诉' }).click();
    await dialog.getByRole('button', { name: '提交申诉' }).click();
    const why = dialog.getByLabel('申诉理由');
    await why.and(page.locator('[aria-invalid="true"]')).waitFor();
    expect(await dialog.getByText(/reason/).count()).toBe(0);
    await why.fill('该岗位属于法律规定的例外情形。');
    await dialog.getByRole('button', { name: '提交申诉' }).click();
    await page.getByText('申诉已提交，等待监管人员处理').waitFor();
    expect(await page.getByText(/已暂存在本机|已自动保存/).count()).toBe(0);
    await context.close();
  }, 60_000);

  it('shows side by side what two people made of one posting', async () => {
    const { id, token, posting } = await draftPosting(app, { organisation: employer });
    const { page, context } = await desk(id, 'phone');
    await field(page, '人数').waitFor();
    await request(app.url)
      .patch(`/api/v1/postings/${id}`)
      .auth(token, { type: 'bearer' })
      .set('If-Match', `"${posting.version}"`)
      .send({ title: '同事改的标题', headcount: 8 })
      .expect(200);
    await field(page, '标题').fill('我改的标题');
    const dialog = page.getByRole('dialog', { name: '别处刚刚也修改了这条信息' });
    await dialog.getByText('我改的标题').waitFor();
    await dialog.getByText('同事改的标题').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '按选择保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '我改的标题', level: 1 }).waitFor();
    const own = await request(app.url).get(`/api/v1/postings/${id}/own`).auth(token, { type: 'bearer' });
    expect(own.body).toMatchObject({ title: '我改的标题', headcount: 8 });
    await context.close();
  }, 60_000);

  it('saves an edit of what is public once its warning is confirmed', async () => {
    const { id, token } = await publishPosting(app, { organisation: employer });
    const { page, context } = await desk(id, 'phone');
    await field(page, '工作内容').fill('年龄18-35岁，工作认真。');
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByRole('dialog').getByText('18-35岁').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('dialog').getByRole('button', { name: /确认/ }).click();
    await page.getByText('已保存', { exact: true }).first().waitFor();
    const own = await request(app.url).get(`/api/v1/postings/${id}/own`).auth(token, { type: 'bearer' });
    expect(own.body).toMatchObject({ state: 'published', description: '年龄18-35岁，工作认真。' });
    await context.close();
  }, 60_000);
});
