import { createReadStream, createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import type { OperatorTokens } from '../access/operator-tokens.js';
import { ClearFault } from '../config/clear-fault.js';
import type { Problem } from '../http/problem.js';
import type { JobView } from '../jobs/job.js';
import { isOfFile, UnusableFile } from './command-file.js';

const ROUTES = '/api/v1/operator';
const POLL_MS = 250;

/** The server's clear no, for the command line to print. */
export class OperatorRefused extends ClearFault {
  constructor(readonly problem: Problem) {
    const fields = (problem.fields ?? []).map(({ field, zh, en }) => `\n  - ${field}: ${zh} / ${en}`);
    super(`${problem.zh} / ${problem.en}${fields.join('')}`);
  }
}

/** Nobody answers any more; a job that was begun goes on when a server runs again. */
export class OperatorGone extends ClearFault {
  constructor(url: string, options: ErrorOptions) {
    super(
      `服务无应答，已提交的任务将在服务恢复后继续 / nobody answers at ${url}; jobs go on when it runs`,
      options,
    );
  }
}

/** The server does not believe that we belong to it. */
class OtherSecret extends ClearFault {
  constructor(url: string) {
    super({
      zh: `${url} 上的服务使用另一个 APP_SECRET：请以与服务相同的环境变量运行本命令`,
      en: `the server at ${url} runs with another APP_SECRET: run this command with the server's environment`,
    });
  }
}

/** What answers at the address is something else: a killed server has left it, and its port was taken since. */
class NotOurs extends ClearFault {
  constructor(url: string, options?: ErrorOptions) {
    const words = {
      zh: `${url} 上应答的不是工桥：另一个命令或尚未就绪的服务正在使用该数据目录，请稍后重试`,
      en: `what answers at ${url} is not Gongqiao: another command, or a server that is not ready yet, has the data folder; try again`,
    };
    super(words, options);
  }
}

/** How commands reach the house: its own routes, in this process or in the server that holds the data. */
export class OperatorClient {
  constructor(
    private readonly url: string,
    private readonly tokens: OperatorTokens,
  ) {}

  async get<T>(path: string): Promise<T> {
    return this.said<T>(await this.ask(path));
  }

  async post<T>(path: string): Promise<T> {
    return this.said<T>(await this.ask(path, { method: 'POST' }));
  }

  /** Sends a file as it is read, however large, with some fields before it. */
  async upload<T>(path: string, file: string, fields: Record<string, string | undefined>): Promise<T> {
    const boundary = `gongqiao-${uuid()}`;
    const reading = createReadStream(file);
    let unread: UnusableFile | undefined;
    reading.once('error', (cause) => (unread = new UnusableFile(file, cause)));
    const body = Readable.toWeb(Readable.from(multipart(file, reading, fields, boundary)));
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    // A request whose body breaks off looks like a server that is gone.
    const answer = await this.ask(path, init).catch((error: unknown) => {
      throw unread ?? error;
    });
    return this.said<T>(answer);
  }

  async download(path: string, file: string): Promise<void> {
    const { body } = await this.ask(path);
    if (!body) return;
    const said = Readable.fromWeb(body as never);
    await pipeline(said, createWriteStream(file)).catch((cause: unknown) => {
      // Only what the system says against the file is its fault; else the answer broke off.
      throw isOfFile(cause) ? new UnusableFile(file, cause) : new OperatorGone(this.url, { cause });
    });
  }

  /** Follows a job to its end, telling its progress; an aborted signal cancels it. */
  async follow(job: JobView, onProgress: (job: JobView) => void, signal?: AbortSignal): Promise<JobView> {
    let cancelled = false;
    for (let now = job; ; now = await this.get<JobView>(`/jobs/${job.id}`)) {
      onProgress(now);
      if (now.finishedAt !== null) return now;
      if (signal?.aborted && !cancelled) {
        await this.post(`/jobs/${job.id}/cancel`);
        cancelled = true;
      }
      await pause(POLL_MS);
    }
  }

  private async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, authorization: `Bearer ${await this.tokens.issue()}` };
    const answer = await fetch(`${this.url}${ROUTES}${path}`, { ...init, headers }).catch(
      (cause: unknown) => {
        throw new OperatorGone(this.url, { cause });
      },
    );
    if (answer.status === 401) throw new OtherSecret(this.url);
    if (!answer.ok) throw await this.refusal(answer);
    return answer;
  }

  private async refusal(answer: Response): Promise<ClearFault> {
    const problem = await this.said<Partial<Problem> | null>(answer);
    return problem?.zh && problem.en ? new OperatorRefused(problem as Problem) : new NotOurs(this.url);
  }

  private said<T>(answer: Response): Promise<T> {
    return answer.json().catch((cause: unknown) => {
      throw (cause as Error).name === 'SyntaxError'
        ? new NotOurs(this.url, { cause })
        : new OperatorGone(this.url, { cause });
    }) as Promise<T>;
  }
}

async function* multipart(
  file: string,
  content: AsyncIterable<Buffer>,
  fields: Record<string, string | undefined>,
  boundary: string,
): AsyncGenerator<Buffer | string> {
  const part = (name: string): string => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`;
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) yield `${part(name)}\r\n\r\n${value}\r\n`;
  const name = basename(file).replace(/["\r\n]/g, '_');
  yield `${part('file')}; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  yield* content;
  yield `\r\n--${boundary}--\r\n`;
}
