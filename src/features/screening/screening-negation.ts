const STRONG =
  '无需|无须|不需要?|不用|不必|不收取?|不会|不以|不得|不准|不许|不允许|不要求|不可|不能|严禁|禁止|杜绝|谨防|警惕|严防|防止|防范|拒绝|抵制|远离|绝不|决不|从不|绝无|概不|免收|免交|免缴|没有|未收|凡是?|如遇|如有|若有|若遇|遇到|反对|打击|整治|无任何|零';
const WEAK = '不|无|免|没|未|非|0';
const FILLER =
  '任何|其他|其它|一切|形式|名义|理由|以|的|须|需|用|交|收|缴|纳|取|付|扣|会|再|有|含|提供|办理|支付|向|员工|求职者|应聘者|您|你|和|或|及|、|元';
const BEFORE = new RegExp(`(?:(?:${STRONG})[^,;:。!?()\\n]{0,12}|(?:${WEAK})(?:${FILLER}){0,6})$`);
const INSIDE = new RegExp(
  `(?:无需|无须|不需要?|不用|不收取?|不交|不缴|免收|免交|免|没有|无|严禁|谨防)[^,]{0,6}$`,
);
const AFTER =
  /^[^,;。!?\n]{0,6}(?:一律不|均不|都不|概不|不收|全免|免收|免费|报销|不限|不要求|公司(?:承担|支付|出|负责|统一支付|买单)|全额报销)/;
const WARNING = /^[^。!?\n]{0,16}(?:举报|投诉|骗子|诈骗|均为虚假|都是骗|均属)/;
const CANCEL = /^(?:者|的|等|用)?[^,;。\n]{0,3}(?:不予|不得|不能|不可|勿|不录|不要|免谈|不招)/;
const REACH = 24;

/**
 * Whether the words around a match deny it: 无需缴纳任何押金, 体检费由公司报销, 凡收取押金请举报; but not
 * 未交押金者不予录用, where one denial undoes the other.
 */
export function isNegated(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + REACH);
  if (AFTER.test(after) || WARNING.test(after)) return true;
  const matched = text.slice(start, end);
  const denied =
    BEFORE.test(text.slice(Math.max(0, start - REACH), start)) || INSIDE.test(matched.slice(0, -2));
  return denied && !CANCEL.test(after);
}
