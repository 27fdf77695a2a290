import { Refusal } from '../http/refusal.js';

const RETRY_SECONDS = 15;

/** The place of the bytes does not answer or refuses us; nothing was stored, and the same may work later. */
export class FilesUnavailable extends Refusal {
  constructor(
    readonly reason: string,
    /** It answered that it will not serve us as we are configured, so waiting does not help. */
    readonly refused: boolean,
    cause: unknown,
  ) {
    const words = {
      zh: '文件存储暂不可用，请稍后重试',
      en: 'File storage is not available at the moment; try again shortly',
    };
    super('unavailable', 'files-unavailable', words, { retryAfterSeconds: RETRY_SECONDS });
    this.message = `${this.code}: ${reason}`;
    this.cause = cause;
  }
}

/** The row is there, its bytes are not. */
export class FileGone extends Refusal {
  constructor() {
    super('gone', 'file-gone', { zh: '文件内容已不存在', en: 'The content of this file is no longer there' });
  }
}

/** What a disk answers when it is full, worn or not ours to write: not the sender's fault. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENOTDIR']);

/** A disk's fault as unavailable, anything else as it is. */
export function diskFault(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  return code && DISK.has(code) ? new FilesUnavailable(message, false, error) : error;
}
