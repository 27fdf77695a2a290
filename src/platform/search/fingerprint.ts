import { createHash } from 'node:crypto';
import { TEXT_VERSION } from './chinese-text.js';
import type { IndexDefinition } from './search.port.js';

/** What must be equal for stored tokens to be usable: the definition, and how texts become tokens. */
export function fingerprint(definition: IndexDefinition): string {
  return createHash('sha256')
    .update(JSON.stringify([TEXT_VERSION, definition]))
    .digest('hex');
}
