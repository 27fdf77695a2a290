import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { ObjectStorage } from '../../../test/harness/object-storage.js';
import { type BucketAddress, readFilesUrl } from '../config/files-url.js';
import { BlobBucket } from './blob-bucket.js';
import { blobPlaceContract } from './blob-place.contract.js';
import { FilesUnavailable } from './files-unavailable.js';

const QUICK = { answerMs: 400, stallMs: 400, page: 10 };
const address = (url: string): BucketAddress => {
  const { address: found, faults } = readFilesUrl(url);
  if (!found) throw new Error(faults.join());
  return found;
};
const reasonOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'served',
    (error: unknown) => (error instanceof FilesUnavailable ? [error.refused, error.reason] : error),
  );

/** An answer whose body nobody held was once collected, and the file was served as empty. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

let storage: ObjectStorage;
beforeAll(async () => {
  storage = await ObjectStorage.start();
});
afterAll(() => storage.close());

/** TEST_FILES_URL: an empty bucket on another server, to try the contract there too. */
const url = (): string => process.env.TEST_FILES_URL ?? storage.url;

blobPlaceContract('a bucket', async () => new BlobBucket(address(url())));

describe('files in a bucket', () => {
  let place: BlobBucket;
  beforeEach(() => {
    place = new BlobBucket(address(storage.url), QUICK);
  });

  it('are listed beyond the first page, in the order of time', async () => {
    const ids = Array.from({ length: 13 }, (_, at) => v7({ msecs: 1_700_000_000_000 + at }));
    for (const id of ids.toReversed()) await place.write(id, Buffer.from('x'));
    const first = await place.page(null);
    const second = await place.page(first.next);
    expect([first.ids.length, second.ids.length, second.next]).toEqual([10, 3, null]);
    expect([...first.ids, ...second.ids]).toEqual(ids);
    for (const id of ids) await place.remove(id);
  });

  it('are refused where the key, the secret or the bucket is wrong, which waiting does not mend', async () => {
    const refused = [
      [storage.urlWith({ key: 'stranger' }), /403/],
      [storage.urlWith({ secret: 'wrong' }), /403/],
      [storage.urlWith({ bucket: 'absent' }), /404/],
    ] as const;
    for (const [wrong, told] of refused) {
      const write = reasonOf(new BlobBucket(address(wrong), QUICK).write(v7(), Buffer.from('x')));
      expect(await write).toEqual([true, expect.stringMatching(told)]);
    }
    const list = reasonOf(new BlobBucket(address(storage.urlWith({ bucket: 'absent' })), QUICK).page(null));
    expect(await list).toEqual([true, expect.stringMatching(/no such bucket/)]);
  });

  it('are unavailable while the server is away, and there again when it is', async () => {
    const [kept, sent] = [v7(), v7()];
    await place.write(kept, Buffer.from('kept'));
    await storage.end();
    for (const work of [
      () => place.write(sent, Buffer.from('x')),
      () => place.write(sent, Readable.from([Buffer.from('x')])),
      () => place.open(kept),
      () => place.exists(kept),
      () => place.remove(kept),
      () => place.page(null),
    ])
      expect(await reasonOf(work())).toEqual([
        false,
        expect.stringMatching(/ECONNREFUSED|other side closed/),
      ]);
    await storage.begin();
    expect((await buffer(await place.open(kept))).toString()).toBe('kept');
    expect(await place.exists(sent)).toBe(false);
  });

  it('are given up in time when the server takes the connection and says nothing', async () => {
    const id = v7();
    await place.write(id, Buffer.alloc(20 * 1024 * 1024));
    const half = await place.open(id);
    storage.halt();
    for (const work of [
      () => place.open(id),
      () => place.exists(id),
      () => place.write(v7(), Buffer.from('x')),
      () => buffer(half),
    ]) {
      const began = performance.now();
      expect(await reasonOf(work())).toEqual([false, expect.stringMatching(/timeout|no answer|stood still/)]);
      expect(performance.now() - began).toBeLessThan(3 * QUICK.answerMs);
    }
    storage.resume();
    expect(await place.exists(id)).toBe(true);
  });

  it('wait for a slow reader longer than for a silent server', async () => {
    const id = v7();
    const bytes = Buffer.alloc(8 * 1024 * 1024, 'slow');
    await place.write(id, bytes);
    const stream = await place.open(id);
    collectGarbage();
    const patience = performance.now() + 2 * QUICK.stallMs;
    await new Promise<void>((resolve) => {
      const look = (): unknown => (performance.now() > patience ? resolve() : setImmediate(look));
      look();
    });
    expect((await buffer(stream)).equals(bytes)).toBe(true);
  });
});
