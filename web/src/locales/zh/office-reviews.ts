const words = {
  title: '信息审核',
  lead: '等待最久的排在最前',
  news: '有更新，点击刷新',
  show: {
    label: '显示',
    waiting: '待审核',
    held: '已暂停',
  },
  find: '粘贴信息网址或编号',
  findGo: '查看',
  findFault: '没有认出编号，请粘贴完整网址',
  keys: '键盘快捷键',
  keysHint: 'J 下一条 · K 上一条 · A 通过 · R 退回 · Ctrl+Enter 提交',
  keysOn: '键盘快捷键已开启',
  keysOff: '键盘快捷键已关闭',
  toQueue: '返回队列',
  empty: '没有等待处理的信息',
  emptyHelp: '有新的信息进来时，这里会提示。',
  next: '下一条：{title}',
  appeal: '发布者申诉',
  appealed: '有申诉',
  findings: '审查提示（{n}）',
  noFindings: '没有审查提示',
  past: '以往决定',
  allowed: '已放行的表述',
  remark: '审核意见',
  remarkHint: '发布者会看到；可以不填',
  remarkNeeded: '发布者会看到',
  people: '{n} 人',
  do: {
    approve: '通过',
    refuse: '退回',
    hold: '暂停',
    release: '解除暂停',
  },
  doAppeal: {
    approve: '申诉成立并通过',
    refuse: '驳回申诉',
    release: '解除暂停',
  },
  done: {
    approve: '《{title}》已通过',
    refuse: '《{title}》已退回',
    hold: '《{title}》已暂停',
    release: '《{title}》已解除暂停',
  },
  decision: {
    approved: '通过',
    refused: '退回',
    held: '暂停',
    released: '解除暂停',
    'appeal-upheld': '申诉成立',
    'appeal-rejected': '驳回申诉',
  },
  why: {
    wording: '请按提示删去不合规的表述后重新提交',
    facts: '请写明工作内容与工作条件',
    pay: '请写明基本工资及发放周期',
  },
  side: {
    demand: '招聘',
    supply: '求职',
  },
  state: {
    draft: '草稿',
    'in-review': '审核中',
    published: '已发布',
    held: '已暂停',
    filled: '已招满',
    withdrawn: '已撤回',
    expired: '已到期',
  },
  hold: {
    officer: '监管人员暂停',
    screening: '内容须审核',
    standing: '单位资格',
    licence: '许可证',
  },
  field: {
    employer: '用人单位',
    agency: '代招机构',
    source: '来源',
    occupation: '职业',
    region: '所在街道',
    headcount: '人数',
    employment: '用工形式',
    validUntil: '有效期至',
    updatedAt: '最近修改',
  },
};

export default words;

declare module '../words' {
  interface Areas {
    'office-reviews': typeof words;
  }
}
