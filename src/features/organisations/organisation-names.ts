import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.js';
import { marks } from '../../platform/db/statements.js';
import { currentUnit } from '../../platform/db/unit.js';
import { EventSignal } from '../../platform/events/event-signal.js';
import type { OrganisationKind, OrganisationState } from './organisation.rules.js';

const FRESH_MS = 2000;
const KEPT = 10_000;

export interface PublicOrganisation {
  /** Null: a client of an agency that is not registered here. */
  id: string | null;
  kind: OrganisationKind | null;
  name: string;
  verified: boolean;
}

/**
 * Names that stand beside nearly everything shown: kept for two seconds, and until anything happens to an organisation in
 * this process.
 */
@Injectable()
export class OrganisationNames {
  private known = new Map<string, PublicOrganisation>();
  private since = 0;

  constructor(
    private readonly db: Db,
    signal: EventSignal,
  ) {
    signal.on('appended', (events) => {
      if (events.some(({ subject }) => subject.kind === 'organisation')) this.forget();
    });
  }

  /** By id, perhaps among others; ids that are neither an organisation's nor a client's are left out. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, PublicOrganisation>> {
    if (currentUnit()) return this.read(ids);
    const known = this.fresh();
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length) for (const [id, name] of await this.read(unknown)) known.set(id, name);
    return known;
  }

  /** The same where nothing has to be read for it, at once; null where something has. */
  at(ids: readonly string[]): ReadonlyMap<string, PublicOrganisation> | null {
    if (currentUnit()) return null;
    const known = this.fresh();
    return ids.every((id) => known.has(id)) ? known : null;
  }

  private fresh(): Map<string, PublicOrganisation> {
    if (performance.now() - this.since > FRESH_MS || this.known.size > KEPT) this.forget();
    return this.known;
  }

  /** What is still being read goes into the old map, which nobody looks at any more. */
  private forget(): void {
    this.known = new Map();
    this.since = performance.now();
  }

  private async read(ids: readonly string[]): Promise<Map<string, PublicOrganisation>> {
    if (ids.length === 0) return new Map();
    type Row = Omit<PublicOrganisation, 'verified'> & { asked: string; state: OrganisationState | null };
    const rows = await this.db.rows<Row>(
      `SELECT id AS asked, id, kind, name, state FROM organisations WHERE id IN (${marks(ids)})
       UNION ALL SELECT c.id, o.id, o.kind, COALESCE(o.name, c.name), o.state FROM agency_clients c
       LEFT JOIN organisations o ON o.id = c.organisation_id WHERE c.id IN (${marks(ids)})`,
      [...ids, ...ids],
    );
    return new Map(
      rows.map(({ asked, state, ...row }) => [asked, { ...row, verified: state === 'verified' }]),
    );
  }
}
