/** Where uploaded files lie when they do not lie in `dataDir`: one bucket of S3-compatible storage. */
export interface BucketAddress {
  /** With the bucket as its path. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const DEFAULT_REGION = 'us-east-1';
const SCHEMES = new Map([
  ['s3:', true],
  ['https:', true],
  ['http:', false],
]);

/** Reads `s3://KEY:SECRET@host:port/bucket?region=…&tls=on|off`; `faults` never repeat what was given, for it holds a secret. */
export function readFilesUrl(text: string): { address: BucketAddress | null; faults: string[] } {
  if (!URL.canParse(text))
    return { address: null, faults: ['not an address; write / : @ ? # % of the secret as %2F %3A …'] };
  const url = new URL(text);
  const secure = SCHEMES.get(url.protocol);
  if (secure === undefined) return { address: null, faults: ['begins with s3://, https:// or http://'] };
  const accessKeyId = decoded(url.username);
  const secretAccessKey = decoded(url.password);
  const bucket = decoded(url.pathname)?.replace(/^\/|\/$/g, '');
  const tls = url.searchParams.get('tls') ?? (secure ? 'on' : 'off');
  const faults = [
    ...(url.hostname ? [] : ['names no host']),
    ...(accessKeyId && secretAccessKey ? [] : ['needs KEY:SECRET@ before the host, percent-encoded']),
    ...(bucket && /^[a-z0-9][a-z0-9._-]+$/i.test(bucket) ? [] : ['needs one bucket after the host: /bucket']),
    ...(url.hash ? ['has a # that is not written as %23'] : []),
    ...queryFaults(url, tls),
  ];
  if (faults.length || !accessKeyId || !secretAccessKey) return { address: null, faults };
  const endpoint = `${tls === 'on' ? 'https' : 'http'}://${url.host}/${bucket}`;
  const region = url.searchParams.get('region') || DEFAULT_REGION;
  return { address: { endpoint, region, accessKeyId, secretAccessKey }, faults };
}

function queryFaults(url: URL, tls: string): string[] {
  const unknown = [...url.searchParams.keys()].filter((name) => name !== 'region' && name !== 'tls');
  const contradicts = url.protocol !== 's3:' && url.searchParams.has('tls');
  return [
    ...(unknown.length ? ['takes only ?region= and ?tls= after the bucket'] : []),
    ...(tls === 'on' || tls === 'off' ? [] : ['tls is on or off']),
    ...(contradicts ? ['tls belongs to s3://; https:// and http:// say it themselves'] : []),
  ];
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
