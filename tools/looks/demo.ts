import { TOTP } from 'otpauth';
import type { DemoAccountView } from '../../src/features/accounts/demo-accounts.dto.js';

export type DemoRole = DemoAccountView['role'];

const PHONE = 'Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile';

/** A demo account that has signed in: who it is to the API, and the cookie that its browser keeps. */
export class DemoPerson {
  private constructor(
    private readonly site: string,
    private readonly token: string,
    readonly refreshToken: string,
  ) {}

  static async signIn(site: string, { phone, password, totpSecret }: DemoAccountView): Promise<DemoPerson> {
    const totp = totpSecret && new TOTP({ secret: totpSecret }).generate();
    const answer = await fetch(`${site}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': PHONE },
      body: JSON.stringify({ phone, password, ...(totp && { totp }) }),
    });
    const { accessToken } = await told<{ accessToken: string }>(answer);
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('gq_refresh='));
    return new DemoPerson(site, accessToken, /=([^;]*)/.exec(cookie ?? '')?.[1] ?? '');
  }

  get<T>(path: string): Promise<T> {
    return this.send('GET', path);
  }

  post<T>(path: string, body?: object): Promise<T> {
    return this.send('POST', path, body);
  }

  /** A change of what was seen in this version. */
  patch<T>(path: string, version: number, body: object): Promise<T> {
    return this.send('PATCH', path, body, { 'if-match': `"${version}"` });
  }

  private async send<T>(method: string, path: string, body?: object, more = {}): Promise<T> {
    const json = body && !(body instanceof FormData);
    const headers = {
      authorization: `Bearer ${this.token}`,
      ...(json && { 'content-type': 'application/json' }),
      ...more,
    };
    const sent = json ? JSON.stringify(body) : (body as FormData | undefined);
    return told(await fetch(`${this.site}/api/v1${path}`, { method, headers, body: sent }));
  }
}

async function told<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The first demo account of each role, signed in. */
export async function signInAll(site: string): Promise<Record<DemoRole, DemoPerson>> {
  const accounts = await told<DemoAccountView[]>(await fetch(`${site}/api/v1/demo-accounts`));
  const first = accounts.filter(({ role }, at) => accounts.findIndex((one) => one.role === role) === at);
  const signedIn = await Promise.all(
    first.map(async (account) => [account.role, await DemoPerson.signIn(site, account)] as const),
  );
  return Object.fromEntries(signedIn) as Record<DemoRole, DemoPerson>;
}
