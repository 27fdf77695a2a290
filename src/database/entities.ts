import { Account } from '../features/accounts/account.entity.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';

/** Every table's class. */
export const entities = [Account, StoredFile];
