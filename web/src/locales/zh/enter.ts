const words = {
  signIn: '登录',
  phone: '手机号',
  name: '真实姓名',
  nameHint: '不对外公开，仅用于核验和联系',
  birthDate: '出生日期',
  birthDateHint: '仅用于核验是否年满 16 周岁，任何人都看不到',
  code: {
    label: '短信验证码',
    send: '获取验证码',
    again: '重新获取',
    wait: '{n} 秒后重发',
    sent: '短信已发出，验证码 5 分钟内有效',
    demo: '演示环境不发短信：验证码打印在服务器日志中。',
  },
  password: {
    label: '设置密码',
    new: '新密码',
    hint: '至少 8 位，不能只用数字',
    short: '太短，至少 8 位',
    weak: '容易被猜到',
    fair: '可以使用',
    good: '很安全',
    show: '显示密码',
  },
  consent: {
    box: '我已阅读并同意个人信息处理告知书',
    read: '阅读告知书全文（{version} 版）',
    title: '个人信息处理告知书',
    version: '版本：{version}',
    agree: '同意',
    later: '先不同意',
  },
  register: {
    title: '注册',
    lead: '一个账号，既能求职，也能加入单位招聘。免费。',
    go: '注册并登录',
    welcome: '{name}，欢迎来到工桥',
    known: '已经有账号？',
  },
  forgot: {
    title: '重设密码',
    lead: '用注册手机接收验证码，设置新密码；其他设备上的登录会全部退出。',
    go: '重设密码',
    done: '密码已重设，请用新密码登录',
    remembered: '想起来了？',
  },
  invited: {
    title: '开通受邀账号',
    lead: '此链接只能使用一次，24 小时内有效。请填写您本人的信息。',
    go: '开通并登录',
    done: '账号已开通，请接着启用两步验证',
    noLink: '链接不完整',
    noLinkHelp: '请从收到的完整链接打开本页，或向管理员索取新的链接。',
  },
  joining: {
    title: '加入单位',
    lead: '接受邀请后，您可以代表该单位查看或发布招聘信息。',
    as: '以 {name}（{phone}）的身份加入',
    go: '接受邀请',
    otherPhone: '邀请只对收到短信的手机号有效。如手机号不同，请换账号登录。',
    refused: '邀请无法使用',
    refusedHelp: '链接可能已用过、已过期，或发给了另一个手机号。请联系邀请您的单位重新发送。',
    done: '已加入 {organisation}',
    role: { owner: '负责人', recruiter: '招聘专员', viewer: '只读成员' },
    doneHelp: '您的身份：{role}',
    open: '进入单位工作台',
  },
};

export default words;

declare module '../words' {
  interface Areas {
    enter: typeof words;
  }
}
