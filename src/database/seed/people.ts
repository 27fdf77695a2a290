import { addDays } from '../../platform/clock/civil-day.js';
import { Random } from './random.js';
import type { MemberRole } from '../../features/organisations/membership.rules.js';
import type { Role } from '../../platform/access/actor.js';
import type { SeedOrganisation, SeedPerson } from './seed.types.js';
import { STREETS } from './streets.js';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭陆汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤',
];
const GIVEN =
  '建平 国强 永福 秀兰 桂芳 志明 海燕 小军 文斌 晓峰 春梅 丽萍 立新 德胜 红霞 卫东 玉珍 金龙 长贵 明亮 雪琴 振华 家豪 佳怡 子涵 思远 晨曦 浩然 雨桐 俊杰 婷婷 志鹏 美玲 大勇 新民 宝根 阿芬 松林 水生 云飞 光耀 学文 彩霞 敏 磊 静 涛 杰 娟 霞 勇 超 波 辉 刚 健 莉 洁 玲 倩 鑫 斌 宁 凯 洋 龙 峰 燕 芸 蕾 琪 恒 毅 诚'.split(
    ' ',
  );

/** Gives out invented people: names never repeat, phones run upward from 19900000001, a range made up for the demo. */
export class PeopleRegister {
  readonly people: SeedPerson[] = [];
  readonly #random = new Random('people');
  readonly #names = new Set<string>();

  constructor(private readonly today: string) {}

  #name(): string {
    for (;;) {
      const name = this.#random.pick(SURNAMES) + this.#random.pick(GIVEN);
      if (!this.#names.has(name)) {
        this.#names.add(name);
        return name;
      }
    }
  }

  /** Adds one person; every invented person is between 18 and 59. */
  add(
    key: string,
    role: Role,
    options: Partial<Pick<SeedPerson, 'demo' | 'membership' | 'region'>> = {},
  ): SeedPerson {
    const person: SeedPerson = {
      key,
      role,
      name: this.#name(),
      phone: `199${String(this.people.length + 1).padStart(8, '0')}`,
      birthDate: addDays(this.today, -this.#random.int(18 * 366, 59 * 365)),
      region: options.region ?? this.#random.pick(STREETS).code,
      demo: options.demo ?? false,
      membership: options.membership ?? null,
    };
    this.people.push(person);
    return person;
  }

  /** Adds a member of an organisation. */
  member(organisation: SeedOrganisation, as: MemberRole, demo = false): SeedPerson {
    const role: Role = organisation.kind === 'agency' ? 'agency' : memberRole(organisation);
    return this.add(`${organisation.key}-${as}`, role, {
      demo,
      region: organisation.region,
      membership: { organisation: organisation.key, as },
    });
  }
}

function memberRole(organisation: SeedOrganisation): Role {
  return organisation.kind === 'provider' ? 'provider' : 'employer';
}

/** The accounts shown on a demo's start page, one or more for each role, in a steady order. */
export function addDemoPeople(register: PeopleRegister, organisations: readonly SeedOrganisation[]): void {
  const first = (kind: SeedOrganisation['kind']) =>
    organisations.find((o) => o.kind === kind && o.state === 'verified');
  register.add('demo-seeker', 'seeker', { demo: true, region: '330211003' });
  const employer = first('employer');
  if (employer)
    for (const as of ['owner', 'recruiter', 'viewer'] as const) register.member(employer, as, true);
  const agency = first('agency');
  if (agency) for (const as of ['owner', 'recruiter'] as const) register.member(agency, as, true);
  const provider = first('provider');
  if (provider) register.member(provider, 'owner', true);
  register.add('demo-service-staff', 'staff', { demo: true });
  register.add('demo-officer', 'officer', { demo: true });
  register.add('demo-administrator', 'administrator', { demo: true });
}

/** An owner for every organisation that has none yet. */
export function addOwners(register: PeopleRegister, organisations: readonly SeedOrganisation[]): void {
  for (const organisation of organisations) {
    const owned = register.people.some(
      (p) => p.membership?.organisation === organisation.key && p.membership.as === 'owner',
    );
    if (!owned) register.member(organisation, 'owner');
  }
}
