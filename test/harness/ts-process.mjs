/** `node --import THIS entry.ts`: lets a process of its own run TypeScript sources, as ts-thread.mjs lets a thread. */
import { register } from 'node:module';

register(new URL('./ts-thread.mjs', import.meta.url));
