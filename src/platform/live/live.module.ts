import { Global, Module } from '@nestjs/common';
import { Changes } from './changes.js';
import { ChangesController } from './changes.controller.js';
import { ChangesService } from './changes.service.js';
import { LiveRights } from './live-rights.js';
import { LiveServer } from './live-server.js';
import { Topics } from './topics.js';

@Global()
@Module({
  controllers: [ChangesController],
  providers: [Changes, ChangesService, LiveRights, LiveServer, Topics],
  exports: [Changes, LiveServer, Topics],
})
export class LiveModule {}
