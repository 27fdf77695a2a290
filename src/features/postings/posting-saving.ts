import type { EntityManager } from 'typeorm';
import { Posting } from './posting.entity.js';

/** Writes a changed posting, held by the open unit, as its next version: what events and editors go by. */
export async function save(em: EntityManager, posting: Posting, now: number): Promise<void> {
  posting.version += 1;
  posting.updatedAt = now;
  await em.update(Posting, { id: posting.id }, posting);
}
