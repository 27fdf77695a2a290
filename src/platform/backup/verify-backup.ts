import { timingSafeEqual } from 'node:crypto';
import { secretFingerprint } from '../access/secret-keys.js';
import { type ArchiveReader, BackupRefused, damaged } from './archive-reader.js';
import {
  fileEntry,
  FORMAT,
  KEY_FILE,
  type Manifest,
  MANIFEST,
  MANIFEST_MAC,
  manifestMac,
  tableEntry,
} from './manifest.js';
import { isManifest, isObject } from './manifest-shape.js';
import type { Progress } from './take-backup.js';

/** What a backup says of itself, not believed yet; refuses one that a later program wrote. */
export async function readManifest(archive: ArchiveReader, steps: string[]): Promise<Manifest> {
  const manifest = parsed(await archive.text(MANIFEST));
  if (!isObject(manifest) || typeof manifest['format'] !== 'number') throw damaged(MANIFEST);
  if (manifest['format'] !== FORMAT) throw newer(`format ${manifest['format']}`);
  if (!isManifest(manifest)) throw damaged(MANIFEST);
  const known = new Set(steps);
  const unknown = manifest.steps.find((step) => !known.has(step));
  if (unknown) throw newer(unknown);
  return manifest;
}

/** Refuses a secret that cannot open what the backup has sealed; `secrets`: the one in use first, then the former. */
export function checkSecret(manifest: Manifest, secrets: string[]): void {
  const known = new Set(secrets.map(secretFingerprint));
  const lacking = manifest.secret.fingerprints.filter((one) => !known.has(one));
  if (lacking.length === 0) return;
  const [needed, given] = [lacking.join(', '), [...known].join(', ')];
  throw new BackupRefused({
    zh: `备份中的个人信息由另一密钥加密（指纹 ${needed}，当前为 ${given}）：请将 APP_SECRET（或 APP_SECRET_OLD）设为备份时所用的密钥`,
    en: `personal data in this backup is sealed with another secret (fingerprint ${needed}; yours: ${given}): set APP_SECRET, or APP_SECRET_OLD, to the one that was used when it was taken`,
  });
}

/** Reads the whole archive and holds every byte of it against the manifest, and the manifest against the secret. */
export async function verifyBackup(
  archive: ArchiveReader,
  manifest: Manifest,
  secrets: string[],
  progress: Progress,
): Promise<void> {
  await checkMac(archive, secrets);
  const expected = new Map<string, string>();
  for (const { name, sha256 } of manifest.tables) expected.set(tableEntry(name), sha256);
  for (const { id, sha256 } of manifest.files) expected.set(fileEntry(id), sha256);
  const own = new Set([MANIFEST, MANIFEST_MAC, ...(manifest.secret.included ? [KEY_FILE] : [])]);
  const surplus = archive.names.find((name) => !expected.has(name) && !own.has(name));
  if (surplus) throw damaged(surplus);
  let done = 0;
  for (const [name, sha256] of expected) {
    if ((await archive.measure(name)).sha256 !== sha256) throw damaged(name);
    progress(++done, expected.size);
  }
}

async function checkMac(archive: ArchiveReader, secrets: string[]): Promise<void> {
  const given = Buffer.from(await archive.text(MANIFEST_MAC));
  const text = await archive.text(MANIFEST);
  const right = secrets.some((secret) => {
    const mac = Buffer.from(manifestMac(secret, text));
    return mac.length === given.length && timingSafeEqual(mac, given);
  });
  if (!right) throw damaged(MANIFEST);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(MANIFEST, cause);
  }
}

function newer(what: string): BackupRefused {
  return new BackupRefused({
    zh: `备份由更新版本的程序生成（${what}），未作任何更改；请先升级本程序`,
    en: `a later version of the program wrote this backup (${what}); nothing was changed: upgrade this program first`,
  });
}
