import type { ScreeningLevel } from './screening.types.js';

/** A forbidden phrase and a lawful look-alike of it. */
export interface ScreeningPair {
  id: string;
  category: string;
  level: ScreeningLevel;
  forbidden: string;
  lookAlike: string;
}

const rows: [string, string, ScreeningLevel, string, string][] = [
  ['G1', 'sex', 'block', '限男性', '男女不限'],
  ['G2', 'sex', 'block', '男士优先', '男女均可，同等条件择优'],
  ['G3', 'sex', 'block', '只招女生', '女装导购、男装打版师'],
  ['G4', 'sex', 'block', '女性勿扰', '女职工按国家规定享受产假'],
  ['M1', 'marital', 'block', '女性须已婚已育', '婚否不限，享受婚假、育儿假'],
  ['M2', 'marital', 'block', '入职三年内不得结婚、生育', '婚庆策划师；育婴师'],
  ['M3', 'marital', 'block', '入职须提供孕检报告', '入职体检费用由公司承担'],
  ['A1', 'age', 'warn', '年龄35岁以下', '35人以下小团队'],
  ['A2', 'age', 'warn', '18-40周岁', '年满18周岁（夜班/危险岗位法定要求）'],
  ['A3', 'age', 'warn', '45岁以上勿扰', '45岁以上大龄人员欢迎报名'],
  ['A4', 'age', 'warn', '限95后', '负责95后用户运营'],
  ['C1', 'child', 'block', '暑假工，满15周岁即可', '须年满16周岁，须核验身份证'],
  ['E1', 'ethnic', 'block', '限汉族', '汉语言文学专业优先'],
  ['E2', 'ethnic', 'block', '少数民族勿投', '需到少数民族地区出差；提供清真餐'],
  ['E3', 'relig', 'block', '有宗教信仰者不予录用', '寺庙古建筑修缮技工'],
  ['E4', 'race', 'block', '仅限白人外教', '黑白班倒班'],
  ['H1', 'hukou', 'block', '限宁波户口', '户籍不限，协助落户'],
  ['H2', 'region', 'block', '河南人勿扰', '派驻河南办事处、东北区域销售经理'],
  ['H3', 'hukou', 'block', '农村户口不要', '农村电商运营'],
  ['D1', 'health', 'block', '乙肝携带者勿投', '乙肝疫苗研发助理'],
  ['D2', 'health', 'block', '入职体检查乙肝两对半', '食品岗位须持有效健康证'],
  ['D3', 'health', 'block', '新冠康复者勿扰', '康复治疗师'],
  ['D4', 'disab', 'block', '残疾人勿扰', '残疾人优先录用；残联合作岗位'],
  ['D5', 'health', 'warn', '有抑郁症病史不录用', '心理咨询师'],
  ['L1', 'looks', 'warn', '身高170cm以上，五官端正', '货架高170cm，需登高作业（持高处作业证）'],
  ['L2', 'zodiac', 'block', '属狗的勿投', '按属地管理；星座主题酒店前台'],
  ['S1', 'school', 'warn', '仅限985/211毕业生', '参与985高校合作项目'],
  ['F1', 'deposit', 'block', '入职须交押金500元', '无需缴纳任何押金'],
  ['F2', 'fee', 'block', '收取服装费、体检费200元', '体检费由公司报销；招聘高速收费员'],
  ['F3', 'idcard', 'block', '身份证原件由公司保管', '入职时携带身份证原件供核验'],
  ['F4', 'guarantee', 'block', '须提供本地担保人', '担保公司风控专员'],
  ['F5', 'loan', 'block', '先学后付，分期办理培训贷', '银行信贷专员；带薪学徒培训'],
  ['T1', 'false', 'block', '日赚千元，躺赚不是梦', '综合月薪8000—10000元（底薪+提成）'],
  ['T2', 'fraud', 'block', '在家刷单，日结300', '电商运营，分析订单转化'],
  ['T3', 'false', 'block', '内部名额，保录用', '包吃住；保洁员'],
  ['T4', 'fraud', 'review', '境外高薪客服，包机票无需护照', '外派越南项目工程师（公示对外劳务资质）'],
  ['T5', 'divert', 'warn', '详情加微信abc123', '微信小程序开发工程师'],
  ['W1', 'wage', 'block', '试岗7天无工资', '试用期工资为约定工资的80%'],
  ['W2', 'probation', 'block', '一年期合同，试用期6个月', '三年期合同，试用期6个月'],
  ['W3', 'wage', 'block', '月薪1900元', '全勤奖1900元另计'],
  ['W4', 'social', 'block', '自愿放弃社保，折现发放', '依法缴纳社会保险；五险一金'],
  ['W5', 'injury', 'block', '工伤自负，签免责书', '公司另投雇主责任险'],
  ['P1', 'minorvenue', 'block', '酒吧服务员，16岁可', '酒吧音响工程师，须年满18周岁'],
  ['P2', 'hours', 'warn', '每天12小时，月休1天', '两班倒，周工时不超过40小时'],
];

/** The pairs that the rule book starts from; the bar is real advertisements, these only keep it honest. */
export const SCREENING_PAIRS: readonly ScreeningPair[] = rows.map(
  ([id, category, level, forbidden, lookAlike]) => ({
    id,
    category,
    level,
    forbidden,
    lookAlike,
  }),
);
