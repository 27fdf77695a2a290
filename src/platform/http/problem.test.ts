import { describe, expect, it } from '@jest/globals';
import { toProblem } from './problem.js';

describe('a problem', () => {
  it.each([{ code: 'SQLITE_FULL' }, { driverError: { errno: 1114 } }])(
    'says of a database without room that its disk is full: %j',
    (fault) => {
      expect(toProblem(Object.assign(new Error('no room'), fault))).toMatchObject({
        status: 503,
        code: 'database-away',
        zh: expect.stringContaining('磁盘已满'),
        en: expect.stringContaining('disk of the database is full'),
        retryAfterSeconds: 5,
      });
    },
  );
});
