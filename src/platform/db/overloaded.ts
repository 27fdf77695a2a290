/** More writers wait than the database can serve soon: 503 with Retry-After. */
export class Overloaded extends Error {
  readonly retryAfterSeconds = 2;
  constructor() {
    super('too many units of work are waiting');
  }
}
