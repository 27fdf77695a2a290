import { Readable } from 'node:stream';
import { isUUID } from 'class-validator';
import type { S3mini } from 's3mini';
import type { BucketAddress } from '../config/files-url.js';
import { blobId, type BlobPage, BlobPlace } from './blob-place.js';
import { bodyOf } from './bucket-body.js';
import { type BucketManner, bucketClients, reach } from './bucket-requests.js';
import { FileGone, FilesUnavailable } from './files-unavailable.js';
import { spooled } from './spool.js';

const MANNER: BucketManner = { answerMs: 10_000, stallMs: 30_000, page: 1000 };
const TYPE = 'application/octet-stream';

/** The bytes of files in a bucket of S3-compatible storage that is this installation's own, so that every node sees them. */
export class BlobBucket extends BlobPlace {
  readonly name: string;
  private readonly client: Record<'talk' | 'send' | 'take', S3mini>;

  constructor(
    address: BucketAddress,
    private readonly manner: BucketManner = MANNER,
  ) {
    super();
    this.name = address.endpoint;
    this.client = bucketClients(address, manner);
  }

  /** One request that the storage takes whole or not: it checks length and hash, for some take a cut body as complete. */
  async write(id: string, content: Buffer | Readable): Promise<void> {
    const key = blobId(id);
    return spooled(content, async ({ bytes, sha256, read }) => {
      const checksum = { 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') };
      const put = (): Promise<Response> => {
        const body = bytes ? (Readable.toWeb(read()) as ReadableStream) : new Uint8Array();
        return this.client.send.putObject(key, body, TYPE, undefined, checksum, bytes);
      };
      await reach(async () => (await put()).arrayBuffer());
    });
  }

  async open(id: string): Promise<Readable> {
    const key = blobId(id);
    const answer = await reach(() => this.client.take.getObjectResponse(key));
    if (!answer) throw new FileGone();
    return bodyOf(answer, this.manner.stallMs);
  }

  async exists(id: string): Promise<boolean> {
    const key = blobId(id);
    return (await reach(() => this.client.talk.objectExists(key))) === true;
  }

  async remove(id: string): Promise<void> {
    const key = blobId(id);
    await reach(() => this.client.talk.deleteObject(key));
  }

  /** In the order of time, for ids begin with it; what is no id is not ours. */
  async page(from: string | null): Promise<BlobPage> {
    const { page } = this.manner;
    const found = await reach(() => this.client.talk.listObjectsPaged('/', '', page, from ?? undefined));
    if (!found?.objects) throw new FilesUnavailable('there is no such bucket', true, null);
    const ids = found.objects.map(({ Key }) => Key).filter((key) => isUUID(key));
    return { ids, next: found.nextContinuationToken ?? null };
  }
}
