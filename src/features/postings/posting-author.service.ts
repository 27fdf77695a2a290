import { Injectable } from '@nestjs/common';
import { type Actor, has } from '../../platform/access/actor.js';
import { type FieldFault, invalid, notFound } from '../../platform/http/refusal.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import type { Posting } from './posting.entity.js';
import { OF_ORGANISATIONS } from './posting.rules.js';
import type { PostingInput } from './postings.dto.js';

/** Who may write and see which posting. */
@Injectable()
export class PostingAuthorService {
  constructor(private readonly organisations: OrganisationsService) {}

  /** The organisation that a new posting belongs to: the one named, or the only one that this person recruits for. */
  async organisationFor(
    me: Actor,
    { side, offeredBy, organisation: named }: Pick<PostingInput, 'side' | 'offeredBy' | 'organisation'>,
  ): Promise<string | null> {
    if (named) {
      await this.organisations.mayAct(me, named, 'recruit');
      return named;
    }
    if (side === 'supply' && !OF_ORGANISATIONS.includes(offeredBy ?? '')) return null;
    const own = (await this.organisations.memberOrganisations(me.userId)).filter((m) => m.role !== 'viewer');
    if (own.length === 1 && own[0]) return own[0].id;
    const none = { zh: '请先加入或登记一个用人单位', en: 'join or register an organisation first' };
    const many = {
      zh: '您有多个单位，请指明由哪个单位发布',
      en: 'you recruit for several: say which one posts',
    };
    throw invalid({
      field: 'organisation',
      code: own.length ? 'ambiguous' : 'required',
      ...(own.length ? many : none),
    });
  }

  /** What is wrong with the client that a new posting is for: another's is none, and its name is not told. */
  async clientFaults(
    organisationId: string | null,
    client: string | null | undefined,
  ): Promise<FieldFault[]> {
    if (!client || (organisationId && (await this.organisations.hasClient(organisationId, client))))
      return [];
    const words = { zh: '该单位没有登记这个委托单位', en: 'names no client of the organisation that posts' };
    return [{ field: 'client', code: 'unknown', ...words }];
  }

  /** Throws 404 unless this person wrote it or recruits for its organisation. */
  async mayEdit(me: Actor, posting: Posting | null): Promise<Posting> {
    if (!posting) throw notFound();
    if (posting.organisationId) await this.organisations.mayAct(me, posting.organisationId, 'recruit');
    else if (!isOwn(me, posting)) throw notFound();
    return posting;
  }

  /** Whether this person sees it in every state: its own people and officers. An organisation's own are its members now. */
  async seesAll(me: Actor | null, posting: Posting): Promise<boolean> {
    if (!me) return false;
    if (has(me, 'officer')) return true;
    if (!posting.organisationId) return isOwn(me, posting);
    return (await this.organisations.membership(me.userId, posting.organisationId)) !== null;
  }
}

/** Written by himself for himself, or forwarded by him as long as he may bring forwarded advertisements. */
function isOwn(me: Actor, { authorId, forwarded }: Posting): boolean {
  return authorId === me.userId && (!forwarded || has(me, 'staff', 'officer'));
}
