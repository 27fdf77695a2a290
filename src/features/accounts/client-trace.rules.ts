const PROGRAMS: [RegExp, string][] = [
  [/MicroMessenger/i, '微信'],
  [/Edg/i, 'Edge'],
  [/Firefox/i, 'Firefox'],
  [/Chrome|CriOS/i, 'Chrome'],
  [/Safari/i, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'],
  [/Android/i, 'Android'],
  [/iPhone|iPad|iOS/i, 'iOS'],
  [/Windows/i, 'Windows'],
  [/Mac OS|Macintosh/i, 'macOS'],
  [/Linux/i, 'Linux'],
];

/** Program and system in two words: enough to recognise one's own sign-in, too little to tell people apart. */
export function deviceName(userAgent: string | undefined): string {
  const find = (list: [RegExp, string][]): string | undefined =>
    list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [find(PROGRAMS), find(SYSTEMS)].filter(Boolean).join(' · ') || '其他 / other';
}

/** The network an address lies in: /24 of IPv4, /48 of IPv6. */
export function addressPrefix(address: string): string {
  const v4 = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)?.[1];
  if (v4) return `${v4}.*`;
  const [head = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean).slice(0, 3);
  return groups.length ? `${groups.join(':')}::*` : '::*';
}
