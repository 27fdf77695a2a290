import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { type Heading, headingPage } from '../../platform/http/pages/heading-page.js';
import { type Html, html } from '../../platform/http/pages/html.js';
import type { PageLocale } from '../../platform/http/pages/page.js';
import { PageRenderer } from '../../platform/http/pages/page-renderer.js';
import type { DemoAccountView } from './demo-accounts.dto.js';
import { DemoAccounts } from './demo-accounts.service.js';

const SIGN_IN: Heading = {
  zh: { title: '登录', lead: '登录后可发布信息、联系对方、管理单位。' },
  en: { title: 'Sign in', lead: 'To post, to get in touch, and to work for your organisation.' },
};
const REGISTER: Heading = {
  zh: { title: '注册', lead: '一个账号，既能求职，也能加入单位招聘。免费。' },
  en: {
    title: 'Register',
    lead: 'One account to look for work and to recruit for an organisation. Free of charge.',
  },
};
const FORGOT: Heading = {
  zh: { title: '重设密码', lead: '用注册手机接收验证码，设置新密码；其他设备上的登录会全部退出。' },
  en: {
    title: 'New password',
    lead: 'We send a code to your mobile; choose a new password. All other devices are signed out.',
  },
};

const DEMO = {
  zh: { title: '演示账号', lead: '点一下即可用该身份登录，单位与人员均为虚构。' },
  en: { title: 'Demo accounts', lead: 'One click signs you in; all employers and people are invented.' },
};

/** The largest that the page shows in a demo: there at once, to press when the script is. */
function demoSection(accounts: DemoAccountView[], locale: PageLocale): Html {
  const { title, lead } = DEMO[locale];
  return html`<h2>${title}</h2>
    <p>${lead}</p>
    <ul>
      ${accounts.map(({ phone, organisation }) => html`<li>${phone} ${organisation}</li>`)}
    </ul>`;
}

/** The ways in before their script: on a slow line one sees at once where one is. */
@Injectable()
export class EntryPages implements OnModuleInit {
  constructor(
    private readonly pages: PageRenderer,
    private readonly demo: DemoAccounts,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.pages.register('/sign-in', async ({ locale }) => {
      const demoAccounts = this.config.mode === 'demo' ? await this.demo.list() : [];
      const page = headingPage(SIGN_IN, locale);
      const body =
        demoAccounts.length > 0 ? html`${page.body}${demoSection(demoAccounts, locale)}` : page.body;
      return { ...page, body, data: { demoAccounts } };
    });
    this.pages.register('/register', ({ locale }) => headingPage(REGISTER, locale));
    this.pages.register('/forgot', ({ locale }) => headingPage(FORGOT, locale));
  }
}
