import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';

export interface RunningServer {
  url: string;
  pid: number;
  started: number;
}

const fileIn = (dataDir: string): string => join(dataDir, 'server.json');

/** Says in the data folder where the server that holds it can be reached, for commands on the same machine. */
@Injectable()
export class ServerFile implements OnApplicationShutdown {
  private announced = false;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Called once the server listens; only its own user may read the file. */
  announce(url: string): void {
    const server: RunningServer = { url, pid: process.pid, started: this.clock.now() };
    writeFileSync(fileIn(this.config.dataDir), JSON.stringify(server), { mode: 0o600 });
    this.announced = true;
  }

  onApplicationShutdown(): void {
    if (this.announced) rmSync(fileIn(this.config.dataDir), { force: true });
  }
}

/** The address at which this machine itself reaches a server that listens on all of its addresses. */
export function loopback(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}

/** The server that announced itself last; it may be gone when it was killed. */
export function announcedServer(dataDir: string): RunningServer | null {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as RunningServer;
  } catch {
    return null;
  }
}
