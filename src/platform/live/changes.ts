import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { StoredEvent } from '../events/event.js';
import { isPublic } from './topics.js';

/** What a follower receives: the subject as everyone may see it now, or a tombstone. */
export class Change {
  @ApiProperty({ description: 'The position; gapless over all topics, rising' })
  seq!: number;
  @ApiProperty({ example: 'posting.published' })
  type!: string;
  @ApiProperty({ type: 'object', properties: { kind: { type: 'string' }, id: { type: 'string' } } })
  subject!: { kind: string; id: string };
  @ApiProperty({ description: 'Milliseconds since 1970' })
  at!: number;
  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description:
      'The public view as it is now; null is a tombstone: remove your copy. Private topics get the version only',
  })
  data!: object | null;
}

/** Public views of many subjects of one kind; an id without a public view is left out. */
export type SubjectView = (ids: string[]) => Promise<Map<string, object>>;

/** Turns events into what followers may see now; each kind's feature says how its subjects look. */
@Injectable()
export class Changes {
  private readonly views = new Map<string, SubjectView>();

  show(kind: string, view: SubjectView): void {
    this.views.set(kind, view);
  }

  async of(events: StoredEvent[]): Promise<Change[]> {
    const seen = await this.look(events.filter((event) => isPublic(event.topics)));
    return events.map((event) => ({
      seq: event.seq,
      type: event.type,
      subject: event.subject,
      at: event.at,
      data: isPublic(event.topics) ? (seen.get(key(event)) ?? null) : { version: event.version },
    }));
  }

  private async look(events: StoredEvent[]): Promise<Map<string, object>> {
    const byKind = new Map<string, Set<string>>();
    for (const { subject } of events)
      byKind.set(subject.kind, (byKind.get(subject.kind) ?? new Set()).add(subject.id));
    const found = new Map<string, object>();
    for (const [kind, ids] of byKind) {
      const views = (await this.views.get(kind)?.([...ids])) ?? new Map<string, object>();
      for (const [id, view] of views) found.set(`${kind}:${id}`, view);
    }
    return found;
  }
}

function key(event: StoredEvent): string {
  return `${event.subject.kind}:${event.subject.id}`;
}
