import { type MigrationInterface, type QueryRunner, Table, TableForeignKey, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

export class AgencyLicences1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const licences = new Table({
      name: 'agency_licences',
      columns: [
        column.key(),
        column.id('organisation_id'),
        column.text('kind', 12),
        column.text('number', 60),
        column.json('scopes'),
        column.day('valid_from'),
        column.day('valid_to', nullable),
        column.id('document_id', nullable),
        column.text('state', 12),
        column.text('state_reason', 500, nullable),
        column.id('decided_by', nullable),
        column.instant('decided_at', nullable),
        column.instant('entered_at'),
      ],
      indices: [
        new TableIndex({ name: 'agency_licences_owner', columnNames: ['organisation_id', 'id'] }),
        new TableIndex({ name: 'agency_licences_number', columnNames: ['kind', 'number'], isUnique: true }),
        new TableIndex({ name: 'agency_licences_state', columnNames: ['state', 'id'] }),
      ],
      foreignKeys: [
        reference('organisation', 'organisations'),
        reference('document', 'organisation_documents'),
      ],
    });
    await runner.createTable(licences, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('agency_licences', true);
  }
}

function reference(what: string, table: string): TableForeignKey {
  return new TableForeignKey({
    name: `agency_licences_${what}`,
    columnNames: [`${what}_id`],
    referencedTableName: table,
    referencedColumnNames: ['id'],
  });
}
