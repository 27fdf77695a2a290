import type { LicenceScope } from '../../../features/organisations/licence.rules.js';
import type { OrganisationSize } from '../../../features/organisations/organisation.rules.js';
import { addDays } from '../../../platform/clock/civil-day.js';
import type { SeedClient, SeedLicence } from '../seed.types.js';

const ISSUER = '宁波市镇海区人力资源和社会保障局';
const HR_SCOPES: readonly LicenceScope[] = ['placement', 'information', 'guidance', 'online-recruitment'];

/** One agency of the invented Zhenhai, before dates are fixed. */
export interface AgencyRow {
  readonly key: string;
  readonly name: string;
  readonly region: string;
  readonly industry: string;
  readonly size: OrganisationSize;
  readonly intro: string;
  readonly dispatch: boolean;
  /** The licence has run out and the agency stands suspended. */
  readonly lapsed?: boolean;
  /** Takes over whole stretches of work. */
  readonly outsources?: boolean;
  readonly clients: string;
}

/** Eight agencies; the last one's licence has run out. */
export const AGENCY_ROWS: readonly AgencyRow[] = [
  {
    key: 'pinwei',
    name: '宁波聘桅人力资源有限公司',
    region: '330211003',
    industry: '7262',
    size: '20-99',
    intro: '在骆驼开了九年门店，主做工厂普工和技工，进厂前带着看车间、看宿舍。',
    dispatch: true,
    clients: 'sungu luorui lisheng pinlan sucheng yuanhe',
  },
  {
    key: 'duqiao',
    name: '宁波渡荞劳务派遣有限公司',
    region: '330211002',
    industry: '7263',
    size: '20-99',
    intro: '服务蛟川、澥浦的化工和仓储企业，派遣员工的工资由本公司按月足额发放。',
    dispatch: true,
    clients: 'lanzhu xiecheng jiaoxun lingcang chaosheng tuoxian',
  },
  {
    key: 'jianglu',
    name: '宁波匠橹技能人才服务有限公司',
    region: '330211004',
    industry: '7269',
    size: '1-19',
    intro: '只做技能岗，焊工、钳工、数控、模具为主，推荐前自己先面一轮手艺。',
    dispatch: false,
    clients: 'mochou xingyao chongyu luorui hengsun zhupan',
  },
  {
    key: 'haigang',
    name: '宁波舫聚港航人力资源有限公司',
    region: '330211001',
    industry: '7262',
    size: '1-19',
    intro: '专做港口、车队和货代用工，集卡司机、理货员、订舱操作常年在招。',
    dispatch: false,
    clients: 'zhaolan tuoxian weifan weiwen',
  },
  {
    key: 'anxin',
    name: '宁波桉信家庭服务人力有限公司',
    region: '330211003',
    industry: '7269',
    size: '1-19',
    intro: '养老护理、陪护、家政、保洁人员的推荐和排班，护理员上岗前带去实训。',
    dispatch: false,
    clients: 'yirong anyu jingfeng jiashun huxi',
  },
  {
    key: 'zhanyue',
    name: '宁波栈越企业服务外包有限公司',
    region: '330211005',
    industry: '7263',
    size: '20-99',
    intro: '承接仓储、包装、保洁的整段外包，现场有驻厂主管。',
    dispatch: true,
    outsources: true,
    clients: 'linghuo yarui pinlan helan jilv juqin pinghe',
  },
  {
    key: 'qiaotou',
    name: '宁波桥蔚人力资源有限公司',
    region: '330211100',
    industry: '7262',
    size: '1-19',
    intro: '澥浦本镇的小门店，装置检修季组织架子、保温、清洗班组。',
    dispatch: false,
    clients: 'yuanshan yunqi hangpeng tuhe xulan duliang',
  },
  {
    key: 'xuzhou',
    name: '宁波栩舟人力资源有限公司',
    region: '330211101',
    industry: '7262',
    size: '1-19',
    intro: '九龙湖一带的工厂招聘，许可正在办理延续。',
    dispatch: false,
    lapsed: true,
    clients: 'longqi xieheng tangzhi',
  },
];

/** Licences of an agency on a day; 派遣许可 runs three years, 人力资源服务许可 has no national term. */
export function licencesOf(row: AgencyRow, index: number, today: string): SeedLicence[] {
  const serial = String(index + 1).padStart(3, '0');
  const since = addDays(today, -(400 + index * 60));
  const service: SeedLicence = {
    kind: 'hr-service',
    kindName: '人力资源服务许可证',
    number: `（浙）人服证字〔${since.slice(0, 4)}〕第0211000${serial}号`,
    scopes: row.outsources ? [...HR_SCOPES, 'outsourcing'] : HR_SCOPES,
    issuer: ISSUER,
    validFrom: since,
    validTo: row.lapsed ? addDays(today, -18) : null,
    state: row.lapsed ? 'suspended' : 'confirmed',
  };
  if (!row.dispatch) return [service];
  const dispatch: SeedLicence = {
    kind: 'dispatch',
    kindName: '劳务派遣经营许可证',
    number: `330211${since.slice(0, 4)}0000${serial}`,
    scopes: ['dispatch'],
    issuer: ISSUER,
    validFrom: since,
    validTo: addDays(since, 1095),
    state: 'confirmed',
  };
  return [service, dispatch];
}

/** Authorisations of an agency's clients, a year each, begun at different times. */
export function clientsOf(row: AgencyRow, today: string): SeedClient[] {
  return row.clients.split(' ').map((organisation, i) => ({
    organisation,
    scope: row.dispatch ? '代为发布招聘信息、推荐人选；辅助性岗位派遣' : '代为发布招聘信息、推荐人选',
    validFrom: addDays(today, -(70 + i * 25)),
    validTo: addDays(today, 295 - i * 25),
  }));
}
