import { LOOKING } from './labelled-queries.looking.js';

/** A query with ads that must and ads that must not be among its first ten. */
export interface LabelledQuery {
  kind: string;
  q: string;
  must: string[];
  not: string[];
}

/** Under each kind: query | must | must not; `weld*` stands for weld-1 to weld-5. */
const TEXT = `
# exact titles
氩弧焊工（夜班） | weld-2 | fork-1 clean-1
机器人焊接操作员 | weld-5 | chem-1
仓库管理员 | store-1 store-2 store-3 store-4 | clerk-4 labor-3
叉车装卸工 | fork-4 | weld-1
五轴编程工程师 | cnc-5 | buy-2
模具设计师 | design-2 | weld-1 chef-1
成本会计 | account-2 | guard-1
外贸跟单 | sales-5 | guard-2
集装箱 司机 | truck-1 | chef-1
电梯维保工 | lift-1 | weld-3
幼儿园老师 | teacher-1 | guard-1
保育员 | teacher-2 | guard-1
龙门铣师傅 | mill-1 | chef-2
三坐标测量员 | qc-3 | courier-1
垃圾分类督导员 | green-5 | courier-3
养老护理员 | care-1 | green-1
报关员 | buy-4 | courier-1
前台接待 | clerk-3 | design-3
洗碗工 | waiter-4 | clean-4
样衣师傅 | sew-5 | design-1
# partial words
电焊 | weld* | fork-1 clean-1
焊接 | weld-5 | fork-1 sew-1
库管 | store-1 store-2 store-3 store-4 | clerk-4 qc-1
管理员 | store-1 | weld-1
叉车 | fork* | truck-4
数控 | cnc-3 cnc-4 lathe-1 | fork-1 chef-1
注塑 | inject-1 inject-2 inject-4 | lift-1
喷塑 | paint-2 | inject-3
抛光 | polish-1 polish-3 | fork-1
冲床 | press-1 press-4 | mill-4
会计 | account-1 account-2 account-4 account-5 | chem-1
驾驶员 | truck-3 bus-5 | teacher-1
维保 | lift-1 lift-5 | clean-1
保洁 | clean* | guard-1
面点 | chef-4 | fork-1
设计师 | design-1 design-2 design-4 | chef-1
值班 | guard-4 | cnc-1
月嫂 | home-3 | teacher-4
育婴 | home-4 | fork-1
脚手架 | build-5 | green-1
贴砖 | build-1 | design-1
铲车 | machine-3 | lathe-1
塔吊 | machine-5 | weld-1
冷库 | fork-3 dock-3 store-4 | clerk-1
示教 | weld-5 | teacher-1
# synonyms and work types
焊工 | weld* | fork-1 fork-2 paint-3
电焊工 | weld* | elec-1 elec-2
气焊工 | weld* | elec-1
手工焊工 | weld-1 weld-2 weld-3 | elec-1
钳工 | fitter-1 fitter-2 fitter-3 | sew-1
机修钳工 | fitter-1 fitter-3 | chef-1
铣工 | mill* | lathe-2
车工 | lathe* | truck-1 bus-1
仓管 | store-1 store-2 store-3 | clerk-4
保管员 | store-1 store-4 | clerk-1
包装工 | pack* | paint-1
出纳 | account-3 | store-3
网约车司机 | bus-3 | machine-1
幼师 | teacher-1 | chef-1
理货员 | store-5 shop-2 | clean-1
搬运工 | dock* | weld-1
门卫 | guard-2 guard-1 | labor-1
保安员 | guard-1 guard-3 | clean-1
清洁工 | clean-2 clean-1 | green-1
品检 | qc-2 qc-1 | design-3
骑手 | courier-4 courier-5 | bus-1
砌筑工 | build-1 build-2 | inject-1
母婴护理员 | home-3 | inject-1
天车工 | machine-4 | lathe-1
程序员 | soft-2 soft-1 soft-3 | cnc-1
# colloquial names
普工 | labor* | soft-1 account-1
打包工 | pack-1 pack-2 | fork-1
打包 | pack-1 pack-2 | soft-1
叉车司机 | fork* | truck-1 bus-1
开叉车 | fork-1 fork-2 | truck-1
厨子 | chef* | waiter-1
掌勺 | chef-1 chef-2 chef-3 | waiter-4
炒菜师傅 | chef-2 | weld-1
裁缝 | sew-1 sew-2 | polish-1
挖机 | machine-1 machine-2 | press-1
钩机 | machine-1 machine-2 | press-1
送外卖 | courier-4 courier-5 | account-1
送快递 | courier-1 courier-2 | account-1
码农 | soft-1 soft-2 | account-1
内勤 | clerk-1 clerk-2 | chem-3
瓦工 | build-1 build-2 | paint-1
护工 | home-5 | fork-1
杂工 | labor-1 labor-4 | account-1
钟点工 | home-2 | mill-1
看大门 | guard-2 | mill-1
修车 | mech-4 | chef-1
# full pinyin
hangong | weld* | fork-1 clean-1
dianhan | weld* | fork-1 elec-2
dianhangong | weld* | elec-2 chef-1
chache | fork-1 fork-2 fork-3 | chef-1 lathe-1
cangku | store-1 store-3 fork-5 | weld-1
cangkuguanliyuan | store-1 | clerk-4
chushi | chef-1 chef-5 | weld-1
baojie | clean-1 clean-3 | weld-1
baoan | guard-1 guard-3 | weld-1
kuaiji | account-1 account-2 account-4 | weld-1
kuaidi | courier-1 courier-3 | weld-1
zhusu | inject-1 inject-2 | weld-1
pugong | labor-1 labor-2 | weld-1
dabao | pack-2 | weld-1
diangong | elec-1 elec-2 | chef-1
huagong | chem-1 | sew-1
dian han | weld* | chef-1
yuesao | home-3 | weld-1
lvhua | green-1 | weld-1
huoche | truck-1 | chef-1
# initials
hg | weld-1 weld-2 weld-3 | fork-1 chef-1
dhg | weld* | fork-1 chef-1
ccsj | fork-1 | chef-1 weld-1
ckgly | store-1 | clerk-4
bjy | clean-1 | weld-1
cfg | sew-1 | weld-1
kdy | courier-1 | weld-1
wxdg | elec-1 | chef-1
xzwy | clerk-1 | weld-1
bgy | buy-4 store-4 | fork-1
# traditional characters
電焊 | weld* | fork-1
電焊工 | weld* | elec-2
倉庫管理員 | store-1 | clerk-4
叉車司機 | fork* | bus-1
廚師 | chef-1 chef-5 | waiter-1
會計 | account-1 account-2 | weld-1
保潔員 | clean-1 | guard-1
縫紉工 | sew-1 | weld-1
維修電工 | elec-1 | chef-1
護士 | care-4 | guard-1
駱駝街道 焊工 | weld-1 | fork-1
# Latin case and spacing
CNC编程 | cnc-1 | soft-1 chef-1
cnc 编程 | cnc-1 | soft-1 chef-1
Cnc编程员 | cnc-1 | soft-1
ＣＮＣ 调机 | cnc-3 | chef-1
cnc调机师傅 | cnc-3 | chef-1
autocad | elec-3 design-5 | chef-1
auto cad | elec-3 design-5 | chef-1
solid works | design-1 | chef-1
c++ | soft-4 | soft-3
C++开发 | soft-4 | chef-1
python 开发 | soft-1 | chef-1
PYTHON | soft-1 | weld-1
plc 编程 | elec-3 | chef-1
spring boot | soft-2 | chef-1
ERP | store-2 soft-5 | chef-1
a2驾照 | truck-1 | chef-1
A2 驾照 | truck-1 | chef-1
dcs | chem-2 | chef-1
n1证 | fork-1 | chef-1
qc | qc-2 qc-1 | chef-1
# Latin slips
pyhton | soft-1 | chef-1
pythn | soft-1 | chef-1
mastrcam | cnc-1 | chef-1
solidwroks | design-1 | chef-1
postgrsql | soft-1 | chef-1
typscript | soft-3 | chef-1
potoshop | design-3 | chef-1
hangogn | weld-1 weld-2 | chef-1
chachee | fork-1 fork-2 | chef-1
dianhna | weld-1 | chef-1
autocda | elec-3 design-5 | chef-1
hypermil | cnc-5 | chef-1
# employers
宁波启明精密模具 | store-2 cnc-1 mill-2 polish-3 fitter-2 design-2 | weld-1
启明精密 | cnc-1 mill-2 | weld-1
东浦压力容器厂 | weld-2 lathe-2 polish-4 | weld-1
海潮钢结构 | weld-1 press-3 paint-3 design-5 machine-4 | weld-2
松鹤养老院 | care-1 care-2 care-3 | home-1
渔家小馆 | chef-2 chef-5 waiter-1 waiter-4 | chef-1
听潮大酒店 | chef-3 chef-4 waiter-2 clean-2 guard-3 | chef-1
云港软件 | soft-1 soft-2 soft-3 | soft-5
yungang | soft-1 soft-2 soft-3 | weld-1
小海豚幼儿园 | teacher-1 teacher-2 | teacher-3
甬江化工 焊工 | chem-1 | chef-1
速风快递 | courier-1 courier-2 courier-3 | courier-4
# streets
骆驼街道 电焊 | weld-1 | fork-1
澥浦镇 仓库 | store-1 store-3 | weld-1
九龙湖 司机 | truck-5 bus-2 | chef-1
招宝山 厨师 | chef-2 chef-3 chef-5 | chef-1
庄市 保姆 | home-2 | weld-1
贵驷 普工 | labor-2 labor-4 | labor-1
蛟川街道 电工 | elec-1 elec-3 | elec-2
# several words
焊工 夜班 包吃住 | weld-2 | fork-1
焊工 包吃住 | weld-1 weld-2 | fork-1
普工 长白班 | labor-1 | labor-3
叉车 n1 | fork-1 | truck-1
司机 夜间 | truck-5 | chef-1
电工 低压 倒班 | elec-1 | chef-1
会计 中级职称 | account-1 | chem-1
打包 日结 | pack-2 | weld-1
快递 夜班 分拣 | courier-3 | weld-1
老师 双休 | teacher-1 | weld-1
焊工夜班 | weld-2 | weld-3
急招电焊工包吃住 | weld-1 weld-2 | fork-1
日结 兼职 送餐 | courier-5 | weld-1
食堂 切菜 | waiter-5 | weld-1
化工专业 中控 | chem-1 | weld-1
平车 四线 | sew-1 | lathe-1
挖机 月结 | machine-1 | weld-1
绿化 剪草 | green-1 | weld-1
集装箱 装卸 | fork-1 dock-1 | weld-1
外贸 英语 提成 | sales-1 | weld-1
`;

const ids = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .flatMap((id) => (id.endsWith('*') ? [1, 2, 3, 4, 5].map((n) => `${id.slice(0, -1)}-${n}`) : [id]));

function parse(text: string): LabelledQuery[] {
  let kind = '';
  const queries: LabelledQuery[] = [];
  for (const line of text.trim().split('\n')) {
    if (line.startsWith('# ')) kind = line.slice(2);
    else {
      const [q = '', must = '', not = ''] = line.split('|');
      queries.push({ kind, q: q.trim(), must: ids(must), not: ids(not) });
    }
  }
  return queries;
}

/** What people type, and what they expect of it. */
export const LABELLED_QUERIES: LabelledQuery[] = [...parse(TEXT), ...parse(LOOKING)];
