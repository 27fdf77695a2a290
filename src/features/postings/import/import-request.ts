import { isUUID } from 'class-validator';
import { Injectable } from '@nestjs/common';
import { type Actor, has } from '../../../platform/access/actor.js';
import { invalid } from '../../../platform/http/refusal.js';
import { OrganisationsService } from '../../organisations/organisations.service.js';
import { PostingAuthorService } from '../posting-author.service.js';
import { checkMap } from './check-map.js';
import type { ImportMap } from './import-map.js';
import type { ImportOwner } from './imported-posting.js';
import type { ImportOptions } from './posting-imports.dto.js';

/** Reads what comes beside a file: the map, and in whose name the postings are to stand. */
@Injectable()
export class ImportRequest {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly authors: PostingAuthorService,
  ) {}

  /** The given map, checked; every fault is named by its path within it. */
  map({ map }: Pick<ImportOptions, 'map'>): ImportMap | null {
    if (map === undefined) return null;
    const checked = checkMap(parsed(map));
    if (checked.ok) return checked.map;
    throw invalid(...checked.faults.map((fault) => ({ ...fault, field: pathOf(fault.field) })));
  }

  /**
   * The organisation named by the request or the map, which the person recruits for. Service staff, officers and the
   * command line (`me` is null) may leave it out for advertisements that name their source.
   */
  async owner(
    me: Actor | null,
    { organisation }: ImportOptions,
    map: ImportMap | null,
  ): Promise<ImportOwner> {
    const authorId = me?.userId ?? null;
    const field = organisation ? 'organisation' : 'map.defaults.organisation';
    const named = organisation ?? map?.defaults.organisation;
    if (named !== undefined) {
      if (!isUUID(named)) throw notAnId(field);
      if (me) await this.organisations.mayAct(me, named, 'recruit');
      else if (!(await this.organisations.publicNames([named])).has(named)) throw notAnId(field);
      return { authorId, organisationId: named };
    }
    if (me && !has(me, 'staff', 'officer'))
      return {
        authorId,
        organisationId: await this.authors.organisationFor(me, { side: 'demand', organisation: undefined }),
      };
    if (map?.defaults.source === undefined) throw sourceMissing();
    return { authorId, organisationId: null };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid({ field: 'map', code: 'json', zh: '不是正确的 JSON', en: 'is not well-formed JSON' });
  }
}

function pathOf(field: string): string {
  return field === 'map' ? field : `map.${field}`;
}

function notAnId(field: string): Error {
  return invalid({
    field,
    code: 'organisation',
    zh: '应为已登记单位的编号',
    en: 'must be the id of an organisation',
  });
}

function sourceMissing(): Error {
  return invalid({
    field: 'map.defaults.source',
    code: 'required',
    zh: '转载信息须写明来源；或指明由哪个单位发布',
    en: 'forwarded advertisements must name their source; or name the organisation that posts',
  });
}
