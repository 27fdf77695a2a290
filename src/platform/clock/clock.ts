import { Injectable } from '@nestjs/common';
import { civilDate } from './civil-day.js';

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
