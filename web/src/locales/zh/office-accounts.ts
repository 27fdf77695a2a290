const words = {
  title: '账号与角色',
  lead: '姓名与手机号默认遮蔽；每次查看和更改都记入审计日志。',
  lookup: '按手机号查找',
  lookupGo: '查找',
  phone: '手机号',
  purpose: '用途',
  purposeHint: '写明为什么，不要写姓名',
  found: '查找结果',
  toAll: '返回全部账号',
  roleLabel: '角色',
  stateLabel: '状态',
  state: {
    active: '正常',
    locked: '已锁定',
    closed: '已注销',
  },
  role: {
    seeker: '求职者',
    employer: '用人单位',
    agency: '人力资源机构',
    provider: '培训机构',
    staff: '公共就业服务人员',
    officer: '监管人员',
    administrator: '管理员',
  },
  opened: '{day} 注册',
  secondFactor: '两步验证',
  none: '没有符合条件的账号',
  noneHelp: '可以更换角色或状态。',
  do: {
    reveal: '查看姓名与手机号',
    roles: '管理角色',
    lock: '锁定账号',
    unlock: '解除锁定',
  },
  done: {
    reveal: '已显示，一分钟后自动遮蔽',
    lock: '账号已锁定，所有登录已退出',
    unlock: '账号已解除锁定',
  },
  why: {
    call: '账号持有人来电求助，核对身份',
    check: '核查异常登录',
  },
  rolesHint: '更改立即生效。单位类角色随单位成员身份变化，不在这里管理。',
  held: '已拥有',
  notHeld: '未拥有',
  grant: '授予{role}',
  revoke: '收回{role}',
  granted: '已授予{role}',
  revoked: '已收回{role}',
};

export default words;

declare module '../words' {
  interface Areas {
    'office-accounts': typeof words;
  }
}
