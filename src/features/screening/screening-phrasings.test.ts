import { describe, expect, it } from '@jest/globals';
import { compileRules, SCREENING_FACTS, SCREENING_RULES } from './screening-data.js';
import { screen } from './screening.rules.js';

const rules = compileRules(SCREENING_RULES);
const read = (description: string): string[] =>
  screen(
    { side: 'demand', title: '岗位', description, region: '330211001', publishOn: '2025-05-01' },
    rules,
    SCREENING_FACTS,
  ).map((f) => `${f.ruleId} ${f.text}`);

const unlawful = `
限女
女士优先
女孩优先
仅招男
男性为主
女，20-35岁
形象气质佳
本地户口优先
外地人勿扰
有本地担保
限 男 性
限♂
僅限男性
限.男.性
限*男*性
招聘女服务员2名
文员 女 大专以上
普工，男女工均招，女工优先
只要女的
男生优先考虑
性别要求：女
适合女生
诚聘美女主播
十八至三十五周岁
年龄三十五岁以下
限九五后
满十五周岁即可
未交押金者不予录用
押金300元
办理入职需缴纳工装押金200
体检费自理
要求交200元报名费
扣押身份证
身份证押在公司
毕业证原件上交
试岗三天无工资
无薪试岗
不交社保
社保自理
工资含社保，不缴纳社保
工伤概不负责
日入过千
月入过万不是梦
轻松月入2万
KTV服务员，年龄17-25岁
黑人勿扰
新疆人不要
东北人勿投
不招河南人
限本市户籍
已婚已育优先
未婚优先
两年内不得怀孕
无宗教信仰
限汉族
乙肝大三阳勿扰
无乙肝
处女座勿扰
属虎不要
加V信：abc12345
加微信详聊
试用期工资为70%
试用期8个月
每天工作12小时
985/211院校优先
男士勿扰
不要男生
女工若干名
急招男工
謝絕男性
女性从业者优先
有纹身勿扰
未满16周岁也可
残疾人不要
限男性，女勿扰
只要 男 生，女勿扰
仅招男，女性免谈
限女性、男士的谢绝
招男焊工
男电焊工3名
女仓管员
Male only.
Women preferred
No women, please
only men
`;

const lawful = `
男女不限
性别不限
男女均可
不限男女
女装导购
负责女性用户增长
妇女节福利
联系人：李女士
男、女均可
男、女不要求经验
妇女电工技能竞赛
men and women wanted
women or men only with a certificate
handymen wanted
子女教育津贴
无需押金
不收取任何费用
我们不收服装费、体检费
严禁扣押身份证
谨防刷单诈骗
户口不限
解决宁波户口
身份证复印件一份
五险一金
婚假、产假
已婚员工提供夫妻房
未婚已婚均可
平均年龄28岁的年轻团队
用户年龄18-35岁
年满18周岁
45岁以上大龄人员欢迎报名
退役军人优先
残疾人优先
少数民族优先
汉语言文学专业
乙肝疫苗研发
担保公司风控
微信小程序开发
反刷单模型
星座主题酒店前台
贵金属相关经验
企业形象推广
包吃住
包录入员
试用期2个月
每天工作8小时
月休4天
加班费20元/小时
公司内部渠道管理
千万不要错过
体检费由公司报销
物业管理费收取
收取客人押金
公司资质证件管理
免费培训
带薪培训
社保齐全
本公司不收押金、不押证件
如有收取押金请举报
凡以招聘为名收费的均为骗子
有限女装公司
宁波某有限公司女装部
交通便利无押金
无责任底薪3000
户籍不限
不得以结婚、生育为由解除合同
试用期内即购买社保
试用期缴交五险
`;

const lines = (table: string): string[] => table.trim().split(/\s*\n\s*/);

describe('ways in which people write', () => {
  it.each(lines(unlawful))('finds something in %s', (line) => expect(read(line)).not.toEqual([]));
  it.each(lines(lawful))('finds nothing in %s', (line) => expect(read(line)).toEqual([]));
});
