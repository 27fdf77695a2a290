import { StoredFile } from '../platform/files/stored-file.entity.js';

/** Every table's class. */
export const entities = [StoredFile];
