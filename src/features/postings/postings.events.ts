import type { NewEvent } from '../../platform/events/event.js';
import { defineEvents } from '../../platform/events/event-types.js';
import { ancestors } from '../reference/occupations.js';
import { regionAncestors } from '../reference/regions.js';

/** Each change that others may care about; `search` keeps the index in step. */
export const postingEvent = defineEvents('posting', {
  drafted: [],
  /** A draft that was never public is gone; nobody can read it any more. */
  discarded: [],
  submitted: [],
  refused: [],
  published: ['search'],
  changed: ['search'],
  held: ['search'],
  released: ['search'],
  withdrawn: ['search'],
  filled: ['search'],
  expired: ['search'],
});

interface Told {
  id: string;
  version: number;
  occupation: string | null;
  region: string | null;
  organisationId: string | null;
  authorId: string | null;
}

/** Topics that only its own people and officers may follow; of an organisation those who belong to it now, whoever wrote it. */
export function privateTopics(posting: Told): string[] {
  const { organisationId, authorId } = posting;
  const own = organisationId ? `org:${organisationId}` : authorId && `user:${authorId}`;
  return [...(own ? [own] : []), 'role:officer'];
}

/** Topics open to all: the posting itself, its region and occupation at every level. */
export function publicTopics({ region, occupation }: Pick<Told, 'region' | 'occupation'>): string[] {
  const regions = region ? [...regionAncestors(region).map((node) => node.code), region] : [];
  const occupations = occupation ? [...ancestors(occupation).map((node) => node.code), occupation] : [];
  return [
    'postings',
    ...regions.filter((code) => /^\d+$/.test(code)).map((code) => `region:${code}`),
    ...occupations.map((code) => `occupation:${code}`),
  ];
}

/** An event that strangers hear, with the topics of before the change too, so that no follower keeps a stale copy. */
export function publicEvent(type: string, posting: Told, before: Told = posting): NewEvent {
  const gone = before === posting ? [] : publicTopics(before);
  const topics = [...publicTopics(posting), ...gone, ...privateTopics(posting)];
  return {
    type,
    subject: { kind: 'posting', id: posting.id },
    version: posting.version,
    topics: [...new Set(topics)],
  };
}

/** An event for its own people and officers. */
export function privateEvent(type: string, posting: Told): NewEvent {
  return {
    type,
    subject: { kind: 'posting', id: posting.id },
    version: posting.version,
    topics: privateTopics(posting),
  };
}
