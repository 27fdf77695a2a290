const words = {
  places: '监管与管理',
  nav: {
    desk: '工作台',
    organisations: '单位核验',
    reviews: '信息审核',
    screening: '审查规则',
    rules: '法定标准',
    reference: '参考目录',
    accounts: '账号与角色',
    events: '事件处理',
    audit: '审计日志',
  },
  cancel: '取消',
  templates: '常用表述，点击填入',
  all: '全部',
  filter: '筛选',
  clear: '清除筛选',
  unconfirmed: '待核实',
  refresh: '刷新',
  noTerm: '长期',
  changed: {
    title: '您查看之后，内容有变化，请核对后再决定',
    same: '版本有更新，但您所看的内容没有变化，可以再次提交',
    before: '原为',
    after: '现为',
    empty: '（空）',
  },
};

export default words;

declare module '../words' {
  interface Areas {
    office: typeof words;
  }
}
