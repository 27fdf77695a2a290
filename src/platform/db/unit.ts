import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** One transaction from its begin to its commit; inner units join the open one. */
export interface Unit {
  em: EntityManager;
  open: boolean;
  /** Set when an inner unit failed: the whole can then only be rolled back. */
  doomed?: { reason: unknown };
  after: (() => void)[];
}

const units = new AsyncLocalStorage<Unit | undefined>();

/** The open unit of work, if any; work that outlives its unit is refused. */
export function currentUnit(): Unit | undefined {
  const unit = units.getStore();
  if (unit && !unit.open) throw new Error('this work outlived its unit of work: await it inside db.tx');
  return unit;
}

export function insideUnit<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
  return units.run(unit, work);
}

/** Runs what must not see the caller's unit: background loops and what follows a commit. */
export function withoutUnit<T>(work: () => T): T {
  return units.run(undefined, work);
}

/** Guards everything that a rollback cannot take back (mail, SMS, files, HTTP, search). */
export function assertOutsideUnit(what: string): void {
  if (units.getStore()?.open) throw new Error(`${what} inside a unit of work cannot be rolled back`);
}

/** Runs `work` after the open unit has committed, or now when there is none. */
export function afterCommit(work: () => void): void {
  const unit = currentUnit();
  if (unit) unit.after.push(work);
  else work();
}
