const words = {
  title: '事件处理',
  lead: '系统内各项后续处理的进度，每几秒自动更新',
  consumers: '处理进度（日志位置 {head}）',
  consumer: '处理程序',
  names: {
    search: '更新搜索索引',
    'organisation-members': '让注销账号的人退出单位',
    'posting-standing': '按单位资格暂停、恢复信息',
    'posting-erasure': '删除注销账号的信息',
  },
  lag: '待处理（件）',
  parkedCount: '未能处理（件）',
  state: '状态',
  states: {
    ok: '正常',
    behind: '处理中',
    parked: '需要处理',
  },
  parked: '未能处理的事件',
  none: '没有未能处理的事件',
  noneHelp: '一切正常。',
  seq: '日志位置',
  at: '发生时间',
  subject: '对象',
  attempts: '已尝试次数',
  retryAt: '下次重试',
  givenUp: '已停止自动重试',
  error: '错误信息',
  retry: '立即重试',
  retried: '已安排重试',
  dismiss: '放弃处理',
  dismissLead: '{consumer} 将不再处理 {type}（位置 {seq}）',
  dismissed: '已放弃',
  why: '理由',
  whyHint: '说明为什么放弃不会丢失内容；记入审计日志',
};

export default words;

declare module '../words' {
  interface Areas {
    'office-events': typeof words;
  }
}
