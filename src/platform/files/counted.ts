import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform } from 'node:stream';

/** What is known of bytes once all of them have passed. */
export interface Counted {
  bytes: number;
  sha256: string;
}

/** Passes a stream on and, before its end is told, lets `atEnd` look at what passed; what that throws fails the stream. */
export function counted(content: Readable, atEnd: (sum: Counted) => void): Readable {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      try {
        atEnd({ bytes, sha256: hash.digest('hex') });
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  // Whoever reads sees the failure; it may come before he begins, and must not be nobody's until then.
  return pipeline(content, through, () => undefined);
}
