import { describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { foundOrganisation } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { type Reader } from '../harness/browser.js';
import { sound } from '../harness/sound.js';
import { inBrowser } from '../harness/in-browser.js';
import { readerAs } from './office-steps.js';

const LOOKS = [
  ['phone', 'zh.light.normal'],
  ['desk', 'en.dark.normal'],
  ['phone', 'en.light.large'],
] as const;
const OPEN = /^(待接受的邀请|Open invitations)$/;
const LEAVE = /^(退出单位|Leave)$/;

describe('the people of an organisation', () => {
  let app: TestApp;
  let browser: Browser;
  inBrowser((started) => {
    ({ app, browser } = started);
  });

  const linkTo = (phone: string): string => {
    const link = app.sms.received.findLast((sms) => sms.phone === phone)?.params.link ?? '';
    return new URL(link).pathname;
  };
  const invite = async ({ page }: Reader, phone: string): Promise<void> => {
    await page.getByLabel(/^(对方手机号|Mobile number)$/).fill(phone);
    await page.getByRole('button', { name: /^(发送邀请|Send the invitation)$/ }).click();
  };

  /** The link of an invitation that was taken back; before it a number that is none. */
  async function invitedAndNot(owner: Reader, phone: string): Promise<string> {
    const open = owner.page.getByRole('heading', { name: OPEN });
    await invite(owner, '123');
    await owner.page.locator('[aria-invalid="true"]').waitFor();
    await sound(owner);
    await invite(owner, phone);
    await open.waitFor();
    await sound(owner);
    await owner.page.getByRole('button', { name: /^(撤回邀请|Withdraw)$/ }).click();
    await open.waitFor({ state: 'detached' });
    return linkTo(phone);
  }

  it.each(LOOKS)(
    'are invited, and join by the link in the message while it counts (%s, %s)',
    async (size, look) => {
      const employer = await foundOrganisation(app);
      const guest = await signUp(app, { name: '吴新来' });
      const owner = await readerAs(browser, app, employer.owner, { size, look });
      await owner.page.goto(`${app.url}/org/${employer.id}/members`);
      const gone = await invitedAndNot(owner, guest.phone);
      await invite(owner, guest.phone);
      await owner.page.getByRole('heading', { name: OPEN }).waitFor();

      const invited = await readerAs(browser, app, guest, { size, look });
      const { page } = invited;
      const accept = page.getByRole('button', { name: /^(接受邀请|Accept the invitation)$/ });
      await page.goto(app.url + gone);
      await accept.click();
      await page.getByRole('heading', { name: /邀请无法使用|cannot be used/ }).waitFor();
      await sound(invited);
      await page.goto(app.url + linkTo(guest.phone));
      await page
        .getByText(/吴新来（/)
        .or(page.getByText(/吴新来 \(/))
        .waitFor();
      await sound(invited);
      await accept.click();
      await page.getByText(/招聘专员|Recruiter/).waitFor();
      await sound(invited);

      await owner.page.reload();
      await owner.page.getByText('吴新来', { exact: true }).waitFor();
      await Promise.all([owner.context.close(), invited.context.close()]);
    },
    60_000,
  );

  it.each(LOOKS)(
    'get another role, are asked before they are removed, and leave when they like (%s, %s)',
    async (size, look) => {
      const employer = await foundOrganisation(app, { members: ['recruiter'] });
      const [member] = employer.members as [SignedUp];
      const path = `${app.url}/org/${employer.id}/members`;
      const owner = await readerAs(browser, app, employer.owner, { size, look });
      await owner.page.goto(path);
      await owner.page
        .getByLabel(/^(权限|Rights) · /)
        .nth(1)
        .selectOption('viewer');
      await owner.page.getByText(/^(权限已更新|Rights changed)$/).waitFor();
      await owner.page.getByRole('button', { name: /^(移除|Remove)$/ }).click();
      const sure = owner.page.getByRole('dialog');
      await sure.getByText(member.name).waitFor();
      await sound(owner);
      await owner.page.keyboard.press('Escape');
      await sure.waitFor({ state: 'detached' });

      const leaving = await readerAs(browser, app, member, { size, look });
      const { page } = leaving;
      await page.goto(path);
      await page
        .getByText(/^(只读成员|Viewer)$/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: LEAVE }).click();
      await sound(leaving);
      await page.getByRole('dialog').getByRole('button', { name: LEAVE }).click();
      await page.waitForURL(`${app.url}/org`);
      await page.getByText(/还没有加入任何单位|belong to no organisation/).waitFor();
      await Promise.all([owner.context.close(), leaving.context.close()]);
    },
    60_000,
  );

  it('may not leave it without an owner', async () => {
    const employer = await foundOrganisation(app);
    const reader = await readerAs(browser, app, employer.owner, { size: 'phone' });
    const { page } = reader;
    await page.goto(`${app.url}/org/${employer.id}/members`);
    await page.getByRole('button', { name: '退出单位' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '退出单位' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/负责人/)
      .waitFor();
    await sound(reader);
    await page.keyboard.press('Escape');
    await page.getByLabel(/权限 · /).selectOption('viewer');
    await page
      .getByRole('alert')
      .getByText(/负责人/)
      .waitFor();
    expect(await page.getByLabel(/权限 · /).inputValue()).toBe('owner');
    await reader.context.close();
  }, 60_000);
});
