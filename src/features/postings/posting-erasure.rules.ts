import type { Posting } from './posting.entity.js';

/** What may stay of an erased person's posting in the open: nothing that tells of the person, a place no closer than the district. */
export function emptied(region: string | null): Partial<Posting> {
  const texts = { title: '', description: '', requirements: '', workingConditions: '', workPlace: '' };
  const lists = { benefits: [], certificates: [], skills: [], preferredRegions: [], findings: [] };
  const words = { deliverable: null, homeEmployer: null, appeal: null, decisionNote: null, allowed: null };
  const facts = { education: null, experienceYears: null, skillLevel: null, availableFrom: null };
  const origin = { employerName: '', sourceName: '', sourceUrl: null, externalId: null, fingerprint: null };
  const who = { authorId: null, contactPhone: null, region: region && region.slice(0, 6) };
  return { ...texts, ...lists, ...words, ...facts, ...origin, ...who, termFrom: null, termTo: null };
}
