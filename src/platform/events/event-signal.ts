import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';

/** Wakes the loops of this process so that nobody waits for the next poll. */
@Injectable()
export class EventSignal extends EventEmitter<{ appended: []; unsequenced: []; sequenced: [] }> {
  constructor() {
    super();
    this.setMaxListeners(100);
  }
}
