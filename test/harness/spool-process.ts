/** A process of its own that holds one spooled file until it is ended; tells its folder. */
import { spoolFolder } from '../../src/features/postings/import/spool-folder.js';

process.send?.(await spoolFolder());
process.on('message', () => undefined);
