import { Param, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { notFound } from './refusal.js';

class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value === 'string' && isUUID(value)) return value.toLowerCase();
    throw notFound();
  }
}

/** An id in the path; what is no id cannot exist, so it answers 404. */
export function IdParam(name = 'id'): ParameterDecorator {
  return Param(name, new IdPipe());
}
