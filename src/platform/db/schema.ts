import type { DataSource, DataSourceOptions } from 'typeorm';

/** Steps of the schema, oldest first. */
export type Migrations = (new () => object)[];

/** The tables' classes and the steps that build them, given by the application: the platform knows no feature. */
export interface Schema {
  entities: NonNullable<DataSourceOptions['entities']>;
  migrations: NonNullable<DataSourceOptions['migrations']>;
}

/** The names under which the schema remembers the steps of this program. */
export const stepsOf = ({ migrations }: DataSource): string[] =>
  migrations.map((step) => step.name ?? step.constructor.name);
