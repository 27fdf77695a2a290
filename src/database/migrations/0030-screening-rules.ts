import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

const SCREENING_RULES = new Table({
  name: 'screening_rules',
  columns: [
    { ...column.text('id', 40), isPrimary: true },
    column.int('version'),
    column.text('category', 20),
    column.text('level', 8),
    column.json('body'),
    column.day('valid_from'),
    column.day('valid_to', nullable),
    column.text('edition', 64, nullable),
    column.id('changed_by', nullable),
    column.instant('changed_at'),
  ],
});

export class ScreeningRules1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(SCREENING_RULES, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('screening_rules', true);
  }
}
