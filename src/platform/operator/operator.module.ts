import { Global, Module } from '@nestjs/common';
import { Doctor } from './doctor.js';
import { OperatorController } from './operator.controller.js';
import { PlatformChecks } from './platform-checks.js';
import { ServerFile } from './server-file.js';

/** The door by which the command line works on an installation, whether its server runs or not. */
@Global()
@Module({
  controllers: [OperatorController],
  providers: [Doctor, PlatformChecks, ServerFile],
  exports: [Doctor],
})
export class OperatorModule {}
