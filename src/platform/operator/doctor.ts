import { Injectable } from '@nestjs/common';
import type { Words } from '../http/refusal.js';

/** One thing that was looked at; `details` are for programs. */
export interface Check extends Words {
  name: string;
  ok: boolean;
  details?: unknown;
}

export interface Diagnosis {
  ok: boolean;
  checks: Check[];
}

/** Looks at everything that can quietly go wrong in an installation; features add their own checks. */
@Injectable()
export class Doctor {
  private readonly checks = new Map<string, () => Promise<Omit<Check, 'name'>>>();

  register(name: string, check: () => Promise<Omit<Check, 'name'>>): void {
    this.checks.set(name, check);
  }

  /** A check that fails to run is a fault of its own. */
  async examine(): Promise<Diagnosis> {
    const checks: Check[] = [];
    for (const [name, check] of this.checks)
      checks.push(await check().then((found) => ({ name, ...found }), broken(name)));
    return { ok: checks.every(({ ok }) => ok), checks };
  }
}

const broken =
  (name: string) =>
  (error: unknown): Check => {
    const reason = error instanceof Error ? error.message : String(error);
    return { name, ok: false, zh: `检查未能完成：${reason}`, en: `the check could not be made: ${reason}` };
  };

/** A check's answer: what holds, or what is wrong. */
export function finding(faults: string[], well: Words, details?: unknown): Omit<Check, 'name'> {
  if (faults.length === 0) return { ok: true, ...well, details };
  const told = faults.join('; ');
  return { ok: false, zh: told, en: told, details };
}
