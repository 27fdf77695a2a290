import type { Manifest } from '../platform/backup/manifest.js';

/** What a backup holds, for the one who took it or put it back. */
export function backupSummary(headline: string, manifest: Manifest): string {
  const { tables, files, damaged, secret, leftOut = [] } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const filled = tables.filter((table) => table.rows > 0);
  const [own, former] = secret.fingerprints;
  return [
    headline,
    ...filled.map((table) => `${String(table.rows).padStart(10)}  ${table.name}`),
    `${String(rows).padStart(10)}  行 rows`,
    `${String(files.length).padStart(10)}  文件 files (${bytes} bytes)`,
    secret.included
      ? '密钥已包含在内，请妥善保管 / the secret of this demo is in it: keep it safe'
      : `不含 APP_SECRET（指纹 ${own}），恢复时需要 / without APP_SECRET (fingerprint ${own}), which a restore asks for`,
    ...(former
      ? [`部分内容仍由旧密钥加密（指纹 ${former}）/ a part is still sealed with the former secret ${former}`]
      : []),
    ...leftOut.map((name) => `未包含非本程序的 / left out, for it is not ours: ${name}`),
    ...damaged.map((id) => `文件已丢失或损坏 / the store has lost or spoiled the file ${id}`),
  ].join('\n');
}
