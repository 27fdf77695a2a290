import type { IndexDefinition, SearchDocument } from '../../src/platform/search/search.port.js';
import { CORPUS_ADS } from './corpus.ads.js';

/** How the invented ads are indexed; synonyms are what people here say instead of the official names. */
export const CORPUS_INDEX: IndexDefinition = {
  name: 'corpus',
  version: 1,
  text: [
    { name: 'title', weight: 10, pinyin: true, suggest: true },
    { name: 'occupation', weight: 6, pinyin: true, suggest: true },
    { name: 'aliases', weight: 5, pinyin: true, suggest: true },
    { name: 'employer', weight: 4, pinyin: true },
    { name: 'street', weight: 2 },
    { name: 'description', weight: 1 },
  ],
  facets: [{ name: 'code', prefix: true }],
  ranges: [],
  sorts: ['number'],
  defaultSort: { field: 'number', dir: 'desc' },
  synonyms: [
    ['厨师', '厨子', '掌勺', '炒菜师傅'],
    ['叉车司机', '叉车工', '开叉车'],
    ['打包工', '包装工', '打包'],
    ['保洁员', '保洁', '清洁工'],
    ['仓库管理员', '仓管员', '仓管', '库管', '保管员'],
    ['焊工', '电焊', '电焊工'],
    ['外卖员', '送餐员', '骑手', '送外卖'],
    ['快递员', '派件员', '送快递'],
    ['保安', '保安员', '门卫'],
    ['质检员', '品检', '检验员', 'QC'],
    ['缝纫工', '车缝工', '平车工', '裁缝'],
    ['程序员', '码农', '软件工程师', '开发工程师'],
    ['挖掘机', '挖机', '钩机'],
    ['行车工', '天车工', '起重机司机'],
    ['汽车修理工', '修车', '汽修工'],
    ['文员', '内勤'],
    ['月嫂', '母婴护理员'],
    ['护工', '护理员'],
    ['泥工', '瓦工', '砌筑工', '泥瓦工'],
  ],
};

interface Family {
  key: string;
  code: string;
  occupation: string;
  aliases: string[];
}

function family(head: string): Family {
  const [, key = '', code = '', occupation = '', aliases = ''] =
    /^# (\S+) (\S+) ([^:]+): (.+)$/.exec(head) ?? [];
  if (!key) throw new Error(`not a head line: ${head}`);
  return { key, code, occupation, aliases: aliases.split(' ') };
}

function parse(text: string): SearchDocument[] {
  const documents: SearchDocument[] = [];
  let head: Family | undefined;
  let number = 0;
  for (const line of text.trim().split('\n')) {
    if (line.startsWith('#')) {
      head = family(line);
      number = 0;
      continue;
    }
    const [title, employer, street, description] = line.split('|');
    if (!head || description === undefined) throw new Error(`not an ad: ${line}`);
    const { key, code, occupation, aliases } = head;
    const fields = {
      title,
      employer,
      street,
      description,
      code,
      occupation,
      aliases,
      number: documents.length,
    };
    documents.push({ id: `${key}-${++number}`, version: 1, fields });
  }
  return documents;
}

/** Two hundred invented ads; no name in them belongs to a real business. */
export const CORPUS: SearchDocument[] = parse(CORPUS_ADS);
