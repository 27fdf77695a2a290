import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.js';
import { type Check, Doctor } from '../operator/doctor.js';
import { StaleSeals } from './stale-seals.js';

/** Tells how far a rotation of the secret is, and when the former one may go. */
@Injectable()
export class SealCheck implements OnModuleInit {
  constructor(
    private readonly doctor: Doctor,
    private readonly config: Config,
    private readonly stale: StaleSeals,
  ) {}

  onModuleInit(): void {
    this.doctor.register('seals', () => this.look());
  }

  private async look(): Promise<Omit<Check, 'name'>> {
    const { known, unknown } = await this.stale.count();
    if (unknown > 0)
      return {
        ok: false,
        zh: `${unknown} 项个人信息由未知密钥加密：请将 APP_SECRET_OLD 设为当时的密钥并运行 cli rotate-secret`,
        en: `${unknown} values are sealed with a secret not known here: set APP_SECRET_OLD to it and run \`cli rotate-secret\``,
      };
    if (known > 0)
      return {
        ok: false,
        zh: `${known} 项个人信息仍由 APP_SECRET_OLD 加密：请运行 cli rotate-secret`,
        en: `${known} values are still sealed with APP_SECRET_OLD: run \`cli rotate-secret\``,
      };
    if (this.config.appSecretOld)
      return {
        ok: true,
        zh: '全部已用现密钥加密，APP_SECRET_OLD 可以去掉',
        en: 'all is sealed with the secret in use: APP_SECRET_OLD may be dropped',
      };
    return {
      ok: true,
      zh: '个人信息均由现密钥加密',
      en: 'all personal data is sealed with the secret in use',
    };
  }
}
