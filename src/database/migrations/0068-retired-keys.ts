import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column } from '../../platform/db/columns.js';

const KEYS = new Table({
  name: 'retired_keys',
  columns: [{ ...column.text('id', 8), isPrimary: true }, column.text('hash_key', 200)],
});

/** Hash keys of former secrets, sealed with the one in use. */
export class RetiredKeys1764000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(KEYS, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('retired_keys', true);
  }
}
