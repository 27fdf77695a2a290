import type { Schemas } from '@/api/client';

export const SIZES = ['1-19', '20-99', '100-299', '300-999', '1000+'] as const;
export const KINDS = ['employer', 'agency', 'provider', 'incubator'] as const;
export type Kind = (typeof KINDS)[number];

const FIELDS = {
  name: '',
  creditCode: '',
  region: '',
  address: '',
  industry: '',
  size: '' as Schemas['OrganisationView']['size'] | '',
  contactName: '',
  contactPhone: '',
  intro: '',
};

export type OrganisationForm = typeof FIELDS;

export const emptyOrganisation = (): OrganisationForm => ({ ...FIELDS });

export function formOf(view: OrganisationForm): OrganisationForm {
  const { name, creditCode, region, address, industry, size, contactName, contactPhone, intro } = view;
  return { name, creditCode, region, address, industry, size, contactName, contactPhone, intro };
}
