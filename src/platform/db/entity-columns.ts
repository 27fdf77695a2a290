import { Column, PrimaryColumn, type ColumnOptions, type ValueTransformer } from 'typeorm';

const toNumber = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);
const number: ValueTransformer = { to: (v: unknown) => v, from: toNumber };
const flag: ValueTransformer = {
  to: (v: boolean | null | undefined) => (v === null || v === undefined ? v : v ? 1 : 0),
  from: (v: unknown) => (v === null || v === undefined ? null : Number(v) === 1),
};
const json: ValueTransformer = {
  to: (v: unknown) => (v === undefined ? undefined : JSON.stringify(v)),
  from: (v: string | null) => (v === null || v === undefined ? null : (JSON.parse(v) as unknown)),
};

/** Entity columns that hydrate to the same values on both databases; `name` is the column's name. */
export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });
export const Text = (name: string, more: ColumnOptions = {}): PropertyDecorator =>
  Column({ name, type: 'varchar', ...more });
export const LongText = (name: string, more: ColumnOptions = {}): PropertyDecorator =>
  Column({ name, type: 'text', ...more });
export const Whole = (name: string, more: ColumnOptions = {}): PropertyDecorator =>
  Column({ name, type: 'bigint', transformer: number, ...more });
export const Instant = Whole;
export const Flag = (name: string, more: ColumnOptions = {}): PropertyDecorator =>
  Column({ name, type: 'tinyint', transformer: flag, ...more });
export const Json = (name: string, more: ColumnOptions = {}): PropertyDecorator =>
  Column({ name, type: 'text', transformer: json, ...more });
