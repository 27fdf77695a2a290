import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { StoredEvent, Subject } from '../events/event.js';
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

/** How old a view may be that someone who comes back is shown; an event of the subject replaces it at once. */
const FRESH_MS = 2000;
const MOST_KEPT = 5000;

/** One look at some subjects of a kind, perhaps still under way. */
type Look = Promise<Map<string, object>>;

const NOTHING: Look = Promise.resolve(new Map());

interface Kept {
  look: Look;
  begun: number;
  /** It began after this event had been committed, and so shows it. */
  seq: number;
}

/** Turns events into what followers may see now; each kind's feature says how its subjects look. */
@Injectable()
export class Changes {
  private readonly views = new Map<string, SubjectView>();
  private readonly kept = new Map<string, Kept>();

  show(kind: string, view: SubjectView): void {
    this.views.set(kind, view);
  }

  /** Looked at anew: what has just happened may have changed every view. */
  of(events: StoredEvent[]): Promise<Change[]> {
    this.makeRoom();
    this.look(events.filter(shown));
    return this.tell(events);
  }

  /** For those who come back: many miss the same, so that each subject is looked at once for all of them. */
  again(events: StoredEvent[]): Promise<Change[]> {
    this.makeRoom();
    const old = performance.now() - FRESH_MS;
    this.look(
      events.filter(shown).filter(({ seq, subject }) => {
        const kept = this.kept.get(keyOf(subject));
        return !kept || kept.begun < old || kept.seq < seq;
      }),
    );
    return this.tell(events);
  }

  /** Before anyone asks what is kept: a view that went meanwhile would read as a tombstone. */
  private makeRoom(): void {
    if (this.kept.size > MOST_KEPT) this.kept.clear();
  }

  private look(events: StoredEvent[]): void {
    const begun = performance.now();
    for (const [kind, some] of groupByKind(events)) {
      const ids = [...new Set(some.map(({ subject }) => subject.id))];
      const look = this.views.get(kind)?.(ids) ?? Promise.resolve(new Map<string, object>());
      for (const { seq, subject } of some) this.kept.set(keyOf(subject), { look, begun, seq });
      look.catch(() => this.forget(look, some));
    }
  }

  private forget(look: Look, events: StoredEvent[]): void {
    for (const { subject } of events)
      if (this.kept.get(keyOf(subject))?.look === look) this.kept.delete(keyOf(subject));
  }

  private async tell(events: StoredEvent[]): Promise<Change[]> {
    const looks = events.map(({ subject }) => this.kept.get(keyOf(subject))?.look ?? NOTHING);
    const views = await Promise.all(looks);
    return events.map((event, i) => {
      const { seq, type, subject, at, version } = event;
      const data = shown(event) ? (views[i]?.get(subject.id) ?? null) : { version };
      return { seq, type, subject, at, data };
    });
  }
}

function shown({ topics }: StoredEvent): boolean {
  return isPublic(topics);
}

function keyOf({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}

function groupByKind(events: StoredEvent[]): Map<string, StoredEvent[]> {
  const groups = new Map<string, StoredEvent[]>();
  for (const event of events)
    groups.set(event.subject.kind, [...(groups.get(event.subject.kind) ?? []), event]);
  return groups;
}
