/** The seven streets of Zhenhai with the roads that invented addresses lie on. */
export const STREETS = [
  {
    code: '330211001',
    name: '招宝山街道',
    short: '招宝山',
    roads: ['城东路', '车站路', '沿江东路', '苗圃路'],
  },
  { code: '330211002', name: '蛟川街道', short: '蛟川', roads: ['镇浦路', '俞范东路', '棉丰路', '镇宁东路'] },
  { code: '330211003', name: '骆驼街道', short: '骆驼', roads: ['荣吉路', '盛兴路', '聚兴路', '民和路'] },
  { code: '330211004', name: '庄市街道', short: '庄市', roads: ['庄市大道', '中官西路', '光明路', '同心路'] },
  { code: '330211005', name: '贵驷街道', short: '贵驷', roads: ['东邑北路', '汇源路', '贵安路', '兴丰路'] },
  { code: '330211100', name: '澥浦镇', short: '澥浦', roads: ['广源路', '北海路', '凤翔路', '岚山路'] },
  { code: '330211101', name: '九龙湖镇', short: '九龙湖', roads: ['九龙大道', '长石路', '西河路', '河头路'] },
] as const;

export type Street = (typeof STREETS)[number];

/** The street of a code; an unknown code is a fault of the content. */
export function streetOf(code: string): Street {
  const street = STREETS.find((s) => s.code === code);
  if (!street) throw new Error(`no street ${code}`);
  return street;
}
