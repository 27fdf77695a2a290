import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type FieldFault, invalid } from '../../platform/http/refusal.js';
import { normaliseCreditCode } from '../reference/credit-code.rules.js';
import type { AddClient } from './agency.dto.js';
import type { Client } from './client.entity.js';
import { knownByCode } from './credit-code-hold.js';
import { Organisation } from './organisation.entity.js';

export type Identity = Pick<Client, 'organisationId' | 'name' | 'creditCode'>;

/** Who a client is: an organisation that has an account here is known by it, whichever way it was named. */
@Injectable()
export class ClientIdentity {
  async of(em: EntityManager, agency: Organisation, input: AddClient): Promise<Identity> {
    const known = await this.known(em, input);
    if (known?.id === agency.id) throw invalid(itself(input));
    if (known) {
      const { id: organisationId, name, heldCode, creditCode } = known;
      return { organisationId, name, creditCode: heldCode ?? creditCode };
    }
    const { name, creditCode } = input;
    if (!creditCode || !name) throw invalid(...missing(input));
    return { organisationId: null, name, creditCode: normaliseCreditCode(creditCode) };
  }

  private async known(
    em: EntityManager,
    { organisationId, creditCode }: AddClient,
  ): Promise<Organisation | null> {
    if (organisationId) {
      const found = await em.findOneBy(Organisation, { id: organisationId, state: 'verified' });
      if (!found) throw invalid(unknown());
      return found;
    }
    if (!creditCode) return null;
    return knownByCode(em, normaliseCreditCode(creditCode));
  }
}

function missing({ creditCode, name }: AddClient): FieldFault[] {
  const words = {
    zh: '必填（或选择平台上的单位）',
    en: 'is required, unless organisationId names the client',
  };
  const absent = [...(creditCode ? [] : ['creditCode']), ...(name ? [] : ['name'])];
  return absent.map((field) => ({ field, code: 'required', ...words }));
}

function unknown(): FieldFault {
  return {
    field: 'organisationId',
    code: 'unknown',
    zh: '没有这个单位',
    en: 'names no verified organisation',
  };
}

function itself(input: AddClient): FieldFault {
  const field = input.organisationId ? 'organisationId' : 'creditCode';
  return { field, code: 'itself', zh: '不能委托自己', en: 'must be another organisation' };
}
