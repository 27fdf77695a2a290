const words = {
  suggestions: '搜索建议',
  forget: '清除本机搜索记录',
  kinds: { history: '搜过', occupation: '职业', 'work-type': '工种', title: '职位', employer: '单位' },
};

export default words;

declare module '../words' {
  interface Areas {
    search: typeof words;
  }
}
