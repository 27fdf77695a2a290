const words = {
  level: {
    block: '禁止',
    review: '须审核',
    warn: '提示',
  },
  ground: '法律依据',
  suggestion: '建议写法',
  rule: '规则 {id}',
  field: {
    title: '标题',
    description: '工作内容',
    requirements: '任职要求',
    workingConditions: '工作条件',
    workPlace: '工作地点',
    employer: '用人单位',
    agency: '代招机构',
    source: '来源',
    occupation: '职业',
    region: '所在街道',
    headcount: '人数',
    employment: '用工形式',
    validUntil: '有效期至',
    updatedAt: '最近修改',
    pay: '薪酬',
    basicPay: '基本工资',
    appeal: '申诉',
    state: '状态',
    probationMonths: '试用期',
    probationPayPercent: '试用期工资比例',
    contractMonths: '合同期限',
    hoursPerDay: '每日工时',
    restDaysPerMonth: '每月休息天数',
    restDays: '休息天数',
    ageMin: '最低年龄',
    ageMax: '最高年龄',
    sex: '性别',
    venue: '场所',
    skills: '技能',
    deliverable: '交付成果',
    benefits: '福利',
  },
};

export default words;

declare module '../words' {
  interface Areas {
    'office-findings': typeof words;
  }
}
