import { Injectable } from '@nestjs/common';

const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000; // Asia/Shanghai has had no summer time since 1991

/** The only source of the time, so that tests can move it. */
@Injectable()
export class Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number {
    return Date.now();
  }

  /** The civil date in Asia/Shanghai, `YYYY-MM-DD`. */
  today(): string {
    return civilDate(this.now());
  }
}

/** The civil date in Asia/Shanghai of an instant. */
export function civilDate(instant: number): string {
  return new Date(instant + SHANGHAI).toISOString().slice(0, 10);
}

/** The first instant after the civil day in Asia/Shanghai has ended. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - SHANGHAI + DAY;
}

/** A civil date moved by whole days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The age in completed years on a civil day. */
export function ageOn(day: string, birth: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
