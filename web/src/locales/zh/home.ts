const words = {
  title: '找工作、找人手，一处找全',
  lead: '单位经核验，薪酬写清楚，求职不收费',
  search: { label: '找什么？', placeholder: '焊工、叉车、hangong…', go: '搜索' },
  side: '找岗位还是找人手',
  fresh: '最新发布',
  newOnes: '{count} 条新信息，点击查看',
  announced: '有 {count} 条新信息',
  empty: '暂时没有在招信息',
  emptyHelp: '新信息发布后会立即出现在这里。',
  all: '查看全部',
  ways: { street: '按街道找', occupation: '按职业找', wanted: '招 {n} 人' },
  market: {
    title: '供需一览',
    ratio: '求人倍率 {n}（招聘人数 ÷ 求职人数）',
    noRatio: '暂时没有求职人数，不计算求人倍率',
    wanted: '招聘人数',
    looking: '求职人数',
    sum: '正在招 {wanted} 人，正在找工作 {looking} 人',
    by: '分组',
    occupations: '按职业',
    streets: '按街道',
    as: '呈现方式',
    chart: '图表',
    table: '表格',
    name: '名称',
    alt: '{by}的招聘人数与求职人数条形图，数据见表格',
    source: '单位：人。来源：本平台有效期内的信息，统计于 {at}。',
  },
  demo: '这是演示环境，单位与人员均为虚构。',
  demoGo: '用演示账号登录',
};

export default words;

declare module '../words' {
  interface Areas {
    home: typeof words;
  }
}
