import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { isDuplicate } from '../../platform/db/errors.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { AddClient, Authorisation } from './agency.dto.js';
import { Client } from './client.entity.js';
import { ClientIdentity } from './client-identity.js';
import { namedDocument } from './document-reference.js';
import { agenciesOnly } from './licences.service.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationLog } from './organisation-log.js';
import { noClient, termFault, wrongState } from './organisation-refusals.js';
import { StandingChangesService } from './standing-changes.service.js';

/** Whom an agency may publish for: an authorisation with its term (就业服务与就业管理规定 11), renewed or withdrawn. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: OrganisationAccess,
    private readonly log: OrganisationLog,
    private readonly standing: StandingChangesService,
    private readonly identity: ClientIdentity,
  ) {}

  add(me: Actor, id: string, input: AddClient): Promise<Client> {
    return this.db.tx(async (em) => {
      const agency = await this.access.hold(em, me, id, 'own');
      if (agency.kind !== 'agency') throw agenciesOnly();
      const who = await this.identity.of(em, agency, input);
      const { validFrom, validTo, documentId } = await this.checked(em, id, input);
      const nothingYet = { withdrawnOn: null, inForce: false, createdAt: this.clock.now() };
      const client = { ...who, id: uuid(), agencyId: id, validFrom, validTo, documentId, ...nothingYet };
      await em.insert(Client, client).catch((error: unknown) => {
        throw isDuplicate(error) ? clientAlready() : error;
      });
      await this.log.note(em, id, 'client-added', { client: client.id });
      await this.standing.refresh(em, agency);
      return this.stored(em, id, client.id);
    });
  }

  /** A new authorisation takes the place of the one before, also of a withdrawn one. */
  renew(me: Actor, id: string, clientId: string, input: Authorisation): Promise<Client> {
    return this.db.tx(async (em) => {
      const agency = await this.access.hold(em, me, id, 'own');
      await this.stored(em, id, clientId);
      const term = await this.checked(em, id, input);
      await em.update(Client, { id: clientId }, { ...term, withdrawnOn: null });
      await this.log.note(em, id, 'client-renewed', { client: clientId, until: term.validTo });
      await this.standing.refresh(em, agency);
      return this.stored(em, id, clientId);
    });
  }

  /** By an owner of the agency or of the client; counts at once. */
  withdraw(me: Actor, id: string, clientId: string): Promise<Client> {
    return this.db.tx(async (em) => {
      const agency = await this.access.holdAny(em, id);
      const client = await em.findOneBy(Client, { id: clientId, agencyId: id });
      await this.mayWithdraw(me, id, client);
      if (client?.withdrawnOn) throw wrongState('委托已撤回', 'It has been withdrawn already');
      await em.update(Client, { id: clientId }, { withdrawnOn: this.clock.today() });
      await this.log.note(em, id, 'client-withdrawn', { client: clientId });
      await this.standing.refresh(em, agency);
      return this.stored(em, id, clientId);
    });
  }

  private async mayWithdraw(me: Actor, agencyId: string, client: Client | null): Promise<void> {
    const ofClient = client?.organisationId
      ? await this.access.roleOf(me.userId, client.organisationId)
      : null;
    if (ofClient === 'owner') return;
    await this.access.may(me, agencyId, 'own');
    if (!client) throw noClient();
  }

  private async stored(em: EntityManager, agencyId: string, id: string): Promise<Client> {
    const client = await em.findOneBy(Client, { id, agencyId });
    if (!client) throw noClient();
    return client;
  }

  private async checked(
    em: EntityManager,
    agencyId: string,
    { validFrom, validTo, documentId }: Authorisation,
  ): Promise<Authorisation> {
    if (validTo < validFrom) throw termFault();
    await namedDocument(em, agencyId, documentId);
    return { validFrom, validTo, documentId };
  }
}

function clientAlready(): Refusal {
  return new Refusal('conflict', 'client-already', {
    zh: '该委托单位已登记，请续签委托',
    en: 'This client is entered already: renew its authorisation',
  });
}
