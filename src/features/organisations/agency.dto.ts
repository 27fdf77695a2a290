import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DayField,
  IdField,
  RuledField,
  TextField,
  WholeField,
} from '../../platform/http/fields.js';
import { isCreditCode, normaliseCreditCode } from '../reference/credit-code.rules.js';
import { LICENCE_KINDS, LICENCE_SCOPES, LICENCE_STATES } from './licence.rules.js';
import type { LicenceKind, LicenceScope, LicenceState } from './licence.rules.js';

export class EnterLicence {
  @ChoiceField(LICENCE_KINDS) kind: LicenceKind;
  @TextField({ min: 4, max: 60, example: '330211202600001' }) number: string;
  @ChoiceField(LICENCE_SCOPES, { list: 10, description: 'As printed; `online-recruitment` is 网络招聘' })
  scopes: LicenceScope[];
  @DayField() validFrom: string;
  @DayField({ optional: true, description: 'Absent: no term; a dispatch licence always has one' })
  validTo?: string;
  @IdField({ optional: true, description: 'The uploaded copy' }) documentId?: string;
}

export class LicenceView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: LICENCE_KINDS }) kind: LicenceKind;
  @ApiProperty() number: string;
  @ApiProperty({ enum: LICENCE_SCOPES, isArray: true }) scopes: LicenceScope[];
  @ApiProperty() validFrom: string;
  @ApiProperty({ type: String, nullable: true }) validTo: string | null;
  @ApiProperty({ type: String, nullable: true }) documentId: string | null;
  @ApiProperty({ enum: LICENCE_STATES }) state: LicenceState;
  @ApiProperty({ type: String, nullable: true }) stateReason: string | null;
  @ApiProperty({ type: Number, nullable: true }) decidedAt: number | null;
}

export class LicenceList {
  @ApiProperty({ type: [LicenceView] }) items: LicenceView[];
}

/** An authorisation and its term, both days included. */
export class Authorisation {
  @DayField() validFrom: string;
  @DayField() validTo: string;
  @IdField({ description: 'The uploaded authorisation (委托书)' }) documentId: string;
}

/** The client by its id here, or by credit code and name. */
export class AddClient extends Authorisation {
  @IdField({ optional: true }) organisationId?: string;
  @TextField({ min: 2, max: 100, optional: true }) name?: string;
  @RuledField({
    name: 'credit-code',
    max: 40,
    optional: true,
    accepts: (text) => isCreditCode(normaliseCreditCode(text)),
    zh: '统一社会信用代码有误',
    en: 'is no unified social credit code',
  })
  creditCode?: string;
}

export class ClientsQuery {
  @TextField({ max: 200, optional: true, description: 'The `next` of the page before' }) after?: string;
  @WholeField({ min: 1, max: 100, optional: true, query: true }) limit?: number;
}

export class StandingQuery {
  @IdField({ optional: true, description: 'The client that a posting would be for' }) clientId?: string;
  @ChoiceField(['dispatched'], { optional: true, description: 'Asks for the dispatch licence besides' })
  employment?: 'dispatched';
}

export class ReasonView {
  @ApiProperty() code: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
  @ApiProperty({ description: 'The legal ground' }) ground: string;
}

export class StandingView {
  @ApiProperty() mayPublish: boolean;
  @ApiProperty({ type: [ReasonView] }) reasons: ReasonView[];
}

export class ClientView {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, nullable: true }) organisationId: string | null;
  @ApiProperty() name: string;
  @ApiProperty() creditCode: string;
  @ApiProperty() validFrom: string;
  @ApiProperty() validTo: string;
  @ApiProperty({ type: String, nullable: true }) documentId: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawnOn: string | null;
  @ApiProperty({ description: 'Whether the agency may publish for it today, if its own standing is good' })
  inForce: boolean;
}

export class ClientPage {
  @ApiProperty({ type: [ClientView] }) items: ClientView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

export class RepresentationView {
  @ApiProperty({ description: 'The authorisation, to withdraw it by' }) id: string;
  @ApiProperty() agencyId: string;
  @ApiProperty() agency: string;
  @ApiProperty() validFrom: string;
  @ApiProperty() validTo: string;
  @ApiProperty({ type: String, nullable: true }) withdrawnOn: string | null;
}

export class RepresentationList {
  @ApiProperty({ type: [RepresentationView] }) items: RepresentationView[];
}
