import type { Schemas } from '@/api/client';
import { useWords } from '@/locales/words';
import type { Choice } from '@/ui/choice';

type Kind = Schemas['AuditSubject']['kind'];

/** In the order to choose from; one that the server adds does not compile until it stands here and has its words. */
const ALL: Readonly<Record<Kind, true>> = {
  account: true,
  invitation: true,
  organisation: true,
  posting: true,
  rule: true,
  'screening-rule': true,
  'event-log': true,
  audit: true,
};

/** Of what an entry of the log speaks, in words. */
export function useAuditKind(): (kind: Kind) => string {
  const t = useWords('office-audit');
  return (kind) => t(`kinds.${kind}`);
}

export function auditKinds(name: (kind: Kind) => string): Choice<Kind>[] {
  return (Object.keys(ALL) as Kind[]).map((value) => ({ value, label: name(value) }));
}

/** The kind that an address names; none where it names no kind that there is. */
export function auditKind(text: string): Kind | undefined {
  return Object.hasOwn(ALL, text) ? (text as Kind) : undefined;
}
