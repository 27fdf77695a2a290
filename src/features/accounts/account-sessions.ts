import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, type Role, STRONG_ROLES } from '../../platform/access/actor.js';
import { SessionSource } from '../../platform/access/sessions.js';
import { Background } from '../../platform/background/background.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Db } from '../../platform/db/db.js';
import { execute, marks } from '../../platform/db/statements.js';
import { STRONG_HOURS_MS } from './session-terms.js';

const SEEN_EVERY_MS = 60_000;
const FLUSH_MS = 5000;
const AT_ONCE = 200;

interface Row {
  id: string;
  account_id: string;
  strong: number;
  created_at: number;
  seen_at: number;
  role: Role | null;
}

/** Which sessions stand and what they may: ended, expired, locked and closed give nothing. */
@Injectable()
export class AccountSessions extends SessionSource implements OnModuleInit {
  private readonly seen = new Set<string>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly background: Background,
  ) {
    super();
  }

  onModuleInit(): void {
    this.background.loop('node', 'sessions-seen', FLUSH_MS, () => this.flush());
  }

  async actors(sessionIds: string[]): Promise<Actor[]> {
    if (sessionIds.length === 0) return [];
    const now = this.clock.now();
    const invented = 'AND NOT EXISTS (SELECT 1 FROM demo_accounts d WHERE d.account_id = a.id)';
    const sql = `SELECT s.id, s.account_id, s.strong, s.created_at, s.seen_at, r.role
      FROM account_sessions s JOIN accounts a ON a.id = s.account_id
      LEFT JOIN account_roles r ON r.account_id = a.id
      WHERE s.id IN (${marks(sessionIds)}) AND s.ended_at IS NULL AND s.expires_at > ? AND a.state = 'active'
      ${this.config.mode === 'production' ? invented : ''}`;
    const sessions = new Map<string, Row[]>();
    for (const row of await this.db.rows<Row>(sql, [...sessionIds, now]))
      sessions.set(row.id, [...(sessions.get(row.id) ?? []), row]);
    return [...sessions.values()].map((rows) => this.actor(rows, now));
  }

  private actor(rows: Row[], now: number): Actor {
    const [first] = rows as [Row];
    if (now - Number(first.seen_at) >= SEEN_EVERY_MS) this.seen.add(first.id);
    const strong = Number(first.strong) === 1 && now - Number(first.created_at) < STRONG_HOURS_MS;
    const all = rows.flatMap(({ role }) => (role ? [role] : []));
    const waits = (role: Role): boolean => !strong && STRONG_ROLES.includes(role);
    return {
      userId: first.account_id,
      sessionId: first.id,
      roles: all.filter((role) => !waits(role)),
      waitingRoles: all.filter(waits),
    };
  }

  /** Written beside the requests, at most once a minute for a session. */
  private async flush(): Promise<boolean> {
    const ids = [...this.seen].slice(0, AT_ONCE);
    if (ids.length === 0) return false;
    const now = this.clock.now();
    const sql = `UPDATE account_sessions SET seen_at = ? WHERE id IN (${marks(ids)}) AND seen_at < ?`;
    await this.db.tx((em) => execute(em, sql, [now, ...ids, now - SEEN_EVERY_MS + 1]));
    ids.forEach((id) => this.seen.delete(id));
    return this.seen.size > 0;
  }
}
