import type { INestApplication } from '@nestjs/common';
import type { Seeded } from './database/seed/seed-world.service.js';
import type { DemoAccountView } from './features/accounts/demo-accounts.dto.js';
import { DemoAccounts } from './features/accounts/demo-accounts.service.js';
import type { Config } from './platform/config/config.js';

const ROLE_NAMES: Record<DemoAccountView['role'], string> = {
  seeker: '求职者 seeker',
  employer: '用人单位 employer',
  agency: '人力资源服务机构 agency',
  provider: '培训机构 training provider',
  staff: '公共就业服务人员 service staff',
  officer: '监管人员 officer',
  administrator: '管理员 administrator',
};

const WITHIN = { owner: '负责人 owner', recruiter: '招聘专员 recruiter', viewer: '只读成员 viewer' };

/** What a person reads after the start: where to go, and in a demo as whom. */
export async function welcome(app: INestApplication, config: Config, seeded: Seeded | null): Promise<string> {
  const url = await app.getUrl();
  const lines = [
    '',
    `  工桥 Gongqiao  →  ${url}`,
    `  接口 API       →  ${url}/api/docs`,
    ...(seeded
      ? [
          `  ${seeded.organisations} 家单位、${seeded.people} 人、${seeded.postings} 条信息（均为虚构 invented)`,
        ]
      : []),
  ];
  if (config.mode === 'demo') lines.push('', '  演示账号 Demo accounts', ...(await accounts(app)));
  return [...lines, ''].join('\n');
}

async function accounts(app: INestApplication): Promise<string[]> {
  const list = await app.get(DemoAccounts).list();
  return list.map(({ role, phone, password, totpSecret, organisation, membership }) => {
    const within = membership && WITHIN[membership];
    const more = [organisation, within, totpSecret && `TOTP ${totpSecret}`].filter(Boolean).join(' · ');
    return `  ${phone}  ${password}  ${ROLE_NAMES[role]}${more ? ` · ${more}` : ''}`;
  });
}
