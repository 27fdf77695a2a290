import { Global, Module } from '@nestjs/common';
import { Sms } from './sms.js';

@Global()
@Module({ providers: [Sms], exports: [Sms] })
export class SmsModule {}
