import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Walks all open postings in order of id (index, reconcile, snapshot) without sorting them anew for each batch. */
const WALK = new TableIndex({ name: 'postings_walk', columnNames: ['state', 'id'] });

export class PostingWalk1764000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const table = await runner.getTable('postings');
    if (!table?.indices.some((index) => index.name === WALK.name)) await runner.createIndex('postings', WALK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('postings', WALK);
  }
}
