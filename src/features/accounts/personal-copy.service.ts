import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { OwnAccountService } from './own-account.service.js';

/** Everything that one feature stores about a person, as plain data. */
export type CopySection = (userId: string) => Promise<unknown>;

const MOST = 1000;

/** The machine-readable copy of what is stored about a person (个人信息保护法 45); each feature adds its section. */
@Injectable()
export class PersonalCopyService {
  private readonly sections = new Map<string, CopySection>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly own: OwnAccountService,
  ) {
    this.contribute('signIns', (userId) => this.rows('account_sessions', SIGN_INS, 'account_id', userId));
    this.contribute('roles', (userId) => this.rows('account_roles', ROLES_HELD, 'account_id', userId));
    this.contribute('looksAndDecisions', (userId) => this.rows('audit_entries', AUDIT, 'subject_id', userId));
  }

  /** Called by features to the right in onModuleInit. */
  contribute(name: string, section: CopySection): void {
    if (this.sections.has(name)) throw new Error(`two sections of the personal copy are called ${name}`);
    this.sections.set(name, section);
  }

  async copy(me: Actor): Promise<Record<string, unknown>> {
    const entries = [...this.sections].map(
      async ([name, section]) => [name, await section(me.userId)] as const,
    );
    const sections = Object.fromEntries(await Promise.all(entries));
    return {
      format: 'gongqiao-personal-copy/1',
      at: this.clock.now(),
      account: await this.own.view(me),
      ...sections,
    };
  }

  /** The newest rows of one of our own tables. */
  private rows(table: string, columns: string, owner: string, userId: string): Promise<unknown[]> {
    const sql = `SELECT ${columns} FROM ${table} WHERE ${owner} = ? ORDER BY 1 DESC LIMIT ${MOST}`;
    return this.db.rows(sql, [userId]);
  }
}

const SIGN_INS =
  'created_at AS "createdAt", device AS "device", address AS "address", seen_at AS "seenAt", ended_at AS "endedAt", end_reason AS "endReason"';
const ROLES_HELD = 'granted_at AS "grantedAt", role AS "role"';
const AUDIT = 'at AS "at", action AS "action", purpose AS "purpose"';
