import { type EntityManager, IsNull, Not } from 'typeorm';
import { isDuplicate } from '../../platform/db/errors.js';
import { creditCodeHeld, creditCodeListed, creditCodeTaken } from './organisation-refusals.js';
import { Organisation } from './organisation.entity.js';

type Stating = Pick<Organisation, 'id' | 'creditCode'>;

const verifiedOnce = { verifiedOn: Not(IsNull()) };

/** Refuses to state a code that another organisation holds. */
export async function mayStateCode(em: EntityManager, stating: Stating): Promise<void> {
  if (await otherHolder(em, stating)) throw creditCodeTaken();
}

/**
 * Holds the code that an organisation states, from its verification until it is refused, closed or verified with another
 * one. The unique key decides between two officers who verify at the same moment.
 */
export async function holdCode(em: EntityManager, organisation: Organisation): Promise<void> {
  const { creditCode } = organisation;
  const other = await otherHolder(em, organisation);
  if (other) throw other.heldCode === creditCode ? creditCodeHeld(other) : creditCodeListed(other);
  const held = { heldCode: creditCode };
  try {
    await em.update(Organisation, { id: organisation.id }, held);
  } catch (error) {
    throw isDuplicate(error) ? creditCodeHeld(await otherHolder(em, organisation)) : error;
  }
  Object.assign(organisation, held);
}

/**
 * Whom a code names for others: its holder, or the one that was last verified with it and is closed. Never one that only
 * states it, for anyone can write another's code into a draft.
 */
export async function knownByCode(em: EntityManager, code: string): Promise<Organisation | null> {
  const holder = await em.findOneBy(Organisation, { heldCode: code });
  if (holder) return holder;
  const closed = { creditCode: code, state: 'closed', ...verifiedOnce } as const;
  return em.findOne(Organisation, { where: closed, order: { id: 'DESC' } });
}

/** Also one on the abnormal list that holds nothing any more: closing does not lead out of the list. */
function otherHolder(em: EntityManager, { id, creditCode }: Stating): Promise<Organisation | null> {
  const other = { id: Not(id) };
  const listed = { creditCode, abnormalSince: Not(IsNull()), ...verifiedOnce };
  return em.findOneBy(Organisation, [
    { heldCode: creditCode, ...other },
    { ...listed, ...other },
  ]);
}
