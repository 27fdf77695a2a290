import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

/** Where a forwarded advertisement stands at its source, so that a reader can go and see. */
export class PostingSourceUrl1764000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('postings', 'source_url')) return;
    await runner.addColumn('postings', new TableColumn(column.text('source_url', 500, nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('postings', 'source_url');
  }
}
