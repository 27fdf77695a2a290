import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('s3-server.mjs', import.meta.url));
const KEY = 'S3RVER';
/** It makes its tokens of further pages with a cipher that OpenSSL 3 counts as old. */
const FLAGS = ['--openssl-legacy-provider'];

/** A real S3 server program in a process of its own, with an empty bucket, which tests end, halt and start again. */
export class ObjectStorage {
  private child: ChildProcess | null = null;
  private port = 0;

  private constructor(private readonly folder: string) {}

  static async start(): Promise<ObjectStorage> {
    const storage = new ObjectStorage(await mkdtemp(join(tmpdir(), 'gongqiao-s3-')));
    await storage.begin();
    return storage;
  }

  /** What goes into FILES_URL. */
  get url(): string {
    return this.urlWith({});
  }

  urlWith({ key = KEY, secret = KEY, bucket = 'files' }): string {
    return `s3://${key}:${secret}@127.0.0.1:${this.port}/${bucket}?tls=off`;
  }

  /** On the port that it had. */
  async begin(): Promise<void> {
    const child = spawn(process.execPath, [...FLAGS, PROGRAM, this.folder, String(this.port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child = child;
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    this.port = Number(said.toString());
  }

  /** Without warning. */
  async end(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** It takes connections but answers nothing until `resume`. */
  halt(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }

  /** Ids that lie in the bucket, looked up on its disk. */
  async ids(): Promise<string[]> {
    const names = await readdir(join(this.folder, 'files'));
    return names.filter((name) => name.endsWith('object')).map((name) => name.slice(0, 36));
  }

  async close(): Promise<void> {
    await this.end();
    await rm(this.folder, { recursive: true, force: true });
  }
}
