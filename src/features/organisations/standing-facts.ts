import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Licence } from './licence.entity.js';
import type { Organisation } from './organisation.entity.js';
import type { OrganisationState } from './organisation.rules.js';
import type { ClientFacts, StandingFacts as Facts } from './standing.rules.js';

export interface StoredClientFacts extends ClientFacts {
  id: string;
  inForce: boolean;
}

interface ClientRow {
  id: string;
  valid_from: string;
  valid_to: string;
  withdrawn_on: string | null;
  in_force: number;
  state: OrganisationState | null;
  abnormal_since: string | null;
}

const CLIENTS = `SELECT c.id, c.valid_from, c.valid_to, c.withdrawn_on, c.in_force, o.state, o.abnormal_since
  FROM agency_clients c LEFT JOIN organisations o ON o.id = c.organisation_id WHERE c.agency_id = ?`;

/** Reads what the rules of standing ask for. */
@Injectable()
export class StandingFacts {
  async of(em: EntityManager, organisation: Organisation): Promise<Facts> {
    const { kind, state, verifiedUntil, abnormalSince } = organisation;
    const licences = kind === 'agency' ? await em.findBy(Licence, { organisationId: organisation.id }) : [];
    return { kind, state, verifiedUntil, abnormalSince, licences };
  }

  /** All clients of an agency, or one of them. */
  async clients(em: EntityManager, agencyId: string, clientId?: string): Promise<StoredClientFacts[]> {
    const [sql, parameters] = clientId
      ? [`${CLIENTS} AND c.id = ?`, [agencyId, clientId]]
      : [CLIENTS, [agencyId]];
    const rows = await em.query<ClientRow[]>(sql, parameters);
    return rows.map((row) => ({
      id: row.id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      withdrawnOn: row.withdrawn_on,
      inForce: Number(row.in_force) === 1,
      clientState: row.state,
      clientAbnormalSince: row.abnormal_since,
    }));
  }
}
