import type { Schemas } from '@/api/client';

/** A parked event with a key of its own: the consumer and the place in the log. */
export interface Parked extends Omit<Schemas['ParkedEventView'], 'subject'> {
  id: string;
  subject: { kind: string; id: string };
}

export function keyed(event: Schemas['ParkedEventView']): Parked {
  return { ...event, id: `${event.consumer}:${event.seq}` };
}
