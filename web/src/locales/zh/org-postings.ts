const words = {
  title: '招聘与用工',
  new: '发布新信息',
  state: '状态',
  side: '类别',
  any: '全部',
  within: '在列表中查找',
  withinHint: '职位、工种、街道、单位',
  note: '审核意见：{text}',
  none: '还没有发布过信息',
  noneHere: '没有这种状态的信息',
  noneHelp: '可以逐条发布，也可以用表格批量导入。',
  nothingWithin: '已加载的 {n} 条中没有符合的',
  showAll: '查看全部',
  choose: '选择：{title}',
  chooseAll: '全选（{n} 条）',
  chooseShown: '全选已显示的 {n} 条',
  chooseNone: '取消选择',
  chosen: '已选 {n} 条',
  bulk: '批量操作',
  people: '{n} 人',
  until: '有效至 {day}',
  done: '已完成',
  progress: '已处理 {done} / {total}',
  stop: '停止',
  outcome: '完成 {ok} 条，失败 {failed} 条',
  outcomeStopped: '已停止：完成 {ok} 条，失败 {failed} 条',
  sure: '{move} {n} 条信息？',
  leftOut: '有 {n} 条的状态不适用，将跳过。',
  validUntil: '有效期至',
  cancel: '取消',
  move: {
    publish: '发布',
    renew: '续期',
    withdraw: '撤回',
    fill: '标记招满',
    copy: '复制',
    discard: '删除草稿',
  },
  moveHelp: {
    publish: '将逐条检查内容和单位资质，通过的立即可见。',
    renew: '延长有效期；已撤回或已过期的会重新发布。',
    withdraw: '撤回后求职者不再看到，之后可以重新发布。',
    fill: '标记后信息结束，求职者不再看到。',
    copy: '复制为新的草稿，可修改后发布。',
    discard: '从未公开的草稿会被删除，不能恢复。',
  },
};

export default words;

declare module '../words' {
  interface Areas {
    'org-postings': typeof words;
  }
}
