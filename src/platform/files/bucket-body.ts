import { Readable } from 'node:stream';
import { unavailable } from './bucket-requests.js';

/**
 * The body of an answer as a stream that fails when it is shorter than announced or the storage stands still; a slow
 * reader is never given up. Takes the body at once: one that nobody holds ends in silence when its answer is collected.
 */
export function bodyOf(answer: Response, stallMs: number): Readable {
  const reader = answer.body?.getReader();
  const announced = answer.headers.get('content-length');
  let bytes = 0;
  const next = async (): Promise<Uint8Array | null> => {
    const piece = reader && (await within(stallMs, reader.read()));
    if (piece?.value) bytes += piece.value.length;
    if (piece && !piece.done) return piece.value;
    if (announced !== null && bytes !== Number(announced))
      throw new Error(`the storage sent ${bytes} of ${announced} bytes`);
    return null;
  };
  return new Readable({
    read() {
      next().then(
        (piece) => this.push(piece),
        (error: unknown) => this.destroy(unavailable(error)),
      );
    },
    destroy(error, done) {
      reader?.cancel().catch(() => undefined);
      done(error);
    },
  });
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the storage stood still for ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
