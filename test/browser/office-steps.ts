import type { Browser } from 'playwright-core';
import { freshCreditCode, foundOrganisation, type TestOrganisation } from '../factories/organisations.js';
import { openSession, type SignedUp } from '../factories/people.js';
import { PNG } from '../factories/scan.js';
import type { TestApp } from '../harness/app.js';
import type { Reader, Size } from '../harness/browser.js';
import { signedReader } from '../harness/signed-reader.js';
import { as } from '../scenarios/organisation-steps.js';

/** A reader who has signed in already, with the cookie that his browser keeps. */
export async function readerAs(
  browser: Browser,
  app: TestApp,
  person: SignedUp,
  { size = 'desk', look }: { size?: Size; look?: string } = {},
): Promise<Reader> {
  // A refresh token is good once: every window has a session of its own.
  const session = await openSession(app, person.userId, true);
  return signedReader(browser, app.url, session, size, look);
}

/** An organisation that has handed in its business licence and waits for an officer. */
export async function handedIn(
  app: TestApp,
  name: string,
  creditCode = freshCreditCode(),
): Promise<TestOrganisation> {
  const founded = await foundOrganisation(app, { verified: false, name, creditCode });
  const path = `/organisations/${founded.id}`;
  await as(app, founded.owner)
    .post(`${path}/documents?kind=business-licence`)
    .attach('file', PNG, '营业执照.png')
    .expect(201);
  await as(app, founded.owner).post(`${path}/submit`).expect(200);
  return founded;
}
