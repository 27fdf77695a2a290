import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { Config } from '../../src/platform/config/config.js';
import { Db } from '../../src/platform/db/db.js';
import { fastifyAdapter } from '../../src/platform/http/fastify.js';
import { Topics } from '../../src/platform/live/topics.js';
import { startApp, type TestApp } from '../harness/app.js';
import { type CallerName, CALLERS, EVERYONE, MEMBERS, PEOPLE, tokenOf } from '../harness/cast.js';
import { LiveClient } from '../harness/live-client.js';
import { Stage } from '../harness/stage.js';

interface TopicCase {
  what: string;
  topic(stage: Stage, caller: CallerName): string | Promise<string>;
  may: readonly CallerName[];
}

const own = (stage: Stage, caller: CallerName): string => stage.cast[caller].person?.userId ?? stage.nowhere;

/** Who may hear which kind of private topic; a kind that is missing here fails. */
const TOPIC_TABLE: Record<string, TopicCase[]> = {
  user: [
    { what: 'own', topic: (stage, caller) => `user:${own(stage, caller)}`, may: PEOPLE },
    { what: 'foreign', topic: (stage) => `user:${stage.stranger.userId}`, may: [] },
  ],
  role: [
    { what: 'officer', topic: () => 'role:officer', may: ['officer'] },
    { what: 'administrator', topic: () => 'role:administrator', may: ['administrator'] },
    { what: 'nonsense', topic: () => 'role:emperor', may: [] },
  ],
  org: [
    {
      what: 'own',
      topic: async (stage) => `org:${(await stage.organisation('own')).id}`,
      may: [...MEMBERS, 'officer'],
    },
    {
      what: 'foreign',
      topic: async (stage) => `org:${(await stage.organisation('foreign')).id}`,
      may: ['officer'],
    },
    { what: 'nowhere', topic: (stage) => `org:${stage.nowhere}`, may: ['officer'] },
  ],
};

const PUBLIC = ['postings', 'region:33', 'region:330211002', 'occupation:6', 'occupation:6-18-02-04'];
const NONSENSE = [
  'org:',
  'org:*',
  'user:%',
  'region:x',
  'postings:1',
  '__proto__:x',
  'constructor:x',
  'role:',
];

describe('authorisation of live topics', () => {
  let app: TestApp;
  let stage: Stage;
  beforeAll(async () => {
    app = await startApp();
    stage = await Stage.set(app);
  });
  afterAll(() => app.close());

  it('knows every kind of topic and no other', () => {
    expect(Object.keys(TOPIC_TABLE).sort()).toEqual(app.nest.get(Topics).kinds().sort());
  });

  for (const name of CALLERS)
    it(`lets ${name} hear what is his, over the socket and the long poll, and nothing else`, async () => {
      const token = await tokenOf(app, stage.cast[name]);
      if (!EVERYONE.includes(name)) return refusedAtTheDoor(app, token);
      const client = await LiveClient.open(app.url, token);
      const faults: string[] = [];
      const check = async (topic: string, may: boolean, what: string) => {
        const answers = [await client.subscribe([topic]), await poll(app, token, topic)];
        const heard = answers.map(({ problem }) => !problem);
        if (heard.some((one) => one !== may)) faults.push(`${what} ${topic}: ${JSON.stringify(answers)}`);
      };
      for (const topic of PUBLIC) await check(topic, true, 'public');
      for (const topic of NONSENSE) await check(topic, false, 'nonsense');
      for (const [kind, cases] of Object.entries(TOPIC_TABLE))
        for (const { what, topic, may } of cases)
          await check(await topic(stage, name), may.includes(name), `${kind} ${what}`);
      client.close();
      expect(faults).toEqual([]);
    });

  it('refuses a whole list for one topic in it', async () => {
    const client = await LiveClient.open(app.url, stage.cast.seeker.token);
    const { problem } = await client.subscribe(['postings', 'role:officer']);
    expect(problem).toMatchObject({ status: 403, code: 'topic-refused', details: { topic: 'role:officer' } });
    client.close();
  });
});

async function refusedAtTheDoor(app: TestApp, token: string | null): Promise<void> {
  await expect(LiveClient.open(app.url, token)).rejects.toMatchObject({ data: { status: 401 } });
  expect((await poll(app, token, 'postings')).problem).toMatchObject({ status: 401 });
}

async function poll(app: TestApp, token: string | null, topic: string): Promise<{ problem?: object }> {
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  const query = new URLSearchParams({ after: '0', topics: topic });
  const answer = await fetch(`${app.url}/api/v1/changes?${query.toString()}`, { headers });
  return answer.ok ? {} : { problem: (await answer.json()) as object };
}

describe('a route without a rule', () => {
  @Controller('api/v1/unruled')
  class UnruledController {
    @Get() read(): string {
      return 'anyone';
    }
  }

  it('stops the start by its name', async () => {
    const whole = await startApp();
    const { module, imports = [] } = AppModule.with(whole.nest.get(Config), whole.nest.get(Db), whole.clock);
    class Canary {}
    Module({ controllers: [UnruledController] })(Canary);
    const canary = { module, imports: [...imports, Canary] };
    const app = await NestFactory.create(canary, fastifyAdapter(whole.nest.get(Config)), {
      logger: false,
      abortOnError: false,
    });
    await expect(app.init()).rejects.toThrow(
      /without a rule[\s\S]*GET \/api\/v1\/unruled \(UnruledController\.read\)/,
    );
    await whole.close();
  });
});
