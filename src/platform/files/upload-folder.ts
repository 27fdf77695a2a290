import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { BlobFolder } from './blob-folder.js';

/** The folder that holds uploaded files while no bucket is configured. */
export function uploadFolder({ dataDir }: Pick<Config, 'dataDir'>): BlobFolder {
  return new BlobFolder(join(dataDir, 'files'));
}
