import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { AbnormalListService } from './abnormal-list.service.js';
import { AgencyController } from './agency.controller.js';
import { ClientIdentity } from './client-identity.js';
import { ClientsQueries } from './clients.queries.js';
import { ClientsService } from './clients.service.js';
import { DemoMemberships } from './demo-memberships.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { InvitationAcceptance } from './invitation-acceptance.js';
import { InvitationExpiry } from './invitation-expiry.js';
import { InvitationMessage } from './invitation-message.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { LicencesService } from './licences.service.js';
import { MemberCopy } from './member-copy.js';
import { MemberDeparture } from './member-departure.js';
import { MemberRoles } from './member-roles.js';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';
import { OrganisationAccess } from './organisation-access.js';
import { OrganisationFoundingService } from './organisation-founding.service.js';
import { OrganisationLog } from './organisation-log.js';
import { OrganisationNames } from './organisation-names.js';
import { OrganisationMembersConsumer } from './organisation-members.consumer.js';
import { OrganisationOpeningService } from './organisation-opening.service.js';
import { OrganisationSeals } from './organisation-seals.js';
import { OrganisationReadingService } from './organisation-reading.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';
import { StandingChangesService } from './standing-changes.service.js';
import { StandingFacts } from './standing-facts.js';
import { StandingService } from './standing.service.js';
import { SubmissionService } from './submission.service.js';
import { VerificationTerm } from './verification-term.js';
import { VerificationController } from './verification.controller.js';
import { VerificationService } from './verification.service.js';

const inside = [
  ClientIdentity,
  ClientsQueries,
  ClientsService,
  DemoMemberships,
  InvitationAcceptance,
  InvitationExpiry,
  InvitationMessage,
  InvitationsService,
  MemberCopy,
  MemberDeparture,
  MemberRoles,
  MembersService,
  OrganisationAccess,
  OrganisationNames,
  OrganisationLog,
  OrganisationMembersConsumer,
  OrganisationReadingService,
  OrganisationSeals,
  OrganisationsQueries,
  StandingChangesService,
  StandingFacts,
  SubmissionService,
  VerificationTerm,
];

/** What features to the right may ask for. */
const shown = [
  AbnormalListService,
  DocumentsService,
  LicencesService,
  OrganisationFoundingService,
  OrganisationOpeningService,
  OrganisationsService,
  StandingService,
  VerificationService,
];

@Module({
  imports: [AccountsModule, ReferenceModule],
  controllers: [
    VerificationController,
    OrganisationsController,
    DocumentsController,
    MembersController,
    AgencyController,
    InvitationsController,
  ],
  providers: [...inside, ...shown],
  exports: shown,
})
export class OrganisationsModule {}
