import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';
import type { Config } from '../config/config.js';
import { FOR_PROGRAMS } from './for-programs.js';
import { DOCS_POLICY, pagePolicy } from './pages/content-security.js';

type Headers = Record<string, string>;

const DOCS = /^\/api\/docs(?![\w-])/;

/** What an answer that is no document has no use for; who opens one as a page finds that it may do nothing. */
const NO_DOCUMENT = {
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} satisfies HelmetOptions;

/** What an answer at this address tells the browser to be careful with: helmet is asked once and not each time. */
export function safeHeaders(config: Config): (url: string) => Headers {
  const page = said(pagePolicy(config));
  const docs = { ...page, 'content-security-policy': DOCS_POLICY };
  const nothing = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] };
  const data = said(nothing, NO_DOCUMENT);
  return (url) => {
    if (!FOR_PROGRAMS.test(url)) return page;
    return DOCS.test(url) ? docs : data;
  };
}

function said(directives: Record<string, string[] | null>, less: Partial<typeof NO_DOCUMENT> = {}): Headers {
  const headers: Headers = {};
  const answer = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const always = { useDefaults: false, directives };
  const ask = helmet({ xFrameOptions: { action: 'deny' }, ...less, contentSecurityPolicy: always });
  ask({} as IncomingMessage, answer as unknown as ServerResponse, () => undefined);
  return headers;
}
