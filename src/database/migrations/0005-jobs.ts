import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

const JOBS = new Table({
  name: 'jobs',
  columns: [
    column.key(),
    column.text('kind', 40),
    column.text('state', 12),
    column.id('owner_id', nullable),
    column.json('input'),
    column.json('checkpoint', nullable),
    column.json('result', nullable),
    column.json('error', nullable),
    column.int('done'),
    column.int('total', nullable),
    column.flag('cancelled', { default: 0 }),
    column.bigInt('token'),
    column.instant('until_at'),
    column.instant('created_at'),
    column.instant('finished_at', nullable),
  ],
  indices: [
    new TableIndex({ name: 'jobs_due', columnNames: ['state', 'id'] }),
    new TableIndex({ name: 'jobs_owner', columnNames: ['owner_id', 'id'] }),
  ],
});

export class Jobs1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(JOBS, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('jobs', true);
  }
}
