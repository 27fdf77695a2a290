export const MEMBER_ROLES = ['owner', 'recruiter', 'viewer'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What someone wants to do for an organisation: look, work with postings, or decide about the organisation itself. */
export type Act = 'view' | 'recruit' | 'own';

const ALLOWED: Readonly<Record<MemberRole, readonly Act[]>> = {
  owner: ['view', 'recruit', 'own'],
  recruiter: ['view', 'recruit'],
  viewer: ['view'],
};

export function allows(role: MemberRole, act: Act): boolean {
  return ALLOWED[role].includes(act);
}

/** Whether the organisation keeps an owner when this member becomes something else (null: leaves). */
export function keepsOwner(
  members: { userId: string; role: MemberRole }[],
  userId: string,
  to: MemberRole | null,
): boolean {
  return to === 'owner' || members.some((member) => member.role === 'owner' && member.userId !== userId);
}
