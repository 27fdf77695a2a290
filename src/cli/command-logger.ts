import { ConsoleLogger } from '@nestjs/common';
import { nestLevels } from '../create-app.js';
import type { Config } from '../platform/config/config.js';

/** Keeps a command's stdout for its answer: what the house logs goes to stderr, and of a start only what is amiss. */
export class CommandLogger extends ConsoleLogger {
  constructor({ logLevel }: Config) {
    super({ logLevels: nestLevels(logLevel === 'info' ? 'warn' : logLevel) });
  }

  protected override printMessages(...all: Parameters<ConsoleLogger['printMessages']>): void {
    const [messages, context, level, , stack, params] = all;
    super.printMessages(messages, context, level, 'stderr', stack, params);
  }
}
