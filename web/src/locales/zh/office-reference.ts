const words = {
  title: '参考目录',
  lead: '国家标准的职业、行政区划与行业分类',
  of: {
    occupations: '职业',
    regions: '行政区划',
    industries: '行业',
  },
  edition: {
    occupations: '来源：《职业分类大典》2022 年版',
    regions: '来源：GB/T 2260 及镇海区街道（镇）',
    industries: '来源：GB/T 4754-2017《国民经济行业分类》',
  },
  search: '查找职业',
  searchHint: '名称、工种、拼音、首字母或代码',
  searchGo: '查找',
  found: '找到 {n} 个职业',
  nothing: '没有找到，换个说法试试',
  workType: '工种：{name}',
  workTypes: '工种',
};

export default words;

declare module '../words' {
  interface Areas {
    'office-reference': typeof words;
  }
}
