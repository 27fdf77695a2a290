export type Locale = 'zh' | 'en';

/** What is wrong with one field, in both languages; `field` is the path as it was sent: `pay.min`. */
export interface FieldFault {
  field: string;
  code: string;
  zh: string;
  en: string;
}

/** The states that are designed for; every answer that is no success is one of them. */
export type ProblemKind =
  | 'offline'
  | 'slow'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'conflict'
  | 'invalid'
  | 'too-many'
  | 'unavailable'
  | 'broken';

const KINDS: Record<number, ProblemKind> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  412: 'conflict',
  429: 'too-many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

const NETWORK = {
  offline: { zh: '网络不通，请检查网络后重试', en: 'No connection. Check the network and try again' },
  slow: { zh: '网络太慢，还没有收到回应', en: 'The network is slow: no answer yet' },
};

interface Details {
  status: number;
  code: string;
  zh: string;
  en: string;
  fields?: FieldFault[];
  retryAfterSeconds?: number;
  details?: Record<string, unknown>;
  /** Under which the server's log has it. */
  request?: string;
}

/** Why something did not work, whatever the reason, in words for the reader. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    private readonly said: Details,
  ) {
    super(`${said.code}: ${said.en}`);
  }

  get code(): string {
    return this.said.code;
  }
  get status(): number {
    return this.said.status;
  }
  get fields(): readonly FieldFault[] {
    return this.said.fields ?? [];
  }
  get retryAfterSeconds(): number | undefined {
    return this.said.retryAfterSeconds;
  }
  /** Further facts for programs, such as screening findings. */
  get details(): Record<string, unknown> {
    return this.said.details ?? {};
  }

  /** To be named to whoever looks into it: of an answer that the server is to blame for. */
  get request(): string | undefined {
    return this.status >= 500 ? this.said.request : undefined;
  }

  words(locale: Locale): string {
    return this.said[locale];
  }

  /** Of an answer that is no success. */
  static async of(response: Response): Promise<Problem> {
    const text = await response.text().catch(() => '');
    return Problem.read(response.status, text, response.headers.get('x-request-id'));
  }

  static read(status: number, text: string, request?: string | null): Problem {
    const kind = KINDS[status] ?? (status < 500 ? 'invalid' : 'broken');
    const fallback = {
      status,
      code: `status-${status}`,
      zh: '服务暂时不可用，请稍后再试',
      en: 'The service does not answer properly; try again shortly',
    };
    return new Problem(kind, { ...fallback, ...parsed(text), status, ...(request && { request }) });
  }

  static network(kind: 'offline' | 'slow'): Problem {
    return new Problem(kind, { status: 0, code: kind, ...NETWORK[kind] });
  }

  /** Whatever was thrown; what is no problem yet is a fault of ours. */
  static from(error: unknown): Problem {
    if (error instanceof Problem) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new Problem('broken', {
      status: 0,
      code: 'page-broken',
      zh: '页面出错了，请刷新后重试',
      en: `The page broke (${message}). Reload it`,
    });
  }
}

function parsed(text: string): Partial<Details> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'code' in value ? (value as Partial<Details>) : {};
  } catch {
    return {};
  }
}
