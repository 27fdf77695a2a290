import { insertStatement, type Row } from '../bare/inserts.js';
import { openRaw } from '../bare/database.js';
import type { House } from '../house.js';
import type { Figure } from '../report/figures.js';
import type { Stage } from '../stage.js';
import { overHttp } from '../turns.js';

const TITLE = '电焊工（测速）';
const CONNECTIONS = 16;
const BODY = {
  side: 'demand',
  title: TITLE,
  description: '在车间焊接管道支架，看得懂图纸，按工艺卡作业，班后清理工位。',
  requirements: '持焊接作业证，能看图纸，有两年经验。',
  workingConditions: '车间有通风和防护用品，月休四天。',
  occupation: '6-18-02-04',
  region: '330211002',
  headcount: 3,
  employment: 'full-time',
  engagement: 'post',
  pay: { period: 'month', min: 6500, max: 9000 },
  validUntil: '2099-12-31',
};
const MEMBER = `SELECT o.id, o.kind, o.name, o.state, o.may_publish, m.role FROM organisation_members m
  JOIN organisations o ON o.id = m.organisation_id WHERE m.user_id = ? ORDER BY o.id`;

/** A draft with its event and audit entry, as a request, against the same rows written durably by bare Fastify. */
export async function create(stage: Stage): Promise<Figure[]> {
  const house = await stage.house();
  const { database, copy } = await stage.data(stage.options.postings);
  await house.signIn('employer');
  const task = await bareTask(house, database, copy);
  const { url } = await stage.bare.ask<{ url: string }>({ task });
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(BODY);
  const post = (path: string, more: object) => [
    { method: 'POST' as const, path, body, headers: { ...headers, ...more } },
  ];
  const promised = { name: 'creating a posting', unit: 'answers/s', target: 0.4 };
  const figure = await overHttp(
    stage,
    promised,
    {
      url: house.url,
      pid: house.pid,
      connections: CONNECTIONS,
      requests: post('/api/v1/postings', house.bearer),
    },
    { url, pid: stage.bare.pid, connections: CONNECTIONS, requests: post('/create', {}) },
  );
  for (const target of [database, copy]) await sweep(target);
  return [figure];
}

/** The statements of one creation, from the rows that the product left. */
async function bareTask(house: House, database: string, copy: string): Promise<object> {
  const answer = await house.post<{ id: string }>('/api/v1/postings', BODY);
  const raw = openRaw(database);
  const [posting] = await raw.all('SELECT * FROM postings WHERE id = ?', [answer.id]);
  const [event] = await raw.all('SELECT * FROM events WHERE subject_id = ?', [answer.id]);
  const audits = await raw.all('SELECT * FROM audit_entries WHERE subject_id = ?', [answer.id]);
  await raw.close();
  if (!posting || !event) throw new Error('the product has left no rows');
  const rows: [string, Row][] = [
    ['postings', posting],
    ['events', { ...event, seq: null }],
    ...audits.map((entry): [string, Row] => ['audit_entries', entry]),
  ];
  const statements = [
    { sql: MEMBER, params: [posting.author_id] },
    ...rows.map(([table, row]) => insertStatement(table, [row])),
  ];
  const ids = [-1, ...rows.map(([, row]) => Object.keys(row).indexOf('id'))];
  const today = '';
  const filling = { page: null, one: null };
  return { database: copy, today, pages: [], filling, create: { statements, ids, answer } };
}

async function sweep(target: string): Promise<void> {
  const raw = openRaw(target);
  await raw.write([{ sql: "DELETE FROM postings WHERE state = 'draft' AND title = ?", params: [TITLE] }]);
  await raw.close();
}
