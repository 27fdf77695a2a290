import { mkdirSync } from 'node:fs';

/** Makes the folder of `DATA_DIR` where it is not there yet; nobody else may look into it. */
export function makeDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
}
