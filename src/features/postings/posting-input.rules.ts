import type { FieldFault } from '../../platform/http/refusal.js';
import { apply, blank } from './posting.fields.js';
import { contradictions } from './posting.rules.js';
import type { PostingInput } from './postings.dto.js';

const NOBODY = { id: '', authorId: null, organisationId: null, clientId: null };

/** What the well-formed part of an input contradicts itself in, told beside what is malformed: nobody mends a form twice. */
export function inputContradictions({ side, offeredBy, ...content }: Partial<PostingInput>): FieldFault[] {
  const posting = blank({ ...NOBODY, side: side ?? 'demand' }, 0);
  apply(posting, content);
  if (side === 'demand') posting.offerer = offeredBy ?? null;
  if (side === 'supply') posting.offerer = offeredBy ?? 'person';
  return contradictions(posting, '');
}
