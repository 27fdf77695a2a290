import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, RuledField, TextField, WholeField } from '../../platform/http/fields.js';
import { isCreditCode, normaliseCreditCode } from '../reference/credit-code.rules.js';
import { isIndustryCode } from '../reference/industries.js';
import { isMobile, normaliseMobile } from '../reference/mobile.rules.js';
import { region, regionChildren } from '../reference/regions.js';
import { LICENCE_STATES, type LicenceState } from './licence.rules.js';
import { ORGANISATION_KINDS, ORGANISATION_SIZES, ORGANISATION_STATES } from './organisation.rules.js';
import type { OrganisationKind, OrganisationSize, OrganisationState } from './organisation.rules.js';

const isLocal = (code: string): boolean => {
  const place = region(code);
  return place?.level === 'street' || (place?.level === 'district' && regionChildren(code).length === 0);
};
const isPhone = (text: string): boolean =>
  isMobile(normaliseMobile(text)) || /^0\d{2,3}-?\d{7,8}(-\d{1,5})?$/.test(text);

const fields = {
  name: (optional: boolean) =>
    TextField({ min: 2, max: 100, optional, example: '宁波镇海工桥精密机械有限公司' }),
  creditCode: (optional: boolean) =>
    RuledField({
      name: 'credit-code',
      max: 40,
      optional,
      accepts: (text) => isCreditCode(normaliseCreditCode(text)),
      zh: '统一社会信用代码有误，请核对 18 位代码及其校验位',
      en: 'is no unified social credit code: check its 18 characters and the check character',
      example: '91330211MA00000075',
    }),
  region: (optional: boolean) =>
    RuledField({
      name: 'region',
      max: 9,
      optional,
      accepts: isLocal,
      zh: '请选择到街道（镇、乡）',
      en: 'must be the code of a street, or of a district whose streets are not known here',
      example: '330211002',
    }),
  address: (optional: boolean) => TextField({ min: 2, max: 200, optional, example: '蛟川街道俞范东路 1 号' }),
  industry: (optional: boolean) =>
    RuledField({
      name: 'industry',
      max: 4,
      optional,
      accepts: isIndustryCode,
      zh: '不是国民经济行业分类代码',
      en: 'is no code of GB/T 4754-2017',
      example: '344',
    }),
  size: (optional: boolean) => ChoiceField(ORGANISATION_SIZES, { optional, description: 'Staff' }),
  intro: () => TextField({ min: 0, max: 2000, lines: true, optional: true }),
  contactName: (optional: boolean) => TextField({ max: 40, optional }),
  contactPhone: (optional: boolean) =>
    RuledField({
      name: 'phone',
      max: 30,
      optional,
      accepts: isPhone,
      zh: '请填写手机号或带区号的固定电话',
      en: 'must be a mobile number, or a landline with its area code',
      example: '13800000000',
    }),
};

export class FoundOrganisation {
  @ChoiceField(ORGANISATION_KINDS)
  kind: OrganisationKind;
  @fields.name(false) name: string;
  @fields.creditCode(false) creditCode: string;
  @fields.region(false) region: string;
  @fields.address(false) address: string;
  @fields.industry(false) industry: string;
  @fields.size(false) size: OrganisationSize;
  @fields.intro() intro?: string;
  @fields.contactName(false) contactName: string;
  @fields.contactPhone(false) contactPhone: string;
}

/** What is absent stays; another name or code after a verification asks for a new one. */
export class EditOrganisation {
  @fields.name(true) name?: string;
  @fields.creditCode(true) creditCode?: string;
  @fields.region(true) region?: string;
  @fields.address(true) address?: string;
  @fields.industry(true) industry?: string;
  @fields.size(true) size?: OrganisationSize;
  @fields.intro() intro?: string;
  @fields.contactName(true) contactName?: string;
  @fields.contactPhone(true) contactPhone?: string;
}

export class OrganisationFilter {
  @ChoiceField(ORGANISATION_STATES, { optional: true }) state?: OrganisationState;
  @ChoiceField(ORGANISATION_KINDS, { optional: true }) kind?: OrganisationKind;
  @TextField({ max: 40, optional: true, description: 'Part of the name, or the whole credit code' })
  q?: string;
  @ChoiceField(['true'], {
    optional: true,
    description: 'Only those that wait for a decision, the oldest first',
  })
  waiting?: 'true';
  @ChoiceField(LICENCE_STATES, {
    optional: true,
    description: 'Only those with a licence in this state; `entered` ones wait for an officer',
  })
  licence?: LicenceState;
  @TextField({ max: 200, optional: true, description: 'The `next` of the page before' })
  after?: string;
  @WholeField({ min: 1, max: 100, optional: true, query: true })
  limit?: number;
}

export class Decision {
  @TextField({ min: 2, max: 400, lines: true, optional: true, description: 'Shown to the members' })
  reason?: string;
}

export class ReasonedDecision {
  @TextField({ min: 2, max: 400, lines: true, description: 'Shown to the members' })
  reason: string;
}

/** What anyone may see of a verified organisation. */
export class PublicOrganisationView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind: OrganisationKind;
  @ApiProperty() name: string;
  @ApiProperty() region: string;
  @ApiProperty() address: string;
  @ApiProperty() industry: string;
  @ApiProperty({ enum: ORGANISATION_SIZES }) size: OrganisationSize;
  @ApiProperty() intro: string;
  @ApiProperty() verified: boolean;
}
