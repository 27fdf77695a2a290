import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { v4, v7 } from 'uuid';
import type { BlobPlace } from './blob-place.js';
import { FileGone } from './files-unavailable.js';

const MEGABYTE = 1024 * 1024;

/** What every place for the bytes of files must do. */
export function blobPlaceContract(name: string, open: () => Promise<BlobPlace>): void {
  describe(`files in ${name}`, () => {
    let place: BlobPlace;
    beforeAll(async () => {
      place = await open();
    });

    const read = async (id: string): Promise<Buffer> => buffer(await place.open(id));
    const all = async (): Promise<string[]> => {
      const ids: string[] = [];
      for (let from: string | null = null, pages = 0; ; pages++) {
        const page = await place.page(from);
        ids.push(...page.ids);
        if (page.next === null) return ids;
        if (pages > 1000) throw new Error('the pages do not end');
        from = page.next;
      }
    };

    it.each([
      ['a few bytes', Buffer.from([0, 1, 254, 255])],
      ['none', Buffer.alloc(0)],
      ['20 MB', randomBytes(20 * MEGABYTE)],
    ])('come back as they were written: %s, whole or as a stream', async (_, bytes) => {
      const [whole, streamed] = [v7(), v7()];
      await place.write(whole, bytes);
      const pieces = Array.from({ length: Math.ceil(bytes.length / 65_000) }, (__, at) =>
        bytes.subarray(at * 65_000, (at + 1) * 65_000),
      );
      await place.write(streamed, Readable.from(pieces));
      for (const id of [whole, streamed]) {
        expect(await place.exists(id)).toBe(true);
        expect((await read(id)).equals(bytes)).toBe(true);
        await place.remove(id);
      }
    });

    it('leave nothing when their stream fails half-way, and can be written afterwards', async () => {
      const id = v7();
      const failing = (bytes: number) =>
        Readable.from(
          (function* () {
            yield randomBytes(bytes);
            throw new Error('cut');
          })(),
        );
      for (const bytes of [10, 9 * MEGABYTE]) {
        await expect(place.write(id, failing(bytes))).rejects.toThrow('cut');
        expect([await place.exists(id), await all()]).toEqual([false, expect.not.arrayContaining([id])]);
      }
      await place.write(id, Readable.from([Buffer.from('whole')]));
      expect((await read(id)).toString()).toBe('whole');
      await expect(place.write(id, failing(10))).rejects.toThrow('cut');
      expect((await read(id)).toString()).toBe('whole');
      await place.remove(id);
    });

    it('are replaced as a whole when they are written again, also by two at once', async () => {
      const id = v7();
      const [a, b] = [Buffer.alloc(MEGABYTE, 'a'), Buffer.alloc(2 * MEGABYTE, 'b')];
      await Promise.all([place.write(id, a), place.write(id, Readable.from([b]))]);
      const first = await read(id);
      expect(first.equals(a) || first.equals(b)).toBe(true);
      await place.write(id, a);
      expect((await read(id)).equals(a)).toBe(true);
      await place.remove(id);
    });

    it('are gone once they are removed, which may be said twice', async () => {
      const id = v7();
      await place.write(id, Buffer.from('x'));
      await place.remove(id);
      await place.remove(id);
      expect(await place.exists(id)).toBe(false);
      await expect(place.open(id)).rejects.toThrow(FileGone);
    });

    it('are listed page by page, each id once when nobody writes', async () => {
      const before = await all();
      const ids = Array.from({ length: 30 }, () => v7());
      for (const id of ids) await place.write(id, Buffer.from(id));
      expect((await all()).sort()).toEqual([...before, ...ids].sort());
      for (const id of ids) await place.remove(id);
      expect((await all()).sort()).toEqual(before.sort());
    });

    it.each(['../x', '', 'a'.repeat(36), `${v4()}/x`, `../${v4()}`])(
      'are found by their id only: %j',
      async (id) => {
        const told = 'by its id only';
        await expect(async () => place.write(id, Buffer.from('x'))).rejects.toThrow(told);
        await expect(async () => place.open(id)).rejects.toThrow(told);
        await expect(async () => place.exists(id)).rejects.toThrow(told);
        await expect(async () => place.remove(id)).rejects.toThrow(told);
      },
    );
  });
}
