import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { fieldFaults } from './field-faults.js';
import { invalid } from './refusal.js';

/** Enough for any form; a body of thousands of unknown fields gets no answer larger than itself. */
const MOST_FAULTS = 100;
const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object, Promise, Buffer]);

/** Checks body, query and path against their DTO and names every fault at once; unknown fields are faults too. No body is an empty one. */
export class ValidationPipe implements PipeTransform {
  transform(sent: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || !metatype || PLAIN.has(metatype)) return sent;
    return this.checked(sent ?? {}, type, metatype);
  }

  private async checked(
    value: unknown,
    type: ArgumentMetadata['type'],
    metatype: NonNullable<ArgumentMetadata['metatype']>,
  ): Promise<unknown> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalid({ field: type, code: 'object', zh: '应为 JSON 对象', en: 'must be a JSON object' });
    }
    const dto = plainToInstance(metatype as new () => object, value, { exposeUnsetFields: false });
    const errors = await validate(dto, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    });
    if (errors.length) throw invalid(...fieldFaults(errors).slice(0, MOST_FAULTS));
    return dto;
  }
}
