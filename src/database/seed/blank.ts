import type { SeedOrganisation } from './seed.types.js';

/** The fields that an ordinary place (岗位聘用) leaves empty. */
export const NEITHER_TASK_NOR_LOAN = {
  termFrom: null,
  termTo: null,
  deliverable: null,
  homeEmployer: null,
} as const;

/** The fields that the demand side leaves empty. */
export const NO_OFFER = { offeredBy: null, skills: [], preferredRegions: [], availableFrom: null } as const;

/** An agency whose 人力资源服务许可证 does not stand may not be seen (人力资源市场暂行条例 18). */
export function hasLapsed(agency: SeedOrganisation | null): boolean {
  return (
    agency?.licences.some((licence) => licence.kind === 'hr-service' && licence.state !== 'confirmed') ??
    false
  );
}
