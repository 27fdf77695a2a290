import { EventLog1764000000001 } from './migrations/0001-event-log.js';
import { IdempotencyKeys1764000000004 } from './migrations/0004-idempotency-keys.js';
import { Jobs1764000000005 } from './migrations/0005-jobs.js';
import { Files1764000000006 } from './migrations/0006-files.js';
import { RuleRows1764000000008 } from './migrations/0008-rule-rows.js';
import { Audit1764000000010 } from './migrations/0010-audit.js';
import { Accounts1764000000011 } from './migrations/0011-accounts.js';
import { AccountSessions1764000000012 } from './migrations/0012-account-sessions.js';
import { OneTimeCodes1764000000013 } from './migrations/0013-one-time-codes.js';
import { SecondFactor1764000000014 } from './migrations/0014-second-factor.js';
import { AccountInvitations1764000000015 } from './migrations/0015-account-invitations.js';
import { Organisations1764000000020 } from './migrations/0020-organisations.js';
import { OrganisationMembers1764000000021 } from './migrations/0021-organisation-members.js';
import { OrganisationDocuments1764000000022 } from './migrations/0022-organisation-documents.js';
import { AgencyLicences1764000000023 } from './migrations/0023-agency-licences.js';
import { AgencyClients1764000000024 } from './migrations/0024-agency-clients.js';
import { ScreeningRules1764000000030 } from './migrations/0030-screening-rules.js';
import { Postings1764000000035 } from './migrations/0035-postings.js';
import { PostingDecisions1764000000045 } from './migrations/0045-posting-decisions.js';
import { ImportReports1764000000046 } from './migrations/0046-import-reports.js';
import { PostingWalk1764000000047 } from './migrations/0047-posting-walk.js';
import { AllowedFindings1764000000050 } from './migrations/0050-allowed-findings.js';
import { PostingSourceUrl1764000000055 } from './migrations/0055-posting-source-url.js';
import { RetiredKeys1764000000068 } from './migrations/0068-retired-keys.js';
import { HeldCodes1764000000070 } from './migrations/0070-held-codes.js';

/** Every step of the schema, oldest first. */
export const migrations = [
  EventLog1764000000001,
  IdempotencyKeys1764000000004,
  Jobs1764000000005,
  Files1764000000006,
  RuleRows1764000000008,
  Audit1764000000010,
  Accounts1764000000011,
  AccountSessions1764000000012,
  OneTimeCodes1764000000013,
  SecondFactor1764000000014,
  AccountInvitations1764000000015,
  Organisations1764000000020,
  OrganisationMembers1764000000021,
  OrganisationDocuments1764000000022,
  AgencyLicences1764000000023,
  AgencyClients1764000000024,
  ScreeningRules1764000000030,
  Postings1764000000035,
  PostingDecisions1764000000045,
  ImportReports1764000000046,
  PostingWalk1764000000047,
  AllowedFindings1764000000050,
  PostingSourceUrl1764000000055,
  RetiredKeys1764000000068,
  HeldCodes1764000000070,
];
