import { PostingDecision } from '../features/postings/posting-decision.entity.js';
import { Posting } from '../features/postings/posting.entity.js';
import { Account } from '../features/accounts/account.entity.js';
import { Client } from '../features/organisations/client.entity.js';
import { OrganisationDocument } from '../features/organisations/document.entity.js';
import { Invitation } from '../features/organisations/invitation.entity.js';
import { Licence } from '../features/organisations/licence.entity.js';
import { Member } from '../features/organisations/member.entity.js';
import { Organisation } from '../features/organisations/organisation.entity.js';
import { RuleRow } from '../features/reference/rule-row.entity.js';
import { ScreeningRow } from '../features/screening/screening-row.entity.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';

/** Every table's class. */
export const entities = [
  Account,
  Organisation,
  Member,
  Invitation,
  OrganisationDocument,
  Licence,
  Client,
  StoredFile,
  Posting,
  PostingDecision,
  RuleRow,
  ScreeningRow,
];
