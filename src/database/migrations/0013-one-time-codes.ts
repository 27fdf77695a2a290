import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { column } from '../../platform/db/columns.js';

export class OneTimeCodes1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const codes = new Table({
      name: 'one_time_codes',
      columns: [
        { ...column.text('id', 80), isPrimary: true },
        column.text('code_hash', 64),
        column.int('tries'),
        column.instant('expires_at'),
      ],
      indices: [new TableIndex({ name: 'one_time_codes_expires', columnNames: ['expires_at'] })],
    });
    await runner.createTable(codes, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('one_time_codes', true);
  }
}
