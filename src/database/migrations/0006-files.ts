import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { column } from '../../platform/db/columns.js';

export class Files1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const files = new Table({
      name: 'files',
      columns: [
        column.key(),
        column.text('owner_kind', 40),
        column.id('owner_id'),
        column.text('name', 200),
        column.text('type', 100),
        column.bigInt('bytes'),
        column.text('sha256', 64),
        column.instant('created_at'),
      ],
      indices: [new TableIndex({ name: 'files_owner', columnNames: ['owner_kind', 'owner_id'] })],
    });
    await runner.createTable(files, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('files', true);
  }
}
