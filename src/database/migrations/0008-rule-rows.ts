import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

const RULE_ROWS = new Table({
  name: 'rule_rows',
  columns: [
    column.key(),
    column.int('version'),
    column.text('kind', 40),
    column.text('region', 9),
    column.day('valid_from'),
    column.day('valid_to', nullable),
    column.json('value'),
    column.text('source', 300),
    column.flag('unconfirmed'),
    column.flag('disabled'),
    column.id('entered_by', nullable),
    column.instant('entered_at'),
  ],
  indices: [new TableIndex({ name: 'rule_rows_place', columnNames: ['kind', 'region', 'valid_from'] })],
});

export class RuleRows1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(RULE_ROWS, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('rule_rows', true);
  }
}
