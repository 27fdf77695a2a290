import { addressOf } from './asking.js';
import { type Caller, tokenOf } from './cast.js';
import { type Field, fieldsOf, type Operation } from './open-api.js';
import type { Asked, RouteEntry } from './route-entry.js';
import type { Stage } from './stage.js';
import { stored } from './stored.js';
import { type Answer, names, raw, type Request, unclear } from './wrong-requests.js';
import { changed, valueAt, type Wrong, wrongQueryValues, wrongValues } from './wrong-values.js';

const TAKES_BODY = /^(POST|PUT|PATCH) /;

/** Sends one route everything wrong that can be made of its valid request. */
export class WrongSender {
  readonly faults: string[] = [];
  before: Record<string, string> = {};
  sent = 0;
  private asked: Asked = {};

  private constructor(
    private readonly stage: Stage,
    private readonly entry: RouteEntry,
    private readonly operation: Operation,
    private readonly caller: Caller,
  ) {}

  static async ready(stage: Stage, entry: RouteEntry, operation: Operation): Promise<WrongSender> {
    const [row] = entry.cases;
    const sender = new WrongSender(stage, entry, operation, stage.cast[row?.may[0] ?? 'owner']);
    await sender.afresh();
    return sender;
  }

  /** A new row to be asked for, for what was accepted has used the last one up. */
  private async afresh(): Promise<void> {
    const { app } = this.stage;
    await app.db.tx((em) => em.query('DELETE FROM attempt_counts'));
    const person = this.caller.person ? this.caller : this.stage.cast.seeker;
    this.asked = (await this.entry.cases[0]?.ask(this.stage, person)) ?? {};
    this.before = await stored(app.db);
  }

  async wrongBodies(): Promise<void> {
    if (!TAKES_BODY.test(this.entry.route) || !this.operation.body || this.operation.multipart) return;
    if (!this.asked.body) this.faults.push('the table has no valid body');
    for (const field of fieldsOf(this.operation.body)) {
      const wrongs = wrongValues(field, valueAt(this.asked.body, field.path));
      const all: Wrong[] =
        field.required && typeof field.path.at(-1) === 'string' ? [...wrongs, LEFT_OUT] : wrongs;
      for (const wrong of all) await this.tryBody(field, wrong);
    }
    const places = [
      [],
      ...fieldsOf(this.operation.body)
        .filter((one) => one.schema.properties)
        .map((one) => one.path),
    ];
    for (const place of places) await this.tryBody({ path: [...place, 'nobodyKnows'] }, UNKNOWN);
    for (const text of POISON(JSON.stringify(this.asked.body))) await this.tryText(text);
  }

  private async tryBody({ path }: Pick<Field, 'path'>, wrong: Wrong): Promise<void> {
    const body = JSON.stringify(changed(this.asked.body, path, wrong.value));
    await this.judge(path, wrong, await this.send({ body }));
  }

  /** Bodies that are no clean JSON object at all; no field is at fault. */
  private async tryText(body: string): Promise<void> {
    const answer = await this.send({ body });
    const missing = unclear(answer);
    if (missing) this.faults.push(`${body.slice(0, 60)}: ${missing}: ${answer.text.slice(0, 200)}`);
    if (({} as Record<string, unknown>).polluted !== undefined)
      this.faults.push(`${body}: polluted every object`);
  }

  /** An upload whose file or whose fields beside it are wrong. */
  async wrongForms(): Promise<void> {
    const { multipart, body } = this.operation;
    if (!multipart || !body) return;
    const file = this.asked.file ?? Buffer.alloc(0);
    const wrongFiles: Record<string, Buffer | null> = { 'no file': null, 'an empty file': Buffer.alloc(0) };
    for (const [what, wrong] of Object.entries(wrongFiles)) {
      const answer = await this.send({ body: form(this.asked.body, wrong) });
      await this.judge(['file'], { what, value: null, verdict: 'refuse' }, answer);
    }
    for (const field of fieldsOf(body).filter(({ path }) => path.length === 1 && path[0] !== 'file'))
      for (const wrong of wrongQueryValues(field)) {
        const answer = await this.send({
          body: form(changed(this.asked.body, field.path, wrong.value), file),
        });
        await this.judge(field.path, wrong, answer);
      }
    if (fieldsOf(body).length > 1) {
      const unknown = form({ ...this.asked.body, nobodyKnows: 'x' }, file);
      await this.judge(['nobodyKnows'], UNKNOWN, await this.send({ body: unknown }));
    }
    await this.tryText('{"file":"x"}');
  }

  async wrongQueries(): Promise<void> {
    for (const field of this.operation.query) {
      const name = String(field.path[0]);
      for (const wrong of wrongQueryValues(field)) {
        const query = changed(this.asked.query ?? {}, [name], wrong.value) as Record<string, string>;
        await this.judge(field.path, wrong, await this.send({ query }));
      }
      const [first = ''] = field.schema.enum ?? [];
      const twice = `${name}=${first}&${name}=${first}`;
      const verdict = field.schema.type === 'array' ? 'either' : 'refuse';
      const wrong: Wrong = { what: 'sent twice', value: twice, verdict };
      await this.judge(field.path, wrong, await this.send({ search: twice }));
    }
    if (this.operation.query.length)
      await this.judge(
        ['nobodyKnows'],
        UNKNOWN,
        await this.send({ query: { ...this.asked.query, nobodyKnows: '1' } }),
      );
  }

  async wrongParams(): Promise<void> {
    for (const name of this.operation.params)
      for (const value of PARAMETERS(this.stage.nowhere)) {
        const answer = await this.send({ params: { ...this.asked.params, [name]: value } });
        const missing = unclear(answer);
        if (missing)
          this.faults.push(`:${name} ${value.slice(0, 20)}: ${missing}: ${answer.text.slice(0, 200)}`);
        if (answer.status < 300) await this.afresh();
      }
  }

  private async judge(path: Field['path'], wrong: Wrong, answer: Answer): Promise<void> {
    const at = `${path.join('.')}, ${wrong.what.slice(0, 60)}`;
    const missing = answer.status < 300 && wrong.verdict === 'either' ? null : unclear(answer);
    if (missing) this.faults.push(`${at}: ${missing}: ${answer.text.slice(0, 300)}`);
    else if (wrong.verdict === 'refuse' && !names(answer, path))
      this.faults.push(
        `${at}: names another fault: ${answer.status} ${JSON.stringify(answer.problem.fields)}`,
      );
    if (answer.status >= 300) return;
    if (!this.verbatim(path, wrong.value, answer)) this.faults.push(`${at}: comes back changed`);
    if (!this.entry.route.startsWith('GET ')) await this.afresh();
  }

  /** Lawful text comes back as it was sent, where it comes back at all. */
  private verbatim(path: Field['path'], value: unknown, { problem }: Answer): boolean {
    const shown = valueAt(problem, path);
    return typeof value !== 'string' || value.trim() === '' || typeof shown !== 'string' || shown === value;
  }

  private async send(more: {
    body?: string | FormData;
    query?: Asked['query'];
    params?: Asked['params'];
    search?: string;
  }): Promise<Answer> {
    const { app } = this.stage;
    const { query = this.asked.query, params = this.asked.params, search } = more;
    const address = addressOf(this.entry.route, { params, query });
    const token = this.asked.token ?? (await tokenOf(app, this.caller));
    const own = this.asked.body && !this.asked.file ? JSON.stringify(this.asked.body) : undefined;
    const body = more.body ?? own;
    const request: Request = {
      method: this.entry.route.split(' ')[0] ?? 'GET',
      path: search === undefined ? address : `${address.split('?')[0]}?${search}`,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(typeof body === 'string' && { 'content-type': 'application/json' }),
        ...this.asked.headers,
      },
      body,
    };
    this.sent += 1;
    const answer = await raw(app, request);
    if (answer.status !== 429) return answer;
    await app.db.tx((em) => em.query('DELETE FROM attempt_counts'));
    return raw(app, request);
  }
}

/** An upload as a browser sends it. */
function form(fields: unknown, file: Buffer | null): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries((fields ?? {}) as Record<string, string>))
    data.append(name, value);
  if (file) data.append('file', new Blob([new Uint8Array(file)]), 'a.pdf');
  return data;
}

const LEFT_OUT: Wrong = { what: 'left out', value: undefined, verdict: 'refuse' };
const UNKNOWN: Wrong = { what: 'unknown', value: 'x', verdict: 'refuse' };

const POISON = (valid: string): string[] => [
  `{"__proto__":{"polluted":true},${valid.slice(1)}`,
  `{"constructor":{"prototype":{"polluted":true}},${valid.slice(1)}`,
  valid.slice(0, -1),
  '{"a":1,}',
  '[]',
  '"text"',
  '17',
  'null\u0000',
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  '['.repeat(50_000) + ']'.repeat(50_000),
];

const PARAMETERS = (nowhere: string): string[] => [
  nowhere,
  'nonsense',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '\u0000',
  '../../etc/passwd',
  '9'.repeat(40),
  'x'.repeat(300),
];
