import { v7 as uuid } from 'uuid';
import type { MemberRole } from '../../src/features/organisations/membership.rules.js';
import type { OrganisationKind } from '../../src/features/organisations/organisation.rules.js';
import {
  type OpenedClient,
  type OpenedLicence,
  OrganisationOpeningService,
} from '../../src/features/organisations/organisation-opening.service.js';
import { OrganisationFoundingService } from '../../src/features/organisations/organisation-founding.service.js';
import { DocumentsService } from '../../src/features/organisations/documents.service.js';
import { foundingInput } from '../factories/organisations.js';
import { type SignedUp, signUp } from '../factories/people.js';
import type { TestApp } from './app.js';
import { actorOf, type CallerName, type Cast, gatherCast, MEMBERS } from './cast.js';

/** A text that only some may ever read. */
export interface Secret {
  text: string;
  knownTo: readonly CallerName[];
}

export type Side = 'own' | 'foreign';

/** A document as far as its first bytes go. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

export interface OrganisationPlan {
  kind?: OrganisationKind;
  draft?: boolean;
  licences?: OpenedLicence[];
  clients?: OpenedClient[];
}

/** Everything that requests are about: two sides that must never see each other's secrets. */
export class Stage {
  /** 密甲: of the members and officers; 密乙: of officers only; 密丙: everyone's own. */
  readonly secrets: Secret[] = [
    { text: '密甲', knownTo: [...MEMBERS, 'officer'] },
    { text: '密乙', knownTo: ['officer'] },
    { text: '13911110001', knownTo: [...MEMBERS, 'officer'] },
    { text: '13922220002', knownTo: ['officer'] },
  ];

  private constructor(
    readonly app: TestApp,
    readonly cast: Cast,
    /** Owner of what is foreign to the whole cast. */
    readonly stranger: SignedUp,
    readonly strangersRecruiter: SignedUp,
  ) {
    for (const person of [stranger, strangersRecruiter])
      this.secrets.push({ text: person.phone, knownTo: [] }, { text: person.password, knownTo: [] });
    for (const caller of Object.values(cast))
      if (caller.person) this.secrets.push({ text: caller.person.phone, knownTo: [caller.name] });
  }

  static async set(app: TestApp): Promise<Stage> {
    const cast = await gatherCast(app);
    const stranger = await signUp(app, { name: '密乙名所有者' });
    return new Stage(app, cast, stranger, await signUp(app, { name: '密乙名招聘员' }));
  }

  /** Of the cast: the person who owns what is `own`. */
  get owner(): SignedUp {
    return this.person('owner');
  }

  person(name: CallerName): SignedUp {
    const { person } = this.cast[name];
    if (!person) throw new Error(`${name} is nobody`);
    return person;
  }

  ownerOf(side: Side): SignedUp {
    return side === 'own' ? this.owner : this.stranger;
  }

  /** A fresh organisation of one side, with a member of every role; verified unless a draft is asked for. */
  async organisation(
    side: Side,
    plan: OrganisationPlan = {},
  ): Promise<{ id: string; clientIds: string[]; memberId: string }> {
    const { app } = this;
    const secret = side === 'own' ? '密甲' : '密乙';
    const contactPhone = side === 'own' ? '13911110001' : '13922220002';
    const { kind, draft, licences, clients } = plan;
    const facts = { kind, contactName: `${secret}联系人`, contactPhone };
    const input = foundingInput(facts);
    const ownerId = this.ownerOf(side).userId;
    if (draft) {
      const named = { ...input, name: `${secret}草稿${input.creditCode}` };
      const { id } = await app.nest.get(OrganisationFoundingService).found(ownerId, named);
      return { id, clientIds: [], memberId: ownerId };
    }
    const members = this.membersOf(side);
    const service = app.nest.get(OrganisationOpeningService);
    const opened = await service.open({ ...input, ownerId, members, licences, clients });
    return { ...opened, memberId: members[0]?.userId ?? '' };
  }

  /** A document that its owner has uploaded. */
  async document(side: Side, organisationId: string): Promise<string> {
    const upload = { name: `${side === 'own' ? '密甲' : '密乙'}材料.pdf`, content: PDF };
    const me = actorOf(this.ownerOf(side));
    const documents = this.app.nest.get(DocumentsService);
    return (await documents.add(me, organisationId, 'business-licence', upload)).id;
  }

  private membersOf(side: Side): { userId: string; role: MemberRole }[] {
    if (side === 'foreign') return [{ userId: this.strangersRecruiter.userId, role: 'recruiter' }];
    return [
      { userId: this.person('recruiter').userId, role: 'recruiter' },
      { userId: this.person('viewer').userId, role: 'viewer' },
    ];
  }

  /** The id of nothing. */
  get nowhere(): string {
    return uuid();
  }
}
