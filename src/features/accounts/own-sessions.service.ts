import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Db } from '../../platform/db/db.js';
import { fromCursor, page, type Page } from '../../platform/http/cursor.js';
import { notFound } from '../../platform/http/refusal.js';
import { AccountSessionsService } from './account-sessions.service.js';
import type { SessionListQuery, SignInView } from './own-sessions.dto.js';

interface Row {
  id: string;
  device: string;
  address: string;
  strong: number;
  created_at: number;
  seen_at: number;
  expires_at: number;
  ended_at: number | null;
  end_reason: string | null;
}

const COLUMNS = 'id, device, address, strong, created_at, seen_at, expires_at, ended_at, end_reason';

/** A person's own sign-ins: to see them, to end one, to end all. */
@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly db: Db,
    private readonly sessions: AccountSessionsService,
  ) {}

  async list(me: Actor, query: SessionListQuery): Promise<Page<SignInView>> {
    const limit = query.limit ?? 20;
    const [before = '~'] = fromCursor(query.after, ['string']) ?? [];
    const sql = `SELECT ${COLUMNS} FROM account_sessions WHERE account_id = ? AND id < ? ORDER BY id DESC LIMIT ?`;
    const rows = await this.db.rows<Row>(sql, [me.userId, before, limit + 1]);
    return page(
      rows,
      limit,
      (row) => [row.id],
      (row) => toView(row, me.sessionId),
    );
  }

  async end(me: Actor, id: string): Promise<void> {
    const ended = await this.db.tx((em) => this.sessions.end(em, me.userId, 'signed-out', { only: id }));
    if (ended === 0) throw notFound({ zh: '登录记录', en: 'The sign-in' });
  }

  async endAll(me: Actor): Promise<void> {
    await this.db.tx((em) => this.sessions.end(em, me.userId, 'signed-out'));
  }
}

function toView(row: Row, current: string): SignInView {
  return {
    id: row.id,
    device: row.device,
    address: row.address,
    strong: Number(row.strong) === 1,
    current: row.id === current,
    createdAt: Number(row.created_at),
    seenAt: Number(row.seen_at),
    expiresAt: Number(row.expires_at),
    endedAt: row.ended_at === null ? null : Number(row.ended_at),
    endReason: row.end_reason,
  };
}
