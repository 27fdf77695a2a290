import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Config } from '../config/config.js';
import { pagePolicy } from './pages/content-security.js';

/** What every answer tells the browser to be careful with: the same for all, so helmet is asked once and not each time. */
export function safeHeaders(config: Config): Record<string, string> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const ask = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: pagePolicy(config) },
    xFrameOptions: { action: 'deny' },
  });
  ask({} as IncomingMessage, answer as unknown as ServerResponse, () => undefined);
  return headers;
}
