import type { DataSourceOptions } from 'typeorm';

/** The tables' classes and the steps that build them, given by the application: the platform knows no feature. */
export interface Schema {
  entities: NonNullable<DataSourceOptions['entities']>;
  migrations: NonNullable<DataSourceOptions['migrations']>;
}
