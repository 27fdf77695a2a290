import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { sameVersion } from '../../platform/http/if-match.js';
import { normaliseCreditCode } from '../reference/credit-code.rules.js';
import { normaliseMobile } from '../reference/mobile.rules.js';
import { mayStateCode } from './credit-code-hold.js';
import { Member } from './member.entity.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationLog } from './organisation-log.js';
import { Organisation } from './organisation.entity.js';
import { afterEdit } from './organisation.rules.js';
import type { EditOrganisation, FoundOrganisation } from './organisations.dto.js';
import { StandingChangesService } from './standing-changes.service.js';

/** How an organisation comes to be, says what it is, and ends. */
@Injectable()
export class OrganisationFoundingService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly personal: PersonalData,
    private readonly access: OrganisationAccess,
    private readonly log: OrganisationLog,
    private readonly standing: StandingChangesService,
  ) {}

  /** A draft whose owner is the one who founds it; a credit code that another holds is refused at once. */
  found(ownerId: string, input: FoundOrganisation): Promise<Organisation> {
    return this.db.tx(async (em) => {
      const organisation = this.draft(input);
      await mayStateCode(em, organisation);
      await em.insert(Organisation, organisation);
      const since = this.clock.now();
      await em.insert(Member, { organisationId: organisation.id, userId: ownerId, role: 'owner', since });
      await this.log.note(em, organisation.id, 'founded', { owner: ownerId });
      await this.log.tell(em, organisation, ['founded'], [`user:${ownerId}`]);
      return organisation;
    });
  }

  /** What was verified is checked again when name or code change: the standing rests until then. */
  edit(me: Actor, id: string, seen: number, changes: EditOrganisation): Promise<Organisation> {
    return this.db.tx(async (em) => {
      const organisation = await this.access.hold(em, me, id, 'own');
      sameVersion(organisation.version, seen);
      const values = this.stored(changes);
      const differs = (key: 'name' | 'creditCode'): boolean =>
        (values[key] ?? organisation[key]) !== organisation[key];
      if (differs('creditCode')) await mayStateCode(em, { ...organisation, ...values });
      const identityChanged = differs('name') || differs('creditCode');
      const state = afterEdit(organisation.state, identityChanged);
      const submittedAt = state === organisation.state ? organisation.submittedAt : this.clock.now();
      await this.store(em, organisation, {
        ...values,
        state,
        submittedAt,
        version: organisation.version + 1,
      });
      if (identityChanged) await this.log.note(em, id, 'identity-changed');
      await this.log.tell(em, organisation, ['changed']);
      await this.standing.refresh(em, organisation);
      return organisation;
    });
  }

  /** For good: its postings are held, its code is anyone's to be verified with, its members may still look. */
  close(me: Actor, id: string): Promise<Organisation> {
    return this.db.tx(async (em) => this.end(em, await this.access.hold(em, me, id, 'own')));
  }

  /** Closes one that its last member has left for good: whom it names as its contact is most likely that person. */
  async endDeserted(em: EntityManager, organisation: Organisation): Promise<void> {
    if (organisation.state !== 'closed') await this.end(em, organisation);
    const nobody = this.personal.seal('');
    await this.store(em, organisation, { contactName: nobody, contactPhone: nobody });
  }

  /** Closes an organisation whose row the caller holds. */
  async end(em: EntityManager, organisation: Organisation): Promise<Organisation> {
    await this.store(em, organisation, {
      state: 'closed',
      heldCode: null,
      submittedAt: null,
      version: organisation.version + 1,
    });
    await this.log.note(em, organisation.id, 'closed');
    await this.log.tell(em, organisation, ['closed']);
    await this.standing.refresh(em, organisation);
    await this.standing.refreshAgenciesOf(em, organisation.id);
    return organisation;
  }

  private async store(
    em: EntityManager,
    organisation: Organisation,
    values: Partial<Organisation>,
  ): Promise<void> {
    await em.update(Organisation, { id: organisation.id }, values);
    Object.assign(organisation, values);
  }

  private draft(input: FoundOrganisation): Organisation {
    const nothingYet = {
      heldCode: null,
      refusalReason: null,
      submittedAt: null,
      verifiedOn: null,
      verifiedUntil: null,
      abnormalSince: null,
      abnormalReason: null,
      mayPublish: false,
      mayDispatch: false,
      standingDue: null,
    };
    const texts = { intro: '', ...this.stored(input) } as Organisation;
    const counts = { version: 1, eventVersion: 0, createdAt: this.clock.now() };
    return { ...texts, ...nothingYet, ...counts, id: uuid(), kind: input.kind, state: 'draft' };
  }

  /** The given fields as they are stored: codes in one form, what names a person sealed. */
  private stored(input: EditOrganisation): Partial<Organisation> {
    const { name, creditCode, region, address, industry, size, intro, contactName, contactPhone } = input;
    const values = {
      name,
      creditCode: creditCode && normaliseCreditCode(creditCode),
      region,
      address,
      industry,
      size,
      intro,
      contactName: contactName && this.personal.seal(contactName),
      contactPhone: contactPhone && this.personal.seal(normaliseMobile(contactPhone)),
    };
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  }
}
