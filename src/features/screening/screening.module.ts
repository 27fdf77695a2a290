import { Module } from '@nestjs/common';
import { ScreeningService } from './screening.service.js';

@Module({ providers: [ScreeningService], exports: [ScreeningService] })
export class ScreeningModule {}
