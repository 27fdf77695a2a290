import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

const who = [
  column.key(),
  column.int('version'),
  column.text('side', 8),
  column.text('state', 12),
  column.json('hold_reasons'),
  column.id('author_id', nullable),
  column.id('organisation_id', nullable),
  column.id('client_id', nullable),
  column.text('offerer', 16, nullable),
];

const work = [
  column.text('title', 100),
  column.longText('description'),
  column.longText('requirements'),
  column.longText('working_conditions'),
  column.text('occupation', 10, nullable),
  column.text('region', 9, nullable),
  column.text('work_place', 200),
  column.int('headcount', nullable),
  column.text('employment', 16, nullable),
  column.text('engagement', 8),
  column.day('term_from', nullable),
  column.day('term_to', nullable),
  column.longText('deliverable', nullable),
  column.text('home_employer', 120, nullable),
];

const pay = [
  column.text('pay_period', 8, nullable),
  column.int('pay_min', nullable),
  column.int('pay_max', nullable),
  column.int('pay_months', nullable),
  column.int('pay_month_min', nullable),
  column.int('pay_month_max', nullable),
  column.day('valid_until', nullable),
];

const customary = [
  column.json('benefits'),
  column.text('shift', 16, nullable),
  column.int('rest_days', nullable),
  column.text('board_lodging', 12, nullable),
  column.text('insurance', 16, nullable),
  column.text('education', 24, nullable),
  column.int('experience_years', nullable),
  column.int('skill_level', nullable),
  column.json('certificates'),
  column.json('skills'),
  column.json('preferred_regions'),
  column.day('available_from', nullable),
  column.int('probation_months', nullable),
  column.int('contract_months', nullable),
];

const origin = [
  column.flag('forwarded'),
  column.text('employer_name', 120),
  column.text('source_name', 120),
  column.text('external_id', 120, nullable),
  column.text('fingerprint', 64, nullable),
  column.int('occupation_confidence', nullable),
  column.text('contact_phone', 200, nullable),
  column.json('findings'),
  column.json('confirmed'),
  column.longText('appeal', nullable),
  column.longText('decision_note', nullable),
  column.instant('created_at'),
  column.instant('updated_at'),
  column.instant('published_at', nullable),
  column.instant('ended_at', nullable),
];

const index = (name: string, columnNames: string[], isUnique = false): TableIndex =>
  new TableIndex({ name: `postings_${name}`, columnNames, isUnique });

const POSTINGS = new Table({
  name: 'postings',
  columns: [...who, ...work, ...pay, ...customary, ...origin],
  indices: [
    index('newest', ['state', 'side', 'published_at', 'id']),
    index('pay', ['state', 'side', 'pay_month_max', 'id']),
    index('occupation', ['state', 'side', 'occupation', 'published_at']),
    index('region', ['state', 'side', 'region', 'published_at']),
    index('due', ['state', 'valid_until']),
    index('organisation', ['organisation_id', 'state', 'id']),
    index('client', ['client_id', 'state']),
    index('author', ['author_id', 'id']),
    index('external', ['source_name', 'external_id'], true),
  ],
});

/** One look at a contact phone, limited by counting these. */
const CONTACTS = new Table({
  name: 'posting_contacts',
  columns: [
    column.key(),
    column.id('posting_id'),
    column.id('account_id'),
    column.day('day'),
    column.instant('at'),
  ],
  indices: [
    new TableIndex({ name: 'posting_contacts_account', columnNames: ['account_id', 'day'] }),
    new TableIndex({
      name: 'posting_contacts_once',
      columnNames: ['posting_id', 'account_id', 'day'],
      isUnique: true,
    }),
  ],
});

export class Postings1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(POSTINGS, true);
    await runner.createTable(CONTACTS, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('posting_contacts', true);
    await runner.dropTable('postings', true);
  }
}
