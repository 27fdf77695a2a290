import type { Config } from '../../config/config.js';

/** The strict policy of everything that we wrote: no script and no style but our own files. */
export function pagePolicy(config: Config): Record<string, string[] | null> {
  const socket = new URL(config.publicUrl).origin.replace(/^http/, 'ws');
  return {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'connect-src': ["'self'", socket],
    'font-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'script-src': ["'self'"],
    'script-src-attr': ["'none'"],
    'style-src': ["'self'"],
    'upgrade-insecure-requests': null,
  };
}

/** Swagger UI sets styles in its markup; no script of a stranger runs there either. */
export const DOCS_POLICY =
  "default-src 'none'; base-uri 'none'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; " +
  "img-src 'self' data:; script-src 'self'; style-src 'self' 'unsafe-inline'";
