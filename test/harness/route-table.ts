import type { RouteEntry } from './route-entry.js';
import { accountRoutes } from './routes/accounts.js';
import { administrationRoutes } from './routes/administration.js';
import { agencyRoutes } from './routes/agencies.js';
import { importRoutes } from './routes/imports.js';
import { operationRoutes } from './routes/operations.js';
import { organisationRoutes } from './routes/organisations.js';
import { marketRoutes } from './routes/posting-market.js';
import { postingRoutes } from './routes/postings.js';
import { referenceRoutes } from './routes/reference.js';
import { secondFactorRoutes } from './routes/second-factor.js';

/** Who may use which route of the application, and how one asks; a route that is missing here fails the walks. */
export const ROUTE_TABLE: readonly RouteEntry[] = [
  ...accountRoutes,
  ...secondFactorRoutes,
  ...administrationRoutes,
  ...organisationRoutes,
  ...agencyRoutes,
  ...postingRoutes,
  ...marketRoutes,
  ...importRoutes,
  ...referenceRoutes,
  ...operationRoutes,
];
