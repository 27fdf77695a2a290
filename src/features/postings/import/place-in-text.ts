const PLACE = '(?:地点|地址)\\s*\\d?(?:[:：]|为|在|是)?\\s*([^\\n;；。]{2,60})';
const WORK = new RegExp(`(?:工作|上班)${PLACE}`, 'g');
/** Of the employer; where one is interviewed, signs up or is trained is not where one works. */
const ADDRESS = new RegExp(`(?<!(?:工作|上班|面试|报名|应聘|培训|集合|面谈|初试|复试))${PLACE}`, 'g');
/** 公司位于…, 坐落于…: the employer again, as its introduction has it. */
const SEAT = /(?:公司|工厂|厂区|门店|企业)?(?:[坐座]落[于在]?|位于)([^\n;；。，,]{2,60})/g;
const MOST = 5;

/** What follows the words for places in a text, where the work is done before where the employer is. */
export function placesInText(text: string): { work: string[]; address: string[]; seat: string[] } {
  return { work: behind(WORK, text), address: behind(ADDRESS, text), seat: behind(SEAT, text) };
}

function behind(label: RegExp, text: string): string[] {
  return [...text.matchAll(label)].slice(0, MOST).map((match) => match[1] ?? '');
}
