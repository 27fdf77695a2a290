const words = {
  title: '审计日志',
  lead: '谁在何时做了什么，最新的在前。只能查看，不能更改；查看本身也会记录。',
  actor: '操作人（账号编号或 cli）',
  action: '操作',
  subject: '对象',
  subjectKind: '对象类型',
  subjectId: '对象编号',
  from: '起始日',
  until: '截止日',
  purpose: '用途',
  nobody: '系统',
  noDetails: '没有更多内容',
  none: '没有符合条件的记录',
  noneHelp: '可以放宽时间或清除筛选。',
};

export default words;

declare module '../words' {
  interface Areas {
    'office-audit': typeof words;
  }
}
