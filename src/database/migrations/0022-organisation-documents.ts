import { type MigrationInterface, type QueryRunner, Table, TableForeignKey, TableIndex } from 'typeorm';
import { column } from '../../platform/db/columns.js';

export class OrganisationDocuments1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const documents = new Table({
      name: 'organisation_documents',
      columns: [
        column.key(),
        column.id('organisation_id'),
        column.text('kind', 24),
        column.id('file_id'),
        column.id('added_by'),
        column.instant('added_at'),
      ],
      indices: [
        new TableIndex({ name: 'organisation_documents_owner', columnNames: ['organisation_id', 'id'] }),
      ],
      foreignKeys: [
        new TableForeignKey({
          name: 'organisation_documents_organisation',
          columnNames: ['organisation_id'],
          referencedTableName: 'organisations',
          referencedColumnNames: ['id'],
        }),
        new TableForeignKey({
          name: 'organisation_documents_file',
          columnNames: ['file_id'],
          referencedTableName: 'files',
          referencedColumnNames: ['id'],
        }),
      ],
    });
    await runner.createTable(documents, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('organisation_documents', true);
  }
}
