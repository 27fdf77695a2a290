// node s3-server.mjs FOLDER PORT: an S3 server program with the bucket `files`; prints its port once it answers.
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import S3rver from '@20minutes/s3rver';

/** It leaves the slash out at the end of `GET /bucket/?list-type=2`, which clients sign: only there it believes them. */
class Storage extends S3rver {
  createContext(request, response) {
    const context = super.createContext(request, response);
    if (/^\/[^/]+\/\?/.test(request.url))
      context.app = Object.create(this, { allowMismatchedSignatures: { value: true } });
    return context;
  }
}

/** By itself it acknowledges before its file is whole and keeps what was cut off; S3 does neither. */
function storeWhole(store) {
  store.putObject = async ({ bucket, key, content, metadata }) => {
    const path = store.getResourcePath(bucket, key, 'object');
    const bytes = Buffer.isBuffer(content) ? content : await buffer(content);
    const part = `${path}.${process.hrtime.bigint()}.part`;
    await writeFile(part, bytes);
    await rename(part, path);
    const md5 = createHash('md5').update(bytes).digest('hex');
    await store.putMetadata(bucket, key, metadata, md5);
    return { size: bytes.length, md5 };
  };
}

const [directory, port] = process.argv.slice(2);
const configureBuckets = [{ name: 'files', configs: [] }];
const storage = new Storage({
  address: '127.0.0.1',
  port: Number(port),
  silent: true,
  directory,
  configureBuckets,
});
storeWhole(storage.store);
console.log((await storage.run()).port);
