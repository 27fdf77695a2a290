import type { IndexDefinition, SearchDocument } from './search.port.js';

/** An index with one of everything that the port promises. */
export const ADS: IndexDefinition = {
  name: 'contract-ads',
  version: 1,
  text: [
    { name: 'title', weight: 10, pinyin: true, suggest: true },
    { name: 'aliases', weight: 6, pinyin: true, suggest: true },
    { name: 'employer', weight: 4, pinyin: true },
    { name: 'description', weight: 1 },
  ],
  facets: [{ name: 'occupation', tree: true }, { name: 'region' }, { name: 'benefit' }],
  ranges: ['pay', 'postedAt'],
  sorts: ['pay', 'postedAt'],
  defaultSort: { field: 'postedAt', dir: 'desc' },
  synonyms: [['厨师', '厨子', '炒菜师傅']],
};

const day = 86_400_000;
const LEVELS = [1, 4, 7, 10];
const way = (code: string): string[] => LEVELS.map((length) => code.slice(0, length));

function ad(n: number, fields: SearchDocument['fields']): SearchDocument {
  const id = `ad-${String(n).padStart(3, '0')}`;
  return { id, version: 1, fields: { postedAt: n * day, benefit: [], ...fields } };
}

/** Invented ads, written for this suite. */
export const DOCUMENTS: SearchDocument[] = [
  ad(1, {
    title: '电焊师傅',
    aliases: ['焊工', '电焊工'],
    employer: '宁波海潮钢结构有限公司',
    description: '二保焊、氩弧焊都行，车间在骆驼街道，上白班，包吃住。',
    occupation: way('6-18-02-04'),
    region: '330211003',
    benefit: ['board', 'lodging'],
    pay: 9000,
  }),
  ad(2, {
    title: '氩弧焊工（夜班）',
    aliases: ['焊工', '气焊工'],
    employer: '镇海东浦压力容器厂',
    description: '做不锈钢管道，夜班，五险一金。',
    occupation: way('6-18-02-04'),
    region: '330211002',
    benefit: ['insurance'],
    pay: 8000,
  }),
  ad(3, {
    title: 'CNC编程员',
    aliases: ['数控编程'],
    employer: '宁波启明精密模具有限公司',
    description: '会 UG 和 Mastercam，三年以上经验。',
    occupation: way('6-18-01-07'),
    region: '330211003',
    benefit: ['insurance', 'board'],
    pay: 11_000,
  }),
  ad(4, {
    title: '仓库管理员',
    aliases: ['保管员'],
    employer: '镇海顺达仓储有限公司',
    description: '负责收货、发货和盘点，会用电脑。',
    occupation: way('4-02-06-01'),
    region: '330211100',
    benefit: ['insurance'],
    pay: 5500,
  }),
  ad(5, {
    title: '行政管理专员',
    aliases: ['行政办事员'],
    employer: '宁波甬北机电有限公司',
    description: '日常管理、会议安排、文件归档。',
    occupation: way('3-01-01-01'),
    region: '330211004',
    pay: 6000,
  }),
  ad(6, {
    title: '食堂厨师',
    aliases: ['中式烹调师'],
    employer: '澥浦老街餐饮店',
    description: '大锅菜，三十人用餐，包住。',
    occupation: way('4-03-02-01'),
    region: '330211100',
    benefit: ['lodging'],
    pay: 7500,
  }),
  ad(7, {
    title: 'Python 开发工程师',
    aliases: ['软件工程师'],
    employer: '宁波云港软件有限公司',
    description: '熟悉 PostgreSQL，做港口调度系统。',
    occupation: way('2-02-10-03'),
    region: '330211004',
    benefit: ['insurance'],
    pay: 15_000,
  }),
  ad(8, {
    title: '普工',
    aliases: ['包装工'],
    employer: '镇海东浦压力容器厂',
    description: '流水线打包，可以不会焊接，工资面议。',
    occupation: way('6-31-05-00'),
    region: '330211002',
    benefit: ['board'],
  }),
];

/** Ads of one kind in number, for paging and speed. */
export function manyAds(count: number): SearchDocument[] {
  return Array.from({ length: count }, (_, i) =>
    ad(1000 + i, {
      title: `叉车司机 ${i + 1}`,
      occupation: way('6-30-05-01'),
      region: '330211005',
      pay: 5000 + i,
    }),
  );
}

export async function* stream(documents: SearchDocument[]): AsyncGenerator<SearchDocument> {
  for (const document of documents) yield document;
}
