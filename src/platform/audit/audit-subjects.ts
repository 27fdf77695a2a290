/** Of what an entry of the audit log speaks; a kind that is not here is neither written nor asked for. */
export const AUDIT_SUBJECTS = [
  'account',
  'invitation',
  'organisation',
  'posting',
  'rule',
  'screening-rule',
  'event-log',
  'audit',
] as const;
export type AuditSubjectKind = (typeof AUDIT_SUBJECTS)[number];
