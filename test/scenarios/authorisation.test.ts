import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { RouteRules } from '../../src/platform/access/route-rules.js';
import type { Rule } from '../../src/platform/access/rule.js';
import { startApp, type TestApp } from '../harness/app.js';
import { send } from '../harness/asking.js';
import { type Caller, CALLERS, rolesOf, SHUT_OUT, tokenOf } from '../harness/cast.js';
import type { Audience, RouteEntry, RowCase } from '../harness/route-entry.js';
import { ROUTE_TABLE } from '../harness/route-table.js';
import { Stage } from '../harness/stage.js';

describe('authorisation', () => {
  let app: TestApp;
  let stage: Stage;
  beforeAll(async () => {
    app = await startApp();
    stage = await Stage.set(app);
  });
  afterAll(() => app.close());

  it('knows every route of the application with the rule that it declares, and no other', () => {
    const { routes } = app.nest.get(RouteRules);
    const declared = routes.map(({ method, path, rule }) => [`${method} ${path}`, audience(rule)] as const);
    const known = ROUTE_TABLE.map(({ route, who }) => [route, who] as const);
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(declared));
    expect(known).toHaveLength(declared.length);
    const unpaired = ROUTE_TABLE.filter(
      ({ route, who }) => who === 'signed-in' && route.includes('/:'),
    ).filter(
      ({ cases }) => !cases.some(({ row }) => row === 'own') || !cases.some(({ row }) => row === 'foreign'),
    );
    expect(unpaired.map(({ route }) => route)).toEqual([]);
  });

  it('would notice one who gets in and a secret that gets out', async () => {
    const known = ROUTE_TABLE.find(({ route }) => route === 'GET /api/v1/postings/:id/own');
    const [row] = known?.cases ?? [];
    if (!known || !row) throw new Error('the canary has nobody to look at');
    const faults = await walk(stage, known, { ...row, may: [] });
    expect(faults.filter((fault) => fault.includes('200, not'))).toHaveLength(row.may.length);
    stage.secrets.unshift({ text: '密甲', knownTo: [] });
    expect(await walk(stage, known, row)).toHaveLength(row.may.length);
    stage.secrets.shift();
  });

  for (const entry of ROUTE_TABLE)
    it(`lets only the right ones use ${entry.route}`, async () => {
      const faults: string[] = [];
      for (const row of entry.cases) faults.push(...(await walk(stage, entry, row)));
      expect(faults).toEqual([]);
    });
});

function audience(rule: Rule): Audience {
  return rule.who === 'roles' ? rule.roles : rule.who;
}

/** Every caller at one row; answers what went otherwise than the table says. */
async function walk(stage: Stage, entry: RouteEntry, row: RowCase): Promise<string[]> {
  const faults: string[] = [];
  const lead = stage.cast[row.may[0] ?? 'owner'];
  const shared = await row.ask(stage, lead.person ? lead : stage.cast.owner);
  for (const name of CALLERS) {
    const caller = stage.cast[name];
    const may = row.may.includes(name);
    const makesOwn = may || (row.personal && caller.person && !SHUT_OUT.includes(name));
    const asked = makesOwn ? await row.ask(stage, caller) : shared;
    const token = (makesOwn && asked.token) || (await tokenOf(stage.app, caller));
    const answer = await send(stage.app, entry, asked, token);
    const expected = may ? (row.answers ?? SUCCESS) : refusal(entry, caller);
    const at = `${row.what} as ${name}`;
    if (!expected.includes(answer.status))
      faults.push(`${at}: ${answer.status}, not ${expected.join('/')}: ${answer.text?.slice(0, 200)}`);
    if (!may || !row.reveals)
      faults.push(...leaks(stage, caller, answer).map((text) => `${at}: shows ${text}`));
  }
  return faults;
}

const SUCCESS = [200, 201, 202, 204];

function refusal(entry: RouteEntry, { name }: Caller): readonly number[] {
  if (SHUT_OUT.includes(name) || entry.who === 'operator') return [401];
  if (entry.who === 'public') return [404, 401];
  if (name === 'anonymous') return [401];
  const { who } = entry;
  if (typeof who === 'string') return [403, 404];
  return who.some((role) => rolesOf(name).includes(role)) ? [403, 404] : [403];
}

/** Secrets in an answer to someone who must not know them. */
function leaks(stage: Stage, { name }: Caller, { text, headers }: Response): string[] {
  const said = `${text ?? ''} ${JSON.stringify(headers)}`;
  return stage.secrets
    .filter((secret) => !secret.knownTo.includes(name) && says(said, secret.text))
    .map((secret) => `${secret.text} in ${around(said, secret.text)}`);
}

/** Digits within a longer number are not a phone. */
function says(said: string, text: string): boolean {
  return /^\d+$/.test(text) ? new RegExp(`(?<!\\d)${text}(?!\\d)`).test(said) : said.includes(text);
}

function around(said: string, text: string): string {
  const at = said.indexOf(text);
  return said.slice(Math.max(0, at - 80), at + 40);
}
