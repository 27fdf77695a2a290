import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/clock/new-id.js';
import type { Actor } from '../../platform/access/actor.js';
import { PersonalData } from '../../platform/access/personal-data.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { lock } from '../../platform/db/statements.js';
import { sameVersion } from '../../platform/http/if-match.js';
import { lateFaults } from '../../platform/http/late-faults.js';
import { type FieldFault, invalid, notFound } from '../../platform/http/refusal.js';
import { normaliseMobile } from '../reference/mobile.rules.js';
import { PostingAuthorService } from './posting-author.service.js';
import { PostingDrafts } from './posting-drafts.js';
import { Posting } from './posting.entity.js';
import { save } from './posting-saving.js';
import { apply, blank, contentOf, noteConfirmed } from './posting.fields.js';
import { wrongState } from './posting.refusals.js';
import { contradictions, EDITABLE } from './posting.rules.js';
import { PostingPublicationService } from './posting-publication.service.js';
import type { PostingEdit, PostingInput } from './postings.dto.js';

/** Drafting, editing and copying; what takes a posting to the public stands in the publication service. */
@Injectable()
export class PostingsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly drafts: PostingDrafts,
    private readonly authors: PostingAuthorService,
    private readonly publication: PostingPublicationService,
    private readonly personal: PersonalData,
  ) {}

  /** A new draft; contradictions are refused, all at once. */
  create(me: Actor, input: PostingInput): Promise<Posting> {
    return this.db.tx(async (em) => {
      const organisationId = await this.authors.organisationFor(me, input);
      const who = {
        id: newId(),
        side: input.side,
        authorId: me.userId,
        organisationId,
        clientId: input.client ?? null,
      };
      const posting = blank(who, this.clock.now());
      if (input.side === 'supply') posting.offerer = input.offeredBy ?? 'person';
      this.write(posting, input, await this.authors.clientFaults(organisationId, input.client));
      return this.drafts.insert(em, posting);
    });
  }

  /**
   * Edits the version that the author saw; what is published is screened again before it shows. What is malformed and what
   * contradicts the rest of the posting is refused at once. An edit that says what is there already changes nothing.
   */
  edit(me: Actor, id: string, version: number, edit: PostingEdit): Promise<Posting> {
    return this.db.tx(async (em) => {
      const posting = await this.authors.mayEdit(me, await lock(em, Posting, id));
      sameVersion(posting.version, version);
      if (!EDITABLE.includes(posting.state)) throw wrongState(posting.state);
      const before = { ...posting };
      this.write(posting, edit);
      noteConfirmed(posting, edit.confirm);
      if (isDeepStrictEqual({ ...posting }, before)) return posting;
      if (posting.state === 'published' || posting.state === 'held')
        return this.publication.republish(em, posting, before);
      await save(em, posting, this.clock.now());
      await this.drafts.tell(em, posting);
      return posting;
    });
  }

  /** A new draft with the same content, by the one who asks. */
  copy(me: Actor, id: string): Promise<Posting> {
    return this.db.tx(async (em) => {
      const source = await this.authors.mayEdit(me, await em.findOneBy(Posting, { id }));
      const { side, organisationId, clientId } = source;
      const copy = blank(
        { id: newId(), side, authorId: me.userId, organisationId, clientId },
        this.clock.now(),
      );
      apply(copy, contentOf(source));
      copy.contactPhone = source.contactPhone;
      return this.drafts.insert(em, copy, source.id);
    });
  }

  /** One posting for who may see all of it; 404 for everyone else. */
  async forOwner(me: Actor, id: string): Promise<Posting> {
    const posting = await this.db.read((em) => em.findOneBy(Posting, { id }));
    if (posting && (await this.authors.seesAll(me, posting))) return posting;
    throw notFound();
  }

  /** Deletes a draft that was never public. */
  discard(me: Actor, id: string): Promise<void> {
    return this.db.tx(async (em) => {
      const posting = await this.authors.mayEdit(me, await lock(em, Posting, id));
      if (posting.state !== 'draft' || posting.publishedAt !== null) throw wrongState(posting.state);
      await this.drafts.discard(em, posting);
    });
  }

  private write(posting: Posting, content: PostingEdit, found: FieldFault[] = []): void {
    apply(posting, content);
    if (content.contactPhone !== undefined) this.writePhone(posting, content.contactPhone);
    const faults = [...found, ...lateFaults(content), ...contradictions(posting, this.clock.today())];
    if (faults.length) throw invalid(...faults);
  }

  /** A number that is there already keeps its seal, for each sealing looks different. */
  private writePhone(posting: Posting, phone: string | null): void {
    const fresh = phone ? normaliseMobile(phone) : null;
    const { contactPhone: sealed } = posting;
    const kept = sealed && this.personal.opens(sealed) ? this.personal.open(sealed) : null;
    if (!fresh || fresh !== kept) posting.contactPhone = fresh && this.personal.seal(fresh);
  }
}
