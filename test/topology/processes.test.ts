import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { Part } from '../../tools/topology/processes.js';

const SERVES =
  "require('node:http').createServer((_, answer) => answer.end()).listen(+process.env.PORT, '127.0.0.1')";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await once(server.close(), 'close');
  return port;
}

describe('one of the processes of the topology', () => {
  it('is ended also while it stands still: Ctrl-C would never come to its end', async () => {
    const port = await freePort();
    const env = { PORT: String(port) };
    const part = new Part({ name: 'worker-1', kind: 'worker', args: ['-e', SERVES], env, port });
    await part.start();
    process.kill(part.pid, 'SIGSTOP');
    await part.end('SIGTERM', 100);
    expect(await part.ready()).toBe(false);
  }, 30_000);
});
