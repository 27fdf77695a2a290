const MOST = 500;

/**
 * An address that a reader may be sent to, as a browser spells it: http or https, with a host, without name and
 * password; null for everything else.
 */
export function webAddress(text: string): string | null {
  const said = text.trim();
  if (!/^https?:\/\//i.test(said) || said.length > MOST || !URL.canParse(said)) return null;
  const url = new URL(said);
  const plain = url.username === '' && url.password === '' && url.hostname.includes('.');
  return plain && url.href.length <= MOST ? url.href : null;
}
