import { Global, Module } from '@nestjs/common';
import { Background } from './background.js';
import { Leases } from './leases.js';
import { Schedule } from './schedule.js';

@Global()
@Module({ providers: [Background, Leases, Schedule], exports: [Background, Leases, Schedule] })
export class BackgroundModule {}
