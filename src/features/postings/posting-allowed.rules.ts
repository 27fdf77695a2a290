import { reading } from '../screening/screening.rules.js';
import type { Finding, ScreeningLevel } from '../screening/screening.service.js';

/** A finding that an officer let pass: which rule, in which edition, about which words, by whom and when. */
export interface AllowedFinding {
  ruleId: string;
  edition: string;
  level: ScreeningLevel;
  /** As the screener reads it: width, case and blanks do not count. */
  text: string;
  by: string;
  at: number;
}

const GRAVITY: Record<ScreeningLevel, number> = { warn: 1, review: 2, block: 3 };

/**
 * Parts findings into those that stand against a posting and the decisions that let others pass. One decision lets one
 * finding pass, of the same rule in the same edition and the same words, never a graver one; what fits no finding any
 * more is forgotten.
 */
export function honoured<F extends Finding>(
  findings: readonly F[],
  allowed: readonly AllowedFinding[] | null,
): { open: F[]; kept: AllowedFinding[] } {
  const left = [...(allowed ?? [])];
  const kept: AllowedFinding[] = [];
  const open = findings.filter((finding) => {
    const at = left.findIndex((one) => covers(one, finding));
    if (at < 0) return true;
    kept.push(...left.splice(at, 1));
    return false;
  });
  return { open, kept };
}

/** What an officer lets pass who lets the posting pass; warnings are its author's to confirm. */
export function allowing(findings: readonly Finding[], by: string, at: number): AllowedFinding[] {
  return findings
    .filter(({ level }) => level !== 'warn')
    .map(({ ruleId, edition, level, text }) => ({ ruleId, edition, level, text: reading(text), by, at }));
}

function covers(one: AllowedFinding, { ruleId, edition, level, text }: Finding): boolean {
  return (
    one.ruleId === ruleId &&
    one.edition === edition &&
    one.text === reading(text) &&
    GRAVITY[one.level] >= GRAVITY[level]
  );
}
