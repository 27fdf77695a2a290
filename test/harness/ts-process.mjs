/** `node --import THIS entry.ts`: lets a process of its own run TypeScript sources. */
import { register } from 'node:module';

register(new URL('./ts-loader.mjs', import.meta.url));
