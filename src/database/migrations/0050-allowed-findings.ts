import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

/** What officers have let pass of a posting's findings, so that an edit elsewhere does not bring it up again. */
const ALLOWED = new TableColumn(column.json('allowed', nullable));

export class AllowedFindings1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('postings', ALLOWED.name))) await runner.addColumn('postings', ALLOWED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE postings DROP COLUMN allowed');
  }
}
