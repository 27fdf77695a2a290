import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClearFault } from './clear-fault.js';
import { makeDataFolder } from './data-folder.js';

/** Where a demo keeps the secret that it made for itself. */
export function keptSecretFile(dataDir: string): string {
  return join(dataDir, 'app-secret');
}

/** Demo needs no secret of its own: one is made at the first start and kept beside the data. */
export function keptSecret(dataDir: string): string {
  const file = keptSecretFile(dataDir);
  if (!existsSync(file)) {
    const secret = randomBytes(32).toString('hex');
    wholly(dataDir, secret, (part) => {
      try {
        linkSync(part, file);
      } catch (error) {
        // Whoever begins at the same moment has made one, which both use; and some file systems know no second name.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(part, file);
      }
    });
  }
  return readFileSync(notFolder(file), 'utf8').trim();
}

/** The secret that lies there, if one does: none is made, and whoever has one of his own asks for no more. */
export function secretThere(dataDir: string): string | null {
  const file = keptSecretFile(dataDir);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8').trim() : null;
}

/** Containers make a folder of a file that is mounted and not there; a link may point at what is not mounted. */
function notFolder(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory() === false) return file;
  if (!found)
    throw new ClearFault({
      zh: `${file} 是链接，所指的文件不存在：请挂载保存密钥的文件，或改正该链接`,
      en: `${file} is a link to a file that is not there: mount the file with the secret, or mend the link`,
    });
  throw new ClearFault({
    zh: `${file} 是文件夹，应为保存密钥的文件：请移走该文件夹（若由容器挂载产生，请检查挂载路径）`,
    en: `${file} is a folder where the file with the secret belongs: move it away, and check what is mounted there`,
  });
}

/** Refuses a place that takes no secret, while nothing else has been done. */
export function refuseSecretPlace(dataDir: string): void {
  const file = keptSecretFile(dataDir);
  if (existsSync(file)) notFolder(file);
}

/** Puts another one in its place, as a restore brings it along. */
export function keepSecret(dataDir: string, secret: string): void {
  wholly(dataDir, secret, (part) => renameSync(part, keptSecretFile(dataDir)));
}

/** A disk that is full, or a process that is killed, leaves either no secret or a whole one: never an empty one to be used. */
function wholly(dataDir: string, secret: string, give: (part: string) => void): void {
  makeDataFolder(dataDir);
  const part = `${keptSecretFile(dataDir)}.${randomBytes(4).toString('hex')}.part`;
  try {
    writeFileSync(part, secret, { mode: 0o600, flag: 'wx', flush: true });
    give(part);
  } finally {
    rmSync(part, { force: true });
  }
}
