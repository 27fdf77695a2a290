import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AbnormalListService } from '../../src/features/organisations/abnormal-list.service.js';
import { addDays, civilDate } from '../../src/platform/clock/civil-day.js';
import { foundOrganisation } from '../factories/organisations.js';
import { draftPosting, movePosting, publishPosting } from '../factories/postings.js';
import { startApp, type TestApp } from '../harness/app.js';
import { until } from '../harness/until.js';

describe('what time and standing do to postings', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const today = (more = 0) => addDays(civilDate(app.clock.now()), more);
  const stateOf = async (id: string) => {
    type Row = { state: string; hold_reasons: string };
    const [row] = await app.db.rows<Row>('SELECT state, hold_reasons FROM postings WHERE id = ?', [id]);
    return row ? [row.state, ...(JSON.parse(row.hold_reasons) as string[])].join(' ') : 'gone';
  };
  const becomes = async (id: string, state: string) => {
    await until(async () => (await stateOf(id)) === state);
  };
  const count = async (table: string, id: string) =>
    (await app.db.rows(`SELECT 1 FROM ${table} WHERE posting_id = ?`, [id])).length;

  it('ends a posting after its last day in Shanghai and not before', async () => {
    const { id } = await publishPosting(app, { validUntil: today(1) });
    await app.task('posting-expiry');
    expect(await stateOf(id)).toBe('published');
    app.clock.days(1);
    await app.task('posting-expiry');
    expect(await stateOf(id)).toBe('published');
    app.clock.days(1);
    await app.task('posting-expiry');
    expect(await stateOf(id)).toBe('expired');
    const sql = 'SELECT type, version FROM events WHERE subject_id = ? ORDER BY version DESC';
    const [last] = await app.db.rows<{ type: string; version: number }>(sql, [id]);
    const [row] = await app.db.rows<{ version: number }>('SELECT version FROM postings WHERE id = ?', [id]);
    expect([last?.type, Number(last?.version)]).toEqual(['posting.expired', Number(row?.version)]);
  });

  it('takes an agency’s postings out of sight the day its licence has run out, and brings them back', async () => {
    const agency = await foundOrganisation(app, { kind: 'agency', licence: { validTo: today(2) } });
    const { id } = await publishPosting(app, { organisation: agency });
    const other = await publishPosting(app);
    app.clock.days(2);
    await app.task('organisation-standing');
    expect(await stateOf(id)).toBe('published');
    app.clock.days(1);
    await app.task('organisation-standing');
    await becomes(id, 'held standing');
    expect(await stateOf(other.id)).toBe('published');
    const longer = 'UPDATE agency_licences SET valid_to = ? WHERE organisation_id = ?';
    const due = 'UPDATE organisations SET standing_due = ? WHERE id = ?';
    await app.db.tx(async (em) => {
      await em.query(longer, [today(300), agency.id]);
      await em.query(due, [today(), agency.id]);
    });
    await app.task('organisation-standing');
    await becomes(id, 'published');
  });

  it('holds by client and by kind of employment only what the lapse concerns', async () => {
    const clients = [{ validTo: today(1) }, {}];
    const agency = await foundOrganisation(app, { kind: 'agency', clients, dispatchLicence: 'confirmed' });
    const [short = '', long = ''] = agency.clientIds;
    const lapsing = await publishPosting(app, { organisation: agency, client: short });
    const lasting = await publishPosting(app, { organisation: agency, client: long });
    const dispatched = await publishPosting(app, { organisation: agency, employment: 'dispatched' });
    app.clock.days(2);
    await app.task('organisation-standing');
    await becomes(lapsing.id, 'held standing');
    expect(await stateOf(lasting.id)).toBe('published');
    await app.db.tx(async (em) => {
      const sql =
        "UPDATE agency_licences SET state = 'suspended' WHERE organisation_id = ? AND kind = 'dispatch'";
      await em.query(sql, [agency.id]);
      await em.query('UPDATE organisations SET standing_due = ? WHERE id = ?', [today(), agency.id]);
    });
    await app.task('organisation-standing');
    await becomes(dispatched.id, 'held standing');
    expect(await stateOf(lasting.id)).toBe('published');
  });

  it('keeps other reasons to hold when the standing comes back, and settles more than one batch', async () => {
    const employer = await foundOrganisation(app);
    const { id } = await publishPosting(app, { organisation: employer });
    const many = await publishPosting(app, { organisation: employer });
    const copies = 250;
    const [row] = await app.db.rows<Record<string, unknown>>('SELECT * FROM postings WHERE id = ?', [
      many.id,
    ]);
    const columns = Object.keys(row ?? {});
    const marks = `(${columns.map(() => '?').join(', ')})`;
    await app.db.tx(async (em) => {
      const rows = Array.from({ length: copies }, (_, n) => ({
        ...row,
        id: `${many.id.slice(0, 32)}z${n}`.slice(0, 36),
      }));
      const sql = `INSERT INTO postings (${columns.join(', ')}) VALUES ${rows.map(() => marks).join(', ')}`;
      await em.query(
        sql,
        rows.flatMap((one) => columns.map((name) => (one as Record<string, unknown>)[name])),
      );
      await em.query("UPDATE postings SET state = 'held', hold_reasons = '[\"officer\"]' WHERE id = ?", [id]);
    });
    const list = app.nest.get(AbnormalListService);
    await list.enter(employer.id, '年报逾期');
    await becomes(id, 'held officer standing');
    const held = async () => {
      const sql = "SELECT COUNT(*) AS n FROM postings WHERE organisation_id = ? AND state = 'held'";
      return Number((await app.db.rows<{ n: number }>(sql, [employer.id]))[0]?.n);
    };
    await until(async () => (await held()) === copies + 2);
    await list.remove(employer.id, '已补报');
    await until(async () => (await held()) === 1);
    expect(await stateOf(id)).toBe('held officer');
  });

  it('forgets an ended posting and what hangs on it after three years, and not a day sooner', async () => {
    const ended = await publishPosting(app, { validUntil: today(300) });
    const draft = await draftPosting(app);
    await movePosting(app, ended, 'fill');
    const contact =
      'INSERT INTO posting_contacts (id, posting_id, account_id, day, at) VALUES (?, ?, ?, ?, ?)';
    await app.db.tx((em) => em.query(contact, [ended.id, ended.id, ended.id, today(), 1]));
    app.clock.days(3 * 365);
    await app.task('posting-retention');
    expect(await stateOf(ended.id)).toBe('filled');
    app.clock.days(3);
    await app.task('posting-retention');
    expect([await stateOf(ended.id), await count('posting_contacts', ended.id)]).toEqual(['gone', 0]);
    expect(await stateOf(draft.id)).toBe('draft');
  });
});
