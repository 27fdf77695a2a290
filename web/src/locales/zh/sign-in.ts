const words = {
  title: '登录',
  lead: '登录后可发布信息、联系对方、管理单位。',
  phone: '手机号',
  password: '密码',
  totp: '动态验证码',
  totpHint: '打开手机上的验证器，输入 6 位数字',
  recovery: '改用恢复码',
  recoveryCode: '恢复码',
  recoveryHint: '启用两步验证时保存的恢复码，每个只能用一次',
  useTotp: '改用动态验证码',
  go: '登录',
  forgot: '忘记密码',
  register: '注册新账号',
  ended: '登录已结束：可能在其他设备上退出，或时间到了。请重新登录，会回到刚才的页面。',
  welcome: '欢迎回来，{name}',
  welcomePlain: '登录成功',
  demo: '演示账号',
  demoLead: '点一下即可用该身份登录，单位与人员均为虚构。',
  roles: {
    seeker: '求职者',
    employer: '用人单位',
    agency: '人力资源机构',
    provider: '培训机构',
    staff: '就业服务人员',
    officer: '监管人员',
    administrator: '管理员',
  },
  membership: { owner: '负责人', recruiter: '招聘专员', viewer: '只读成员' },
};

export default words;

declare module '../words' {
  interface Areas {
    'sign-in': typeof words;
  }
}
