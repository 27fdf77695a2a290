import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { Client } from './client.entity.js';
import { Licence } from './licence.entity.js';
import type { LicenceState } from './licence.rules.js';
import { Member } from './member.entity.js';
import type { MemberRole } from './membership.rules.js';
import { OrganisationFoundingService } from './organisation-founding.service.js';
import { Organisation } from './organisation.entity.js';
import type { FoundOrganisation } from './organisations.dto.js';
import { VerificationService } from './verification.service.js';

export interface OpenedClient extends Pick<Client, 'name' | 'creditCode' | 'validFrom' | 'validTo'> {
  organisationId?: string;
}

export interface OpenedLicence extends Pick<Licence, 'kind' | 'number' | 'scopes' | 'validFrom' | 'validTo'> {
  /** Confirmed unless told otherwise. */
  state?: LicenceState;
}

export interface OpenedOrganisation extends FoundOrganisation {
  ownerId: string;
  members?: { userId: string; role: MemberRole }[];
  licences?: OpenedLicence[];
  clients?: OpenedClient[];
  /** Verified unless told otherwise. */
  state?: 'verified' | 'pending' | 'refused';
  refusalReason?: string;
}

export interface Opened {
  id: string;
  /** In the order given. */
  clientIds: string[];
}

/** Enters organisations whole, as they were judged on paper, with their licences and clients: for the command line and the seed. */
@Injectable()
export class OrganisationOpeningService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly founding: OrganisationFoundingService,
    private readonly verification: VerificationService,
  ) {}

  /** One unit of work; several in a surrounding `db.tx` are one. */
  open(input: OpenedOrganisation): Promise<Opened> {
    return this.db.tx(async (em) => {
      const organisation = await this.founding.found(input.ownerId, input);
      const { id } = organisation;
      const since = this.clock.now();
      const members = (input.members ?? []).map((member) => ({ ...member, organisationId: id, since }));
      if (members.length) await em.insert(Member, members);
      const licences = (input.licences ?? []).map((licence) => this.licence(id, licence));
      if (licences.length) await em.insert(Licence, licences);
      const clientIds = await this.enterClients(em, id, input.clients ?? []);
      const pending = { state: 'pending', submittedAt: since } as const;
      await em.update(Organisation, { id }, pending);
      Object.assign(organisation, pending);
      const { state = 'verified', refusalReason = '' } = input;
      if (state === 'verified') await this.verification.accept(em, organisation);
      if (state === 'refused') await this.verification.reject(em, organisation, refusalReason);
      return { id, clientIds };
    });
  }

  private licence(organisationId: string, licence: OpenedLicence): Licence {
    const now = this.clock.now();
    const nobody = { documentId: null, stateReason: null, decidedBy: null, decidedAt: now, enteredAt: now };
    return { state: 'confirmed', ...licence, ...nobody, id: uuid(), organisationId };
  }

  private async enterClients(
    em: EntityManager,
    agencyId: string,
    clients: OpenedClient[],
  ): Promise<string[]> {
    const createdAt = this.clock.now();
    const rows = clients.map((client) => ({
      ...client,
      id: uuid(),
      agencyId,
      organisationId: client.organisationId ?? null,
      documentId: null,
      withdrawnOn: null,
      inForce: false,
      createdAt,
    }));
    if (rows.length) await em.insert(Client, rows);
    return rows.map((row) => row.id);
  }
}
