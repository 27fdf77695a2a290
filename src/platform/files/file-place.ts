import type { Config } from '../config/config.js';
import { BlobBucket } from './blob-bucket.js';
import type { BlobPlace } from './blob-place.js';
import { uploadFolder } from './upload-folder.js';

/** Where this installation keeps uploaded files: the bucket that is configured, otherwise its folder. */
export function filePlace(config: Pick<Config, 'dataDir' | 'files'>): BlobPlace {
  return config.files ? new BlobBucket(config.files) : uploadFolder(config);
}
