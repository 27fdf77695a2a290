import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApi } from '../../src/platform/http/openapi.js';
import { RouteRules } from '../../src/platform/access/route-rules.js';
import { startApp, type TestApp } from '../harness/app.js';
import { type Operation, operationsOf } from '../harness/open-api.js';
import { ROUTE_TABLE } from '../harness/route-table.js';
import { Stage } from '../harness/stage.js';
import { stored } from '../harness/stored.js';
import { WrongSender } from '../harness/wrong-sender.js';

describe('bad input', () => {
  let app: TestApp;
  let stage: Stage;
  let operations: Map<string, Operation>;
  let sent = 0;
  beforeAll(async () => {
    app = await startApp();
    stage = await Stage.set(app);
    operations = new Map(operationsOf(openApi(app.nest)).map((one) => [one.route, one]));
  });
  afterAll(() => app.close());

  it('is tried on everything that the application says it takes', () => {
    const { routes } = app.nest.get(RouteRules);
    const hidden = routes.filter(({ method, path }) => !operations.has(`${method} ${path}`));
    const open = hidden.filter(({ rule, path }) => rule.who !== 'operator' && path !== '/metrics');
    expect(open.map(({ path }) => path)).toEqual([]);
    const known = new Set(ROUTE_TABLE.map(({ route }) => route));
    expect([...operations.keys()].filter((route) => !known.has(route))).toEqual([]);
  });

  for (const entry of ROUTE_TABLE.filter(({ who }) => who !== 'operator'))
    it(`is refused by name and leaves nothing behind: ${entry.route}`, async () => {
      const operation = operations.get(entry.route);
      if (!operation) return;
      const sender = await WrongSender.ready(stage, entry, operation);
      await sender.wrongBodies();
      await sender.wrongForms();
      await sender.wrongQueries();
      await sender.wrongParams();
      sent += sender.sent;
      expect(sender.faults).toEqual([]);
      expect(await stored(app.db)).toEqual(sender.before);
    }, 120_000);

  it('was sent by the thousand', () => {
    console.log(`${sent} wrong requests`);
    expect(sent).toBeGreaterThan(4000);
  });
});
