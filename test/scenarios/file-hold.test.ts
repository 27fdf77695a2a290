import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { OperatorTokens } from '../../src/platform/access/operator-tokens.js';
import { execute } from '../../src/platform/db/statements.js';
import { FILE_HOLD } from '../../src/platform/files/file-hold.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { foundOrganisation } from '../factories/organisations.js';
import { startApp, type TestApp } from '../harness/app.js';
import { until } from '../harness/until.js';
import { as, PDF } from './organisation-steps.js';

const HOURS = 3_600_000;

describe('while a backup reads', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const bytesOf = (id: string) => app.nest.get(FileStore).holds({ id });

  /** Uploads a document and deletes it again; answers the id of its file. */
  async function deleted(): Promise<string> {
    const { id, owner } = await foundOrganisation(app, { verified: false });
    const path = `/organisations/${id}/documents`;
    const uploaded = await as(app, owner)
      .post(`${path}?kind=business-licence`)
      .attach('file', PDF, { filename: 'a.pdf', contentType: 'application/pdf' })
      .expect(201);
    const [row] = await app.db.rows<{ id: string }>('SELECT id FROM files WHERE owner_id = ?', [id]);
    await as(app, owner)
      .delete(`${path}/${(uploaded.body as { id: string }).id}`)
      .expect(204);
    return row?.id ?? '';
  }

  it('files that are deleted keep their bytes, and lose them once it has ended', async () => {
    const token = await app.nest.get(OperatorTokens).issue();
    const hold = request(app.url).post('/api/v1/operator/file-hold').auth(token, { type: 'bearer' });
    await hold.expect(200, { held: true });
    const file = await deleted();
    app.clock.forward(2 * HOURS);
    await app.task('file-sweep');
    expect(await bytesOf(file)).toBe(true);
    const end = 'UPDATE leases SET until_at = 0 WHERE name = ?';
    await app.db.tx((em) => execute(em, end, [FILE_HOLD]));
    await app.task('file-sweep');
    expect(await bytesOf(file)).toBe(false);
  });

  it('and lose them at once when none reads', async () => {
    const file = await deleted();
    await until(async () => !(await bytesOf(file)));
  });
});
