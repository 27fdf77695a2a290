import { placeNames } from './regions.js';

/** A job title without what is not the job: `parts` are the jobs it names in order, `aside` what stood in brackets. */
export interface NormalTitle {
  readonly parts: readonly string[];
  readonly aside: string;
}

const BRACKETS = /[([{<【《「『〔][^)\]}>】》」』〕]*[)\]}>】》」』〕]?/g;
const PERKS =
  /[五六七]险[一二两]金|[五六]险|双休|单休|周末|周日|包吃包?住|包[吃住食]|提供食宿|食宿|长白班|白班|两班倒|坐班|底薪|无责任?|提成|奖金|年终奖?|带薪|年假|补贴|补助|日结|周结|月结|月薪|年薪|日薪|时薪|月入|过万|保底|待遇优?厚?|福利好?|免费|培训上岗|岗前培训|加班少|不加班|弹性|朝九晚[五六]|线上面试|现场复试|流程快速?|就近(?:安排|分配)|大牛/g;
const CALLS =
  /急聘|急招|急需|诚聘|诚招|诚邀|特聘|直聘|直招|直签|招聘|招募|校招|社招|内推|热招|高薪诚?聘?|高底薪|高提成|高额|欢迎|若干名?|长期有效|接受|可接受|应届(?:毕业)?生?|毕业生|优先|无经验|有经验|零基础|转行|包教包会|急$|聘|外派|驻场|(?:19|20)\d\d届?|[a-z]?\d{4,}/g;
const NUMBERS =
  /(?<![a-z])\d+(?:[.\-~—至到]\d+)*(?:[wk]\+?|万|千|元|块|名|人|岁|小时|天|月|年|薪|号|%|\+)*(?![d\da-z])/g;
const LATIN: ReadonlyArray<readonly [RegExp, string]> = [
  [/c\s*\/\s*c\+\+/g, 'cpp'],
  [/c\+\+/g, 'cpp'],
  [/c#/g, 'csharp'],
  [/asp\.net|\.net/g, 'dotnet'],
  [/node\.?js/g, 'node'],
  [/vue\.?js/g, 'vue'],
  [/安卓/g, 'android'],
  [/苹果开发/g, 'ios开发'],
  [/hr(?![a-z])/g, '人事'],
];
const SEPARATORS = /[\s/\\|、,，;；+&·•:：\-_—–~!！?？*#。."'“”‘’…]+|(?:以及|或者?)/;
const RANKS =
  /^(?:高级|资深|中级|初级|见习|实习|储备|兼职|全职|首席|大区|区域|知名品牌|男|女|熟练|专业|优秀)+|(?:实习生|助理|专员|主管|副?经理|高级经理|总监|组长|队长|班长|领班|专家|负责人|leader|人员|岗位|岗|师傅|学徒|员工|精英|人才)+$/g;

let placePattern: RegExp | undefined;

/** City and province names at either end of a part; 大理石 and 白银冶炼 are trades, so those two cities stay. */
function withoutPlaces(part: string): string {
  if (!placePattern) {
    const names = placeNames().filter((name) => name !== '大理' && name !== '白银');
    const any = names.join('|');
    placePattern = new RegExp(`^(?:${any})市?|(?:${any})市?$`, 'g');
  }
  return part.replace(placePattern, '');
}

/** Guarantees lower case, half-width text with one spelling for each Latin term. */
export function foldTitle(raw: string): string {
  let text = raw.normalize('NFKC').toLowerCase();
  for (const [pattern, word] of LATIN) text = text.replace(pattern, word);
  return text;
}

/** Strips calls, perks, pay, places and codes; a title of nothing else yields no part. */
export function normaliseTitle(raw: string): NormalTitle {
  const folded = foldTitle(raw);
  const asides: string[] = [];
  const open = folded.replace(BRACKETS, (inside) => {
    asides.push(inside.slice(1).replace(/[)\]}>】》」』〕]$/, ''));
    return '/';
  });
  const parts = clean(open);
  return parts.length > 0
    ? { parts, aside: clean(asides.join('/')).join('') }
    : { parts: clean(asides.join('/')), aside: '' };
}

function clean(text: string): string[] {
  return text
    .replace(NUMBERS, '/')
    .replace(CALLS, '/')
    .replace(PERKS, '/')
    .split(SEPARATORS)
    .map((part) => withoutPlaces(part.trim()))
    .filter((part) => part.length > 1 || part === '电');
}

/** The trade without rank or seniority: 高级销售经理 becomes 销售; empty where nothing else is left. */
export function withoutRank(part: string): string {
  return part.replace(RANKS, '');
}
