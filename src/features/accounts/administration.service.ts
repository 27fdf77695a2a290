import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Db } from '../../platform/db/db.js';
import { fromCursor, page, type Page } from '../../platform/http/cursor.js';
import { notFound, Refusal } from '../../platform/http/refusal.js';
import { normaliseMobile } from '../reference/mobile.rules.js';
import { AccountChanges } from './account-changes.js';
import { AccountSessionsService } from './account-sessions.service.js';
import { AccountsService } from './accounts.service.js';
import type { AccountFilter, AccountView, RevealedView } from './administration.dto.js';
import { AdministrationQueries } from './administration.queries.js';

/** What administrators do with other people's accounts; each look and each act is in the audit log. */
@Injectable()
export class AdministrationService {
  constructor(
    private readonly db: Db,
    private readonly audit: AuditLog,
    private readonly queries: AdministrationQueries,
    private readonly accounts: AccountsService,
    private readonly changes: AccountChanges,
    private readonly sessions: AccountSessionsService,
  ) {}

  async list(me: Actor, filter: AccountFilter): Promise<Page<AccountView>> {
    const limit = filter.limit ?? 50;
    const [before] = fromCursor(filter.after, ['string']) ?? [];
    const rows = await this.queries.accounts(filter, limit + 1, before);
    await this.db.tx((em) => this.record(em, 'accounts.listed', me.userId));
    return page(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }

  /** The masked account with a phone number that someone has told. */
  async lookup(phone: string, purpose: string): Promise<AccountView> {
    const id = await this.accounts.idOfPhone(normaliseMobile(phone));
    const view = id ? await this.queries.byId(id) : null;
    if (!view) throw notFound({ zh: '账号', en: 'The account' });
    await this.db.tx((em) => this.record(em, 'account.looked-up', view.id, purpose));
    return view;
  }

  /** Name and phone unmasked, for a purpose that is written down first. */
  async reveal(id: string, purpose: string): Promise<RevealedView> {
    await this.db.tx(async (em) => {
      await this.changes.lock(em, id);
      await this.record(em, 'account.revealed', id, purpose);
    });
    const [names, phones] = await Promise.all([this.accounts.nameOf([id]), this.accounts.phoneOf([id])]);
    return { name: names.get(id) ?? '', phone: phones.get(id) ?? '' };
  }

  /** Nobody gets in with this account until it is unlocked; its sessions end. */
  lock(me: Actor, id: string, purpose: string): Promise<void> {
    if (me.userId === id) throw notYourself();
    return this.db.tx(async (em) => {
      const account = await this.changes.lock(em, id);
      if (account.state === 'locked') return;
      await this.changes.keepAnAdministrator(em, id);
      await this.sessions.end(em, id, 'locked');
      await this.changes.announce(em, account, 'locked', { state: 'locked' });
      await this.record(em, 'account.locked', id, purpose);
    });
  }

  unlock(id: string, purpose: string): Promise<void> {
    return this.db.tx(async (em) => {
      const account = await this.changes.lock(em, id);
      if (account.state === 'active') return;
      await this.changes.announce(em, account, 'unlocked', { state: 'active' });
      await this.record(em, 'account.unlocked', id, purpose);
    });
  }

  private record(em: EntityManager, action: string, id: string, purpose?: string): Promise<void> {
    return this.audit.record(em, { action, subject: { kind: 'account', id }, purpose });
  }
}

function notYourself(): Refusal {
  const words = { zh: '不能锁定自己的账号', en: 'You cannot lock your own account' };
  return new Refusal('conflict', 'not-yourself', words);
}
