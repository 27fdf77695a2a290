import { Module } from '@nestjs/common';
import { OperatorSecretController } from './operator-secret.controller.js';
import { SealCheck } from './seal-check.js';
import { SecretRotationJob } from './secret-rotation.job.js';
import { StaleSeals } from './stale-seals.js';

/** From one APP_SECRET to the next without losing what the former has sealed. */
@Module({
  controllers: [OperatorSecretController],
  providers: [SealCheck, SecretRotationJob, StaleSeals],
})
export class SecretRotationModule {}
