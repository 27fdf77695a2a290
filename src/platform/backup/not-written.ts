import { dirname } from 'node:path';
import { ClearFault } from '../config/clear-fault.js';

/** EFBIG: of a quota or of a file system that takes no file so large. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The backup's own place cannot take it; nothing was left there. */
export class NotWritten extends ClearFault {
  constructor(path: string, cause: NodeJS.ErrnoException) {
    const folder = dirname(path);
    const { code = '', message } = cause;
    const full = {
      zh: `备份所在的 ${folder} 空间不足（${message}），未留下文件：请在该处腾出空间，或改用其他位置，然后重新备份`,
      en: `there is no room for the backup in ${folder} (${message}); no file was left: make room there, or name another place, then take it again`,
    };
    const closed = {
      zh: `无法将备份写入 ${folder}（${message}），未留下文件：请检查该文件夹及其属主和权限，或改用其他位置`,
      en: `cannot write the backup into ${folder} (${message}); no file was left: check that folder, its owner and its rights, or name another place`,
    };
    super(NO_ROOM.has(code) ? full : closed, { cause });
  }
}

/** Another backup, or anything else, has the name: it stays as it is. */
export function nameTaken(path: string): ClearFault {
  return new ClearFault({
    zh: `${path} 已存在：请另选文件名`,
    en: `${path} exists already: choose another name`,
  });
}
