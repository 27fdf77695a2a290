import { Global, Module } from '@nestjs/common';
import { Background } from './background.js';
import { Leases } from './leases.js';
import { Schedule } from './schedule.js';
import { TraceSweep } from './trace-sweep.js';

@Global()
@Module({ providers: [Background, Leases, Schedule, TraceSweep], exports: [Background, Leases, Schedule] })
export class BackgroundModule {}
