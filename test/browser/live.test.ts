import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { foundOrganisation } from '../factories/organisations.js';
import { openSession } from '../factories/people.js';
import { movePosting, postingInput, publishPosting } from '../factories/postings.js';
import { startApp } from '../harness/app.js';
import { NO_SOCKET, newReader, overflows, type Size, startBrowser } from '../harness/browser.js';
import { openMounted } from '../harness/mounted.js';
import { ServerProcess } from '../harness/server-process.js';
import { until } from '../harness/until.js';

const HOUR_MS = 3_600_000;
/** A token that has run out while the database is away, as the door says it. */
const REFUSALS = ['unauthenticated', 'unauthenticated', 'database-away'].map((message) =>
  JSON.stringify({ message, data: { code: message, retryAfterSeconds: 1 } }),
);

describe('what is new on a page', () => {
  let server: ServerProcess;
  let browser: Browser;
  let token: string;
  let input: object;
  let early: { id: string; token: string };
  beforeAll(async () => {
    server = await ServerProcess.prepare();
    const house = await startApp(server.env);
    const organisation = await foundOrganisation(house);
    early = await publishPosting(house, { organisation, title: '早先的电焊工' });
    ({ token } = await openSession(house, organisation.owner.userId));
    input = postingInput(house, { organisation: organisation.id });
    await house.close();
    await server.start();
    browser = await startBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function publish(title: string, at = server.url): Promise<{ id: string; token: string }> {
    const send = request(at).post('/api/v1/postings').auth(token, { type: 'bearer' });
    const { body } = await send.send({ ...input, title }).expect(201);
    const posting = { id: (body as { id: string }).id, token };
    await movePosting({ url: at }, posting, 'publish');
    return posting;
  }

  /** Another process has the same data while the server that the windows know is away. */
  async function meanwhile(work: (url: string) => Promise<unknown>): Promise<void> {
    const house = await startApp(server.env);
    await work(house.url);
    await house.close();
  }

  /** A window whose own clock is wrong, once it follows. */
  async function follower(size: Size, path: string, poll: boolean): Promise<Page> {
    const { page } = await newReader(browser, server.url, size);
    const wrong = size === 'phone' ? HOUR_MS : -HOUR_MS;
    await page.addInitScript(`const now = Date.now; Date.now = () => now() + ${wrong};`);
    if (poll) {
      await page.addInitScript(NO_SOCKET);
      await page.route(/\/socket\.io\//, (route) => route.abort());
    }
    const follows = poll
      ? page.waitForRequest(/\/api\/v1\/changes\?.*wait=15/, { timeout: 20_000 })
      : page
          .waitForEvent('websocket')
          .then((socket) =>
            socket.waitForEvent('framereceived', ({ payload }) => /"head"/.test(`${payload}`)),
          );
    await page.goto(server.url + path);
    await follows;
    return page;
  }

  it('comes after a restart of the server, also what happened while it was away, without loss and never twice, on phone and desk, by socket and by long poll, whatever the clock there says', async () => {
    const kinds = [
      ['phone', '/', false],
      ['desk', '/', false],
      ['phone', '/find?occupation=6-18', false],
      ['desk', '/find?occupation=6-18', false],
      ['phone', '/', true],
      ['desk', '/find?occupation=6-18', true],
    ] as const;
    const pages = await Promise.all(kinds.map(([size, path, poll]) => follower(size, path, poll)));
    const button = (page: Page, n: number) => page.getByRole('button', { name: `${n} 条新信息，点击查看` });
    const first = await publish('一号焊工');
    await Promise.all(pages.map((page) => button(page, 1).waitFor()));
    await server.kill();
    await meanwhile(async (url) => {
      await publish('二号焊工', url);
      await movePosting({ url }, early, 'withdraw');
    });
    await server.start();
    await publish('三号焊工');
    await Promise.all(pages.map((page) => button(page, 3).waitFor()));
    for (const page of pages) {
      await page.getByRole('heading', { name: '早先的电焊工' }).waitFor({ state: 'detached' });
      await button(page, 3).click();
      const shown = page.getByRole('heading', { level: 3 }).filter({ hasText: '号焊工' });
      await shown.nth(2).waitFor();
      const titles = (await shown.allTextContents()).map((text) => text.trim());
      expect(titles).toEqual(['三号焊工', '二号焊工', '一号焊工']);
      expect(await overflows(page)).toBe(false);
    }
    await movePosting(server, first, 'withdraw');
    for (const page of pages) {
      await page.getByRole('heading', { name: '一号焊工' }).waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: /条新信息/ }).count()).toBe(0);
      await page.context().close();
    }
  }, 90_000);

  it('comes to those whom the server turned away at its door, who do not hurry back either', async () => {
    const { page } = await newReader(browser, server.url, 'desk');
    const at: number[] = [];
    await page.routeWebSocket(/\/socket\.io\//, (socket) => {
      const door = socket.connectToServer();
      socket.onMessage((sent) => {
        const comes = String(sent).startsWith('40/live');
        if (comes) at.push(performance.now());
        if (comes && at.length <= REFUSALS.length) socket.send(`44/live,${REFUSALS[at.length - 1]}`);
        else door.send(sent);
      });
    });
    await page.goto(server.url);
    await until(() => Promise.resolve(at.length > REFUSALS.length), 30);
    await publish('等到的焊工');
    await page.getByRole('button', { name: '1 条新信息，点击查看' }).waitFor();
    const pauses = at.slice(1).map((moment, i) => Math.round(moment - (at[i] ?? 0)));
    expect(pauses.slice(1).filter((ms) => ms < 900)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('is asked for where it was published while the list was on its way', async () => {
    const { page } = await newReader(browser, server.url, 'phone');
    await page.addInitScript(`Date.now = () => 4e12;`);
    await openMounted(page, `${server.url}/find?occupation=6-18`);
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/api\/v1\/postings\?.*payMin=6000/, async (route) => {
      const answer = await route.fetch();
      await held;
      await route.fulfill({ response: answer });
    });
    const asked = page.waitForRequest(/payMin=6000/);
    await page.evaluate(
      `history.pushState({}, '', '/find?occupation=6-18&payMin=6000'); dispatchEvent(new PopStateEvent('popstate', { state: history.state }))`,
    );
    await asked;
    await publish('在途中发布的焊工');
    letGo();
    await page.getByRole('button', { name: '1 条新信息，点击查看' }).click();
    await page.getByRole('heading', { name: '在途中发布的焊工' }).waitFor();
    await page.context().close();
  }, 60_000);
});
