import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { NewEvent } from './event.js';

interface Signals {
  /** What this process has just committed. */
  appended: [events: readonly NewEvent[]];
  unsequenced: [];
  sequenced: [];
}

/** Wakes the loops of this process so that nobody waits for the next poll. */
@Injectable()
export class EventSignal extends EventEmitter<Signals> {
  constructor() {
    super();
    this.setMaxListeners(100);
  }
}
