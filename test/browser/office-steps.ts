import type { Browser } from 'playwright-core';
import { freshCreditCode, foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { openSession, type SignedUp } from '../factories/people.js';
import type { TestApp } from '../harness/app.js';
import { newReader, type Reader, type Size } from '../harness/browser.js';
import { as } from '../scenarios/organisation-steps.js';

/** A picture of one grey dot, as a scanner would send it. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** A reader who has signed in already, with the cookie that his browser keeps. */
export async function readerAs(
  browser: Browser,
  app: TestApp,
  person: SignedUp,
  { size = 'desk', look }: { size?: Size; look?: string } = {},
): Promise<Reader> {
  const reader = await newReader(browser, app.url, size, look);
  // A refresh token is good once: every window has a session of its own.
  const { refreshCookie } = await openSession(app, person.userId, true);
  const [name = '', value = ''] = refreshCookie.split('=');
  const { hostname } = new URL(app.url);
  await reader.context.addCookies([
    { name, value, domain: hostname, path: '/api/v1/sessions', httpOnly: true, sameSite: 'Strict' },
  ]);
  await reader.context.addInitScript('localStorage.setItem("gq.session", "1")');
  return reader;
}

/** An organisation that has handed in its business licence and waits for an officer. */
export async function handedIn(app: TestApp, name: string): Promise<TestOrganisation> {
  const founded = await foundOrganisation(app, { verified: false, name, creditCode: freshCreditCode() });
  const path = `/organisations/${founded.id}`;
  await as(app, founded.owner)
    .post(`${path}/documents?kind=business-licence`)
    .attach('file', PNG, '营业执照.png')
    .expect(201);
  await as(app, founded.owner).post(`${path}/submit`).expect(200);
  return founded;
}
