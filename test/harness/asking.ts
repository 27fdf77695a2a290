import { Agent } from 'node:http';
import request, { type Response } from 'supertest';
import type { TestApp } from './app.js';
import type { Asked, RouteEntry } from './route-entry.js';

/** Connections are kept: walkers ask thousands of times. */
const agent = new Agent({ keepAlive: true });

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The address of a request, its parameters put in and escaped. */
export function addressOf(route: string, { params = {}, query = {} }: Asked): string {
  const path = (route.split(' ')[1] ?? '').replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${route}: no value for :${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query).toString();
  return search ? `${path}?${search}` : path;
}

/** Sends one request of the table in the name of whoever holds the token. */
export function send(
  app: TestApp,
  { route }: Pick<RouteEntry, 'route'>,
  asked: Asked,
  token: string | null,
): Promise<Response> {
  const method = route.split(' ')[0]?.toLowerCase() as Method;
  let call = request(app.url)
    [method](addressOf(route, asked))
    .agent(agent)
    .ok(() => true);
  if (token !== null) call = call.set('authorization', `Bearer ${token}`);
  if (asked.headers) call = call.set(asked.headers);
  if (asked.file) {
    for (const [name, value] of Object.entries(asked.body ?? {})) call = call.field(name, String(value));
    call = call.attach('file', asked.file, 'a.pdf');
  } else if (asked.body) call = call.send(asked.body);
  return Promise.resolve(call.buffer(true));
}
