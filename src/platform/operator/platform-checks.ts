import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { weakness } from '../config/weak-secret.js';
import { Db } from '../db/db.js';
import { Consumers } from '../events/consumers.js';
import { type Check, Doctor, finding } from './doctor.js';

const CLOCK_MS = 5000;
type Found = Promise<Omit<Check, 'name'>>;

/** What the platform itself has a doctor look at. */
@Injectable()
export class PlatformChecks implements OnModuleInit {
  constructor(
    private readonly doctor: Doctor,
    private readonly config: Config,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly consumers: Consumers,
  ) {}

  onModuleInit(): void {
    this.doctor.register('durability', () => this.durability());
    this.doctor.register('migrations', () => this.migrations());
    this.doctor.register('events', () => this.events());
    this.doctor.register('data-folder', () => this.dataFolder());
    this.doctor.register('clock', () => this.clocks());
    this.doctor.register('secret', () => this.secret());
  }

  private async durability(): Found {
    const well = { zh: '提交后断电不丢数据', en: 'what is committed survives a power cut' };
    return finding(await this.db.durabilityFaults(), well, { database: this.db.dialect });
  }

  private async migrations(): Found {
    const later = (await this.db.laterSteps()).join(', ');
    if (later)
      return {
        ok: false,
        zh: `数据库结构由更新版本的程序生成（${later}）：请停止所有进程并运行该版本，或用 cli restore --force 恢复本版本的备份`,
        en: `a later version of the program made this schema (${later}): stop every process and run that version, or restore a backup of this one with \`cli restore --force\``,
      };
    const pending = await this.db.pendingMigrations();
    return finding(pending ? ['the schema is behind the program: run `cli migrate`'] : [], {
      zh: '数据库结构是最新的',
      en: 'the schema is up to date',
    });
  }

  /** Events that wait are no fault, for nothing may be running; those that were given up are. */
  private async events(): Found {
    const lags = await this.consumers.lags();
    const parked = lags.filter((one) => one.parked > 0);
    const faults = parked.map((one) => `${one.name} has ${one.parked} parked events`);
    const waiting = lags.reduce((sum, one) => sum + one.lag, 0);
    return finding(faults, { zh: `待处理事件 ${waiting}`, en: `${waiting} events wait` }, lags);
  }

  private async dataFolder(): Found {
    const open = async (path: string, bits: number): Promise<string[]> => {
      const found = await stat(path).catch(() => null);
      const allowed = found ? found.mode & bits : 0;
      return allowed ? [`${path} can be read by others: chmod go= ${path}`] : [];
    };
    const { dataDir } = this.config;
    const faults = process.platform === 'win32' ? [] : await open(dataDir, 0o007);
    const secret = process.platform === 'win32' ? [] : await open(join(dataDir, 'app-secret'), 0o077);
    return finding([...faults, ...secret], { zh: '仅本用户可读', en: 'only its own user reads it' });
  }

  private async clocks(): Found {
    const [row] = await this.db.rows<{ now: number }>(`SELECT ${this.db.nowSql} AS now`);
    const apart = Math.abs(Number(row?.now ?? 0) - this.clock.now());
    const faults = apart > CLOCK_MS ? [`this machine and the database are ${apart} ms apart`] : [];
    return finding(faults, { zh: '与数据库时钟一致', en: "agrees with the database's" }, { apart });
  }

  private secret(): Found {
    const weak = weakness(this.config.appSecret);
    const faults = weak ? [`APP_SECRET ${weak}: openssl rand -hex 32`] : [];
    return Promise.resolve(finding(faults, { zh: '密钥合格', en: 'is hard to guess' }));
  }
}
