import { type MigrationInterface, type QueryRunner, Table, TableForeignKey, TableIndex } from 'typeorm';
import { column, nullable } from '../../platform/db/columns.js';

export class AgencyClients1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const clients = new Table({
      name: 'agency_clients',
      columns: [
        column.key(),
        column.id('agency_id'),
        column.id('organisation_id', nullable),
        column.text('name', 120),
        column.text('credit_code', 18),
        column.day('valid_from'),
        column.day('valid_to'),
        column.id('document_id', nullable),
        column.day('withdrawn_on', nullable),
        column.flag('in_force'),
        column.instant('created_at'),
      ],
      indices: [
        new TableIndex({
          name: 'agency_clients_code',
          columnNames: ['agency_id', 'credit_code'],
          isUnique: true,
        }),
        new TableIndex({ name: 'agency_clients_credit_code', columnNames: ['credit_code'] }),
        new TableIndex({ name: 'agency_clients_page', columnNames: ['agency_id', 'id'] }),
        new TableIndex({ name: 'agency_clients_organisation', columnNames: ['organisation_id', 'id'] }),
      ],
      foreignKeys: [
        reference('agency', 'organisations'),
        reference('organisation', 'organisations'),
        reference('document', 'organisation_documents'),
      ],
    });
    await runner.createTable(clients, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('agency_clients', true);
  }
}

function reference(what: string, table: string): TableForeignKey {
  return new TableForeignKey({
    name: `agency_clients_${what}`,
    columnNames: [`${what}_id`],
    referencedTableName: table,
    referencedColumnNames: ['id'],
  });
}
