import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { column } from '../../platform/db/columns.js';

const KEYS = new Table({
  name: 'idempotency_keys',
  columns: [
    column.id('actor_id', { isPrimary: true }),
    column.text('idempotency_key', 64, { isPrimary: true }),
    column.text('asked', 64),
    column.int('status'),
    column.longText('answer'),
    column.instant('at'),
  ],
  indices: [new TableIndex({ name: 'idempotency_keys_at', columnNames: ['at'] })],
});

export class IdempotencyKeys1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(KEYS, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('idempotency_keys', true);
  }
}
