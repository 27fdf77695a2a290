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
  demo: '这是演示环境，单位与人员均为虚构。',
  demoGo: '用演示账号登录',
};

export default words;

declare module '../words' {
  interface Areas {
    home: typeof words;
  }
}
