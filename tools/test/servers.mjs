import { onPath } from './programs.mjs';
import { startMariadb } from './mariadb.mjs';
import { startMeilisearch } from './meilisearch.mjs';

const stops = [];

async function started(start) {
  const server = await start();
  if (server) stops.push(server.stop);
  return server;
}

async function mariadb() {
  if (process.env.TEST_MARIADB_URL) return { TEST_MARIADB_URL: process.env.TEST_MARIADB_URL };
  const server = await started(startMariadb);
  return server && { TEST_MARIADB_URL: server.url };
}

/** Under both names: the product's and the tests'. */
const meiliEnv = (url, key) => ({ MEILI_URL: url, MEILI_KEY: key, TEST_MEILI_URL: url, TEST_MEILI_KEY: key });

async function meilisearch() {
  const { MEILI_URL, MEILI_KEY, TEST_MEILI_URL, TEST_MEILI_KEY } = process.env;
  const url = TEST_MEILI_URL ?? MEILI_URL;
  if (url) return meiliEnv(url, TEST_MEILI_KEY ?? MEILI_KEY ?? '');
  const server = await started(startMeilisearch);
  return server && meiliEnv(server.url, server.key);
}

/** The one without windows first: it does the same in half the time. */
const BROWSERS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** The browser for the browser tests, if there is one. */
export function chromium() {
  const program = process.env.CHROMIUM_PATH ?? onPath(...BROWSERS);
  return program && { CHROMIUM_PATH: program };
}

/** What the tests may use beside the embedded parts: each an environment to pass on, or undefined when there is none. */
export async function startServers() {
  return { mariadb: await mariadb(), meilisearch: await meilisearch() };
}

/** Ends what was started here; what was given by URL stays. */
export async function stopServers() {
  await Promise.all(stops.splice(0).map((stop) => stop()));
}
