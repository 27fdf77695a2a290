import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { PersonalData } from '../../src/platform/access/personal-data.js';
import { marks } from '../../src/platform/db/statements.js';
import { foundOrganisation } from '../factories/organisations.js';
import { draftPosting, movePosting, postingInput, publishPosting } from '../factories/postings.js';
import { type SignedUp, signUp } from '../factories/people.js';
import { startApp, type TestApp } from '../harness/app.js';
import { until } from '../harness/until.js';
import { as } from './organisation-steps.js';

const MARK = '独门绝技青铜修复';
const PHONE = '13922223333';

describe('closing an account', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** Every table of the database as text. */
  async function everything(): Promise<Map<string, string>> {
    const sql =
      app.db.dialect === 'sqlite'
        ? "SELECT name AS name FROM sqlite_master WHERE type = 'table'"
        : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
    const tables = (await app.db.rows<{ name: string }>(sql)).map((row) => row.name);
    const texts = tables.map(
      async (table) => [table, JSON.stringify(await app.db.rows(`SELECT * FROM ${table}`))] as const,
    );
    return new Map(await Promise.all(texts));
  }
  const tablesWith = async (text: string) =>
    [...(await everything())].filter(([, content]) => content.includes(text)).map(([table]) => table);
  const close = (who: SignedUp) => as(app, who).post('/me/close').send({ password: who.password });

  const search = async () =>
    (await request(app.url).get(`/api/v1/postings?side=supply&q=${encodeURIComponent(MARK)}`)).text;
  const snapshot = async () => (await fetch(`${app.url}/api/v1/snapshot`)).text();

  async function left(ids: string[]): Promise<unknown[][]> {
    const sql = `SELECT id, state, title, contact_phone FROM postings WHERE id IN (${marks(ids)}) ORDER BY id`;
    const rows = await app.db.rows<Record<string, unknown>>(sql, ids);
    return rows.map((row) => [row.id, row.state, row.title, row.contact_phone]);
  }

  async function person(): Promise<{ who: SignedUp; open: string; filled: string; draft: string }> {
    const who = await signUp(app, { name: '赵独门' });
    const supply = { side: 'supply', by: who, description: `会${MARK}，可到宁波各区。` } as const;
    const open = await publishPosting(app, { ...supply, contactPhone: PHONE, skills: [MARK] });
    const filled = await publishPosting(app, supply);
    await movePosting(app, filled, 'fill');
    const draft = await draftPosting(app, supply);
    return { who, open: open.id, filled: filled.id, draft: draft.id };
  }

  it('leaves no trace of the person’s postings in rows, log, change stream or public views', async () => {
    const { who, open, filled, draft } = await person();
    const employer = await foundOrganisation(app);
    await as(app, employer.owner).post(`/postings/${open}/contact`).send({}).expect(200);
    const vacancy = await publishPosting(app);
    await as(app, who).post(`/postings/${vacancy.id}/contact`).send({}).expect(200);
    expect(await tablesWith(MARK)).toEqual(['postings']);
    await until(async () => (await search()).includes(open));
    expect(await snapshot()).toContain(MARK);
    const closed = await close(who);
    expect([200, 204]).toContain(closed.status);
    await until(async () => (await tablesWith(MARK)).length === 0);
    const byAuthor = 'SELECT id FROM postings WHERE author_id = ?';
    await until(async () => (await app.db.rows(byAuthor, [who.userId])).length === 0);
    const of = 'SELECT 1 FROM posting_contacts WHERE account_id = ? OR posting_id IN (?, ?)';
    await until(async () => (await app.db.rows(of, [who.userId, open, filled])).length === 0);
    expect(
      await app.db.rows('SELECT 1 FROM posting_contact_days WHERE account_id = ?', [who.userId]),
    ).toEqual([]);
    expect(await left([open, filled, draft])).toEqual([
      [open, 'withdrawn', '', null],
      [filled, 'filled', '', null],
    ]);
    await until(async () => !(await search()).includes(open));
    expect(await snapshot()).not.toContain(MARK);
    await request(app.url).get(`/api/v1/postings/${open}`).expect(410);
    await request(app.url).get(`/api/v1/postings/${draft}`).expect(404);
    const { body } = await request(app.url).get('/api/v1/changes?after=0&limit=500').expect(200);
    expect(JSON.stringify(body)).not.toContain(MARK);
    const last = (body as { items: { type: string; subject: { id: string }; data: unknown }[] }).items.filter(
      (change) => change.subject.id === open,
    );
    expect(last.every((change) => change.data === null)).toBe(true);
  });

  it('leaves no trace in the embedded database’s file or journal', async () => {
    if (app.db.dialect !== 'sqlite') return;
    const bytes = async () => {
      const names = ['gongqiao.db', 'gongqiao.db-wal'].map((name) => join(app.dataDir, name));
      return Buffer.concat(await Promise.all(names.map((name) => readFile(name)))).toString();
    };
    const { who } = await person();
    expect(await bytes()).toContain(MARK);
    await close(who);
    await until(async () => (await tablesWith(MARK)).length === 0);
    await until(async () => {
      await app.task('trace-sweep');
      return !(await bytes()).includes(MARK);
    });
  });

  it('leaves no answer that was kept for a request sent twice', async () => {
    const who = await signUp(app);
    const input = postingInput(app, { side: 'supply', description: `会${MARK}，可到宁波各区。` });
    await as(app, who).post('/postings').set('idempotency-key', 'sent-twice-perhaps').send(input).expect(201);
    expect(await tablesWith(MARK)).toContain('idempotency_keys');
    await close(who);
    await until(async () => (await tablesWith(MARK)).length === 0);
  });

  it('holds what the law keeps, sealed, until its three years are over', async () => {
    const { who, open, draft } = await person();
    await close(who);
    const record = 'SELECT sealed FROM posting_held_records WHERE posting_id = ?';
    await until(async () => (await app.db.rows(record, [open])).length === 1);
    const [held] = await app.db.rows<{ sealed: string }>(record, [open]);
    const opened = app.nest.get(PersonalData).open(held?.sealed ?? '');
    expect(JSON.parse(opened)).toMatchObject({ posting: { id: open, authorId: who.userId, skills: [MARK] } });
    expect(await app.db.rows(record, [draft])).toEqual([]);
    app.clock.days(3 * 366);
    await app.task('posting-retention');
    expect(await app.db.rows(record, [open])).toEqual([]);
    expect(await app.db.rows('SELECT id FROM postings WHERE id = ?', [open])).toEqual([]);
  });

  it('leaves an organisation its postings, without the name of who wrote them', async () => {
    const employer = await foundOrganisation(app, { members: ['recruiter'] });
    const [recruiter] = employer.members as [SignedUp];
    const { id } = await publishPosting(app, { organisation: employer, by: recruiter });
    await close(recruiter);
    const author = 'SELECT author_id, state FROM postings WHERE id = ?';
    await until(async () => {
      const [row] = await app.db.rows<{ author_id: string | null }>(author, [id]);
      return row?.author_id === null;
    });
    await request(app.url).get(`/api/v1/postings/${id}`).expect(200);
  });
});
