const words = {
  licences: '许可证',
  addLicence: '登记许可证',
  noLicences: '还没有登记许可证',
  noLicencesHelp: '代其他单位网上招聘，须有含网络招聘的人力资源服务许可证。',
  licenceKindLabel: '种类',
  licenceKind: { 'hr-service': '人力资源服务许可证', dispatch: '劳务派遣经营许可证' },
  licenceState: {
    entered: '待确认',
    confirmed: '已确认',
    refused: '未通过',
    suspended: '已暂停',
    revoked: '已吊销',
  },
  number: '许可证编号',
  scopes: '许可范围（按证上所载）',
  scope: {
    placement: '职业中介',
    'online-recruitment': '网络招聘',
    information: '信息发布',
    guidance: '职业指导',
    'executive-search': '高级人才寻访',
    outsourcing: '服务外包',
    dispatch: '劳务派遣',
  },
  validFrom: '生效日期',
  validTo: '截止日期',
  validToHint: '长期有效可不填；劳务派遣许可必填',
  term: '{from} 至 {to}',
  noTerm: '长期',
  reason: '说明：{text}',
  takeBack: '撤回登记',
  copy: '许可证扫描件（选填）',
  clients: '委托单位',
  addClient: '添加委托单位',
  noClients: '还没有委托单位',
  noClientsHelp: '上传委托书后，可在委托期内为其发布信息。',
  clientName: '委托单位名称',
  creditCode: '统一社会信用代码',
  paper: '委托书',
  paperMissing: '请先上传委托书',
  inForce: '委托有效',
  notInForce: '不在有效期',
  withdrawn: '已终止',
  renew: '续签',
  renewHeading: '续签：{name}',
  end: '终止委托',
  ended: '委托已终止',
  endSure: '确定终止与{name}的委托吗？据此发布的信息将暂停。',
  agents: '为本单位发布的机构',
  noAgents: '没有机构受托为本单位发布',
  noAgentsHelp: '人力资源机构登记委托书后会显示在这里，可随时终止。',
  saved: '已保存',
  save: '保存',
  cancel: '取消',
};

export default words;

declare module '../words' {
  interface Areas {
    'org-agency': typeof words;
  }
}
