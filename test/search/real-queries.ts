import type { RealAd } from './real-ads.js';

/** What is typed, and by which of an advertisement's own fields its finds are judged. */
export interface RealQuery {
  q: string;
  /** All stand in its title. */
  title: string[];
  /** It is for a place within. */
  region?: string;
  employer?: string;
}

/** Under each kind: what is typed = what the title must say @ where, as the beginning of a region's code. */
const TEXT = `
# as the title says
焊工 = 焊工
电工 = 电工
会计 = 会计
出纳 = 出纳
前台 = 前台
保安 = 保安
保洁 = 保洁
司机 = 司机
厨师 = 厨师
服务员 = 服务员
收银员 = 收银员
营业员 = 营业员
文员 = 文员
普工 = 普工
质检员 = 质检员
采购 = 采购
美容师 = 美容师
骑手 = 骑手
快递 = 快递
客服 = 客服
护士 = 护士
产品经理 = 产品经理
算法工程师 = 算法工程师
数据分析师 = 数据分析师
测试工程师 = 测试工程师
ui设计师 = ui设计师
嵌入式 = 嵌入式
爬虫 = 爬虫
java = java
PHP = php
C++ = c++
C# = c#
.NET = .net
hadoop = hadoop
电气工程师 = 电气工程师
# several words
java 实习 = java 实习
python 爬虫 = python 爬虫
大数据开发工程师 = 大数据 开发
外卖骑手 = 外卖 骑手
销售经理 = 销售经理
销售助理 = 销售助理
# sounds
kuaiji = 会计
siji = 司机
fuwuyuan = 服务员
chanpinjingli = 产品经理
hangong = 焊工
qishou = 骑手
shujufenxishi = 数据分析师
hnagong = 焊工
kuajii = 会计
fuwuyaun = 服务员
# traditional
會計 = 会计
護士 = 护士
廚師 = 厨师
數據分析師 = 数据分析师
# places as words
北京 java = java @ 11
上海 数据分析师 = 数据分析师 @ 31
深圳 产品经理 = 产品经理 @ 4403
苏州 前台 = 前台 @ 3205
杭州 大数据 = 大数据 @ 3301
广州算法工程师 = 算法工程师 @ 4401
海淀 java = java @ 110108
浦东 数据分析 = 数据分析 @ 310115
`;

function parse(text: string): RealQuery[] {
  const queries: RealQuery[] = [];
  for (const line of text.trim().split('\n')) {
    const [, q, title, region] = /^(.+?) = ([^@]+?)(?: @ (\d+))?$/.exec(line) ?? [];
    if (q && title) queries.push({ q, title: title.split(' '), ...(region && { region }) });
  }
  return queries;
}

/** Some employers with a handful of advertisements; which ones, only the data says. */
function ofEmployers(ads: RealAd[]): RealQuery[] {
  const counts = new Map<string, number>();
  for (const { employer } of ads) counts.set(employer, (counts.get(employer) ?? 0) + 1);
  const some = [...counts].filter(([name, count]) => name.length >= 8 && count >= 4 && count <= 10);
  return some.slice(0, 10).map(([employer]) => ({ q: employer, title: [], employer }));
}

export function realQueries(ads: RealAd[]): RealQuery[] {
  return [...parse(TEXT), ...ofEmployers(ads)];
}

/** Whether it is among what must be found. */
export function isWanted(query: RealQuery, ad: RealAd): boolean {
  if (query.employer !== undefined) return ad.employer === query.employer;
  return query.title.every((word) => ad.title.includes(word)) && ad.region.startsWith(query.region ?? '');
}

/** Whether it may be found too: it says the words somewhere, or is for the same work as most of what is wanted. */
export function isFair(query: RealQuery, ad: RealAd, trades: ReadonlySet<string>): boolean {
  if (isWanted(query, ad)) return true;
  if (query.employer !== undefined) return false;
  const said = query.title.every((word) => ad.text.includes(word)) || trades.has(ad.occupation);
  return said && ad.region.startsWith(query.region ?? '');
}
