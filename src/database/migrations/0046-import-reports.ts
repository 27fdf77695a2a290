import { type MigrationInterface, type QueryRunner, Table, TableForeignKey } from 'typeorm';
import { column } from '../../platform/db/columns.js';

const REPORTS = new Table({
  name: 'import_reports',
  columns: [
    { ...column.id('job_id'), isPrimary: true },
    { ...column.int('first_row'), isPrimary: true },
    column.longText('content'),
  ],
  foreignKeys: [
    new TableForeignKey({
      name: 'import_reports_job',
      columnNames: ['job_id'],
      referencedTableName: 'jobs',
      referencedColumnNames: ['id'],
    }),
  ],
});

/** What became of each row of an imported file: one text of JSON lines for each step of its job. */
export class ImportReports1764000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(REPORTS, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('import_reports', true);
  }
}
