import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import * as v from 'class-validator';
import { CONTROL_FREE, isCivilDay, say, tidy, toFlag, toList, toNumber } from './field-values.js';

interface Common {
  optional?: boolean;
  /** Null says "nothing": it clears what was there. Otherwise an optional field may be absent, but not null. */
  nullable?: boolean;
  /** Comes from the query string, where every value is text. */
  query?: boolean;
  /** A list with at most so many entries. */
  list?: number;
  description?: string;
  example?: unknown;
}

type Each = { each: boolean };

function field(
  options: Common,
  api: ApiPropertyOptions,
  checks: (each: Each) => PropertyDecorator[],
): PropertyDecorator {
  const each = { each: options.list !== undefined };
  const list =
    options.list === undefined
      ? []
      : [
          ...(options.query ? [Transform(({ value }: { value: unknown }) => toList(value))] : []),
          v.IsArray({ message: say('应为列表', 'must be a list') }),
          v.ArrayMaxSize(options.list, {
            message: say(`最多 ${options.list} 项`, `at most ${options.list} entries`),
          }),
        ];
  const { description, example } = options;
  const described = {
    ...api,
    isArray: each.each,
    required: !options.optional,
    ...(options.nullable ? { nullable: true } : {}),
    description,
    example,
  } as ApiPropertyOptions;
  const limited = each.each ? { ...described, maxItems: options.list } : described;
  return applyDecorators(ApiProperty(limited), presence(options), ...list, ...checks(each));
}

function presence({ optional, nullable }: Common): PropertyDecorator {
  if (!optional) return v.IsDefined({ message: say('必填', 'is required') });
  return nullable ? v.IsOptional() : v.ValidateIf((_, value) => value !== undefined);
}

function lengthSaid(min: number, max: number): ReturnType<typeof say> {
  if (min === max) return say(`应为 ${max} 个字符`, `must have ${max} characters`);
  return say(`长度应为 ${min}–${max} 个字符`, `must have ${min} to ${max} characters`);
}

/** Text, trimmed and NFC; refuses control characters (line breaks are allowed with `lines`). */
export function TextField(
  o: Common & { min?: number; max: number; pattern?: RegExp; lines?: boolean },
): PropertyDecorator {
  const min = o.min ?? 1;
  const api = {
    type: String,
    minLength: min,
    maxLength: o.max,
    ...(o.pattern ? { pattern: o.pattern.source } : {}),
  };
  return field(o, api, (each) => [
    Transform(({ value }: { value: unknown }) => tidy(value)),
    v.IsString({ ...each, message: say('应为文字', 'must be text') }),
    v.Length(min, o.max, {
      ...each,
      message: lengthSaid(min, o.max),
    }),
    v.Matches(o.lines ? CONTROL_FREE.lines : CONTROL_FREE.line, {
      ...each,
      message: say('含有不允许的控制字符', 'must not contain control characters'),
    }),
    ...(o.pattern
      ? [v.Matches(o.pattern, { ...each, message: say('格式不正确', 'has the wrong format') })]
      : []),
  ]);
}

/** A whole number within bounds. */
export function WholeField(o: Common & { min: number; max: number }): PropertyDecorator {
  const words = say(
    `应为 ${o.min} 到 ${o.max} 之间的整数`,
    `must be a whole number from ${o.min} to ${o.max}`,
  );
  return field(o, { type: 'integer', minimum: o.min, maximum: o.max }, (each) => [
    ...(o.query ? [Transform(({ value }: { value: unknown }) => toNumber(value))] : []),
    v.IsInt({ ...each, message: words }),
    v.Min(o.min, { ...each, message: words }),
    v.Max(o.max, { ...each, message: words }),
  ]);
}

/** A number within bounds that may have decimals, as amounts of law have (13.5 yuan, 21.75 days). */
export function DecimalField(o: Common & { min: number; max: number; decimals: number }): PropertyDecorator {
  const words = say(
    `应为 ${o.min} 到 ${o.max} 之间的数，最多 ${o.decimals} 位小数`,
    `must be a number from ${o.min} to ${o.max} with at most ${o.decimals} decimals`,
  );
  return field(o, { type: Number, minimum: o.min, maximum: o.max }, (each) => [
    v.IsNumber({ maxDecimalPlaces: o.decimals }, { ...each, message: words }),
    v.Min(o.min, { ...each, message: words }),
    v.Max(o.max, { ...each, message: words }),
  ]);
}

/** One of a closed set of words. */
export function ChoiceField(values: readonly string[], o: Common = {}): PropertyDecorator {
  const words = say(`只能是：${values.join('、')}`, `must be one of ${values.join(', ')}`);
  return field(o, { enum: [...values] }, (each) => [v.IsIn([...values], { ...each, message: words })]);
}

export function FlagField(o: Common = {}): PropertyDecorator {
  return field(o, { type: Boolean }, (each) => [
    ...(o.query ? [Transform(({ value }: { value: unknown }) => toFlag(value))] : []),
    v.IsBoolean({ ...each, message: say('应为 true 或 false', 'must be true or false') }),
  ]);
}

/** A civil date `YYYY-MM-DD` that exists. */
export function DayField(o: Common = {}): PropertyDecorator {
  const message = say('应为存在的日期，如 2026-11-23', 'must be an existing date such as 2026-11-23');
  return field(o, { type: String, format: 'date' }, (each) => [
    v.ValidateBy({ name: 'isDay', validator: { validate: isCivilDay } }, { ...each, message }),
  ]);
}

/** The id of something that the platform made. */
export function IdField(o: Common = {}): PropertyDecorator {
  return field(o, { type: String, format: 'uuid' }, (each) => [
    v.IsUUID('all', { ...each, message: say('不是有效的编号', 'is not a valid id') }),
  ]);
}

/** Text that a rule accepts, such as a code with its check digit; the rule decides, `words` say what it wants. */
export function RuledField(
  o: Common & { name: string; max: number; accepts: (value: string) => boolean; zh: string; en: string },
): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    typeof value === 'string' && value.length <= o.max && o.accepts(value);
  return field(o, { type: String, maxLength: o.max, format: o.name }, (each) => [
    Transform(({ value }: { value: unknown }) => tidy(value)),
    v.ValidateBy({ name: o.name, validator: { validate } }, { ...each, message: say(o.zh, o.en) }),
  ]);
}

/** Another object of the same rules. */
export function NestedField(type: () => new () => object, o: Common = {}): PropertyDecorator {
  // The document's maker takes a function for a late answer only when it is called `type`.
  return field(o, { type: () => type() } as ApiPropertyOptions, (each) => [
    v.IsObject({ ...each, message: say('应为对象', 'must be an object') }),
    v.ValidateNested({ ...each, message: say('应为对象', 'must be an object') }),
    Type(type),
  ]);
}
