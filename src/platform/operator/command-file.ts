import { ClearFault } from '../config/clear-fault.js';

/** A file that was named to a command, and has nothing to do with the installation. */
export class UnusableFile extends ClearFault {
  constructor(file: string, cause: Error) {
    const words = {
      zh: `无法读写 ${file}（${cause.message}）：请检查该文件、所在文件夹、权限和剩余空间`,
      en: `cannot use ${file} (${cause.message}): check that file, its folder, its rights and what room there is`,
    };
    super(words, { cause });
  }
}

/** Whatever the system says against a file becomes {@link UnusableFile}; all else stays what it is. */
export function ofFile(file: string): (error: unknown) => never {
  return (error) => {
    throw isOfFile(error) ? new UnusableFile(file, error) : error;
  };
}

export function isOfFile(error: unknown): error is Error {
  return Boolean((error as NodeJS.ErrnoException).syscall);
}
