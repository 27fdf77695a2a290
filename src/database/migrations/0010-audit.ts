import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

export class Audit1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const entries = new Table({
      name: 'audit_entries',
      columns: [
        column.key(),
        column.instant('at'),
        column.text('actor', 40, nullable),
        column.text('action', 80),
        column.text('subject_kind', 40),
        column.text('subject_id', 40),
        column.text('purpose', 500, nullable),
        column.json('details'),
        column.text('correlation', 64, nullable),
      ],
      indices: [
        new TableIndex({ name: 'audit_entries_subject', columnNames: ['subject_id', 'id'] }),
        new TableIndex({ name: 'audit_entries_actor', columnNames: ['actor', 'id'] }),
      ],
    });
    await runner.createTable(entries, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_entries', true);
  }
}
