import { describe, expect, it } from '@jest/globals';
import { createOnce } from './create-once';
import { Problem } from './problem';

describe('what is to be made once', () => {
  it('is asked for again as it was, under the same key, when the answer was lost', async () => {
    const asked: [string, string][] = [];
    const answers: (() => string)[] = [
      () => {
        throw Problem.network('offline');
      },
      () => 'made',
    ];
    const make = createOnce((body: string, key: string) => {
      asked.push([body, key]);
      return Promise.resolve().then(answers[asked.length - 1]);
    });
    await expect(make('first')).rejects.toThrow();
    expect(await make('changed since')).toEqual({ view: 'made', sent: 'first' });
    expect(asked[1]).toEqual(asked[0]);
  });

  it('is a new request after the server has refused it', async () => {
    const keys = new Set<string>();
    const make = createOnce((body: string, key: string) => {
      keys.add(key);
      return body === 'wrong' ? Promise.reject(Problem.read(400, '')) : Promise.resolve(body);
    });
    await expect(make('wrong')).rejects.toThrow();
    expect(await make('right')).toEqual({ view: 'right', sent: 'right' });
    expect(keys.size).toBe(2);
  });
});
