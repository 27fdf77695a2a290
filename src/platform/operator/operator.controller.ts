import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ForOperator } from '../access/rule.js';
import { type Diagnosis, Doctor } from './doctor.js';

/** What `cli doctor` asks. */
@ApiExcludeController()
@ForOperator()
@Controller('api/v1/operator/diagnosis')
export class OperatorController {
  constructor(private readonly doctor: Doctor) {}

  @Get()
  examine(): Promise<Diagnosis> {
    return this.doctor.examine();
  }
}
