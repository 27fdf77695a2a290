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
  actions: {
    'account_role-granted': '授予角色',
    'account_role-revoked': '收回角色',
    account_locked: '锁定账号',
    account_unlocked: '解除锁定',
    account_revealed: '查看姓名与手机号',
    'account_looked-up': '按手机号查找账号',
    account_closed: '注销账号',
    'account_second-factor-set': '启用两步验证',
    'account_second-factor-removed': '停用两步验证',
    accounts_listed: '查看账号列表',
    audit_read: '查看审计日志',
    event_retried: '重试事件',
    event_dismissed: '放弃事件',
    organisation_founded: '登记单位',
    organisation_verified: '通过核验',
    'organisation_verification-refused': '核验未通过',
    organisation_closed: '注销单位',
    'organisation_contact-seen': '查看单位联系信息',
    'organisation_members-seen': '查看单位成员',
    'organisation_document-seen': '查看证照材料',
    'organisation_member-joined': '成员加入',
    'organisation_member-removed': '移除成员',
    'organisation_member-role-changed': '更改成员身份',
    'organisation_identity-changed': '更改单位名称或代码',
    'organisation_licence-entered': '登记许可证',
    'organisation_licence-decided': '许可证决定',
    'organisation_licence-taken-back': '撤回许可证',
    'organisation_client-added': '新增委托',
    'organisation_client-renewed': '延续委托',
    'organisation_client-withdrawn': '撤回委托',
    'organisation_abnormal-listed': '列入异常名录',
    'organisation_abnormal-delisted': '移出异常名录',
  },
};

export default words;

declare module '../words' {
  interface Areas {
    'office-audit': typeof words;
  }
}
