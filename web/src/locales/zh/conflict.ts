const words = {
  heading: '别处刚刚也修改了这条信息',
  help: '请逐项选择保留哪一个，然后保存。您没有改过的项目已选别处的内容。',
  alike: '两边内容相同，可以直接保存。',
  mine: '我的',
  theirs: '别处的',
  take: '按选择保存',
  cancel: '取消',
};

export default words;

declare module '../words' {
  interface Areas {
    conflict: typeof words;
  }
}
