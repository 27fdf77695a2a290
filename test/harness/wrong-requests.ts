import type { TestApp } from './app.js';

export interface Answer {
  status: number;
  type: string;
  text: string;
  problem: {
    code?: string;
    zh?: string;
    en?: string;
    status?: number;
    fields?: { field?: string; zh?: string; en?: string }[];
  };
}

export interface Request {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | FormData;
}

/** Sends a request as it is, however wrong. */
export async function raw(app: TestApp, { method, path, headers, body }: Request): Promise<Answer> {
  const answer = await fetch(`${app.url}${path}`, { method, headers, body, redirect: 'manual' });
  const text = await answer.text();
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    text,
    problem: parsed(text),
  };
}

function parsed(text: string): Answer['problem'] {
  try {
    return (JSON.parse(text) ?? {}) as Answer['problem'];
  } catch {
    return {};
  }
}

/** What is missing from a clear no; null when it is one. */
export function unclear({ status, type, problem }: Answer): string | null {
  if (status < 400 || status > 499) return `${status} is no refusal`;
  if (!type.startsWith('application/problem+json')) return `it comes as ${type || 'nothing'}`;
  const { code, zh, en } = problem;
  if (problem.status !== status || !code || !/^[a-z][a-z0-9-]+$/.test(code)) return 'no stable code';
  if (!zh || !/[\u4e00-\u9fff]/.test(zh) || !en || /[\u4e00-\u9fff]/.test(en))
    return 'no words in both languages';
  const bare = problem.fields?.find((fault) => !fault.field || !fault.zh || !fault.en);
  return bare ? `a fault without name or words: ${JSON.stringify(bare)}` : null;
}

/** Whether one of the faults is at this place, or at what holds or is held by it. */
export function names({ problem }: Answer, path: (string | number)[]): boolean {
  const place = path.join('.');
  return (problem.fields ?? []).some(
    ({ field = '' }) => field === place || place.startsWith(`${field}.`) || field.startsWith(`${place}.`),
  );
}
