import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.js';
import { fromCursor, page, type Page } from '../../platform/http/cursor.js';
import type { ClientsQuery, ClientView, RepresentationView } from './agency.dto.js';
import type { Client } from './client.entity.js';

type Row = Omit<ClientView, 'inForce'> & { inForce: number };
const COLUMNS = `id, organisation_id AS organisationId, name, credit_code AS creditCode, valid_from AS validFrom,
  valid_to AS validTo, document_id AS documentId, withdrawn_on AS withdrawnOn, in_force AS inForce`;
const AGENTS = `SELECT c.id, c.agency_id AS agencyId, o.name AS agency, c.valid_from AS validFrom, c.valid_to AS validTo,
  c.withdrawn_on AS withdrawnOn FROM agency_clients c JOIN organisations o ON o.id = c.agency_id
  WHERE c.organisation_id = ? ORDER BY c.id`;

/** Who is whose client. */
@Injectable()
export class ClientsQueries {
  constructor(private readonly db: Db) {}

  async ofAgency(agencyId: string, query: ClientsQuery): Promise<Page<ClientView>> {
    const place = fromCursor(query.after, ['string']);
    const limit = query.limit ?? 50;
    const sql = `SELECT ${COLUMNS} FROM agency_clients WHERE agency_id = ? AND id > ? ORDER BY id LIMIT ?`;
    const rows = await this.db.rows<Row>(sql, [agencyId, place?.[0] ?? '', limit + 1]);
    const view = (row: Row): ClientView => ({ ...row, inForce: Number(row.inForce) === 1 });
    return page(rows, limit, (row) => [row.id], view);
  }

  /** The agencies that an organisation has authorised, so that it can withdraw. */
  agenciesOf(organisationId: string): Promise<RepresentationView[]> {
    return this.db.rows<RepresentationView>(AGENTS, [organisationId]);
  }
}

export function clientView(client: Client): ClientView {
  const { id, organisationId, name, creditCode, validFrom, validTo, documentId, withdrawnOn, inForce } =
    client;
  return { id, organisationId, name, creditCode, validFrom, validTo, documentId, withdrawnOn, inForce };
}
