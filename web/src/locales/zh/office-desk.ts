const words = {
  title: '工作台',
  lead: '待您处理的事项，随时自动更新',
  attention: '需要处理',
  since: '最早的一件：{ago}',
  tile: {
    verifications: '待核验单位',
    reviews: '待审核信息',
    licences: '有待确认许可证的单位',
    held: '暂停中的信息',
    parked: '未能处理的事件',
    lag: '排队中的事件',
  },
  none: {
    verifications: '全部办完了',
    reviews: '全部办完了',
    licences: '全部办完了',
    held: '没有被暂停的信息',
    parked: '一切正常',
    lag: '没有积压',
  },
  some: {
    verifications: '等待核验',
    reviews: '等待审核',
    licences: '等待确认',
    held: '可查看并解除',
    parked: '请查看原因',
    lag: '最慢的一项',
  },
  chart: {
    title: '镇海供需概览',
    by: '分组',
    occupations: '按职业',
    streets: '按街道',
    wanted: '招聘人数',
    looking: '求职人数',
    ratio: '求人倍率',
    nobody: '无人求职',
    source: '来源：本平台在招、在求信息，统计时间 {at}；单位：人',
    empty: '目前没有公开的信息',
    alt: '招聘与求职人数对比的条形图，数据见下方表格',
    table: '查看数据表',
  },
};

export default words;

declare module '../words' {
  interface Areas {
    'office-desk': typeof words;
  }
}
