import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { fieldFaults } from './field-faults.js';
import { GoodQueries } from './good-queries.js';
import { soundPart, toldWithRow } from './late-faults.js';
import { type FieldFault, invalid } from './refusal.js';

type Dto = new () => object;

/** Enough for any form; a body of thousands of unknown fields gets no answer larger than itself. */
const MOST_FAULTS = 100;
const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object, Promise, Buffer]);

/**
 * Checks body, query and path against their DTO and names every fault at once, contradictions of the rest too; unknown
 * fields are faults too. No body is an empty one. What asks to be told with its row (`late-faults.ts`) passes without its
 * faulty fields.
 */
export class ValidationPipe implements PipeTransform {
  private readonly good = new GoodQueries();

  transform(sent: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || !metatype || PLAIN.has(metatype)) return sent;
    const dto = metatype as Dto;
    return type === 'query' ? this.query(sent ?? {}, dto) : this.checked(sent ?? {}, type, dto);
  }

  private query(sent: object, metatype: Dto): object {
    const key = this.good.key(sent);
    const checked = async (): Promise<object> => {
      const dto = await this.checked(sent, 'query', metatype);
      this.good.keep(metatype, key, dto);
      return dto;
    };
    return this.good.find(metatype, key) ?? checked();
  }

  private async checked(value: unknown, type: ArgumentMetadata['type'], metatype: Dto): Promise<object> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalid({ field: type, code: 'object', zh: '应为 JSON 对象', en: 'must be a JSON object' });
    }
    const dto = plainToInstance(metatype, value, { exposeUnsetFields: false });
    const errors = await validate(dto, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    });
    if (errors.length === 0) return dto;
    const sound = soundFields(dto, errors);
    const faults = [...fieldFaults(errors), ...contradictions(metatype, sound)].slice(0, MOST_FAULTS);
    if (toldWithRow(metatype)) return soundPart(sound, faults);
    throw invalid(...faults);
  }
}

function soundFields(dto: object, errors: ValidationError[]): object {
  const wrong = new Set(errors.map(({ property }) => property));
  return Object.fromEntries(Object.entries(dto).filter(([name]) => !wrong.has(name)));
}

/** What the fields without a fault of their own contradict each other in, where the DTO can tell. */
function contradictions(metatype: object, sound: object): FieldFault[] {
  const { contradictions: tell } = metatype as { contradictions?: (sound: object) => FieldFault[] };
  return tell?.(sound) ?? [];
}
