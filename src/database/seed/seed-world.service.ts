import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { AccountsService } from '../../features/accounts/accounts.service.js';
import { PRIVACY_NOTICE } from '../../features/accounts/privacy-notice.js';
import { DocumentsService } from '../../features/organisations/documents.service.js';
import { OrganisationOpeningService } from '../../features/organisations/organisation-opening.service.js';
import { PostingOpeningService } from '../../features/postings/posting-opening.service.js';
import { type Actor, STRONG_ROLES } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db } from '../../platform/db/db.js';
import { inventZhenhai } from './invent-zhenhai.js';
import { id, type Known, openedOrganisation, openedPosting, ownerOf } from './seed-entries.js';
import type { SeedOrganisation, SeedPerson, SeedWorld } from './seed.types.js';

const PASSWORD = 'gongqiao-2026';
const LICENCE = new URL('data/business-licence-specimen.png', import.meta.url);
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export interface Seeded {
  organisations: number;
  people: number;
  postings: number;
}

/** Moves the invented Zhenhai into an empty database, through the services that real people's data go through. */
@Injectable()
export class SeedWorldService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly organisations: OrganisationOpeningService,
    private readonly documents: DocumentsService,
    private readonly postings: PostingOpeningService,
  ) {}

  /** Null when somebody has an account already: a world is invented once. */
  async load(): Promise<Seeded | null> {
    const inhabited = await this.db.rows('SELECT 1 FROM accounts LIMIT 1');
    if (inhabited.length) return null;
    const world = inventZhenhai({ today: this.clock.today() });
    const people = await this.openPeople(world);
    const known = await this.openOrganisations(world, people);
    await this.handIn(known);
    await this.postings.openAll(world.postings.map((posting) => openedPosting(posting, known)));
    return {
      organisations: known.ids.size,
      people: people.size,
      postings: world.postings.length,
    };
  }

  private async openPeople({ people, organisations }: SeedWorld): Promise<Map<string, string>> {
    const names = new Map(organisations.map(({ key, name }) => [key, name]));
    const ids = await this.accounts.openAll(people.map((person) => account(person, names)));
    return new Map(people.map(({ key }, i) => [key, ids[i] ?? '']));
  }

  /** Employers first, so that agencies find their clients. */
  private async openOrganisations(world: SeedWorld, people: Map<string, string>): Promise<Known> {
    const byKey = new Map(world.organisations.map((one) => [one.key, one]));
    const known: Known = { world, people, byKey, ids: new Map(), clients: new Map() };
    const inOrder = [...world.organisations].sort((a, b) => a.clients.length - b.clients.length);
    for (let at = 0; at < inOrder.length; at += 10) {
      await this.db.tx(() => this.openSome(inOrder.slice(at, at + 10), known));
    }
    return known;
  }

  /** Who waits for an officer has handed in a licence, a specimen. */
  private async handIn(known: Known): Promise<void> {
    const content = await readFile(LICENCE);
    for (const one of known.world.organisations.filter(({ state }) => state === 'pending')) {
      const userId = id(known.people, ownerOf(one, known).key);
      const owner: Actor = { userId, sessionId: '', roles: [], waitingRoles: [] };
      const upload = { name: '营业执照（样张）.png', content };
      await this.documents.add(owner, id(known.ids, one.key), 'business-licence', upload);
    }
  }

  private async openSome(some: SeedOrganisation[], known: Known): Promise<void> {
    for (const one of some) {
      const { id, clientIds } = await this.organisations.open(openedOrganisation(one, known));
      known.ids.set(one.key, id);
      one.clients.forEach((client, i) =>
        known.clients.set(`${one.key}/${client.organisation}`, clientIds[i] ?? ''),
      );
    }
  }
}

function account(person: SeedPerson, organisations: Map<string, string>) {
  const { role, name, phone, birthDate, demo, membership } = person;
  const strong = demo && STRONG_ROLES.includes(role);
  const organisation = membership ? organisations.get(membership.organisation) : undefined;
  const roles = [...new Set([role, 'seeker' as const])];
  return {
    phone,
    name,
    birthDate,
    roles,
    demo,
    organisation,
    password: PASSWORD,
    consentVersion: PRIVACY_NOTICE.version,
    totpSecret: strong ? totpSecret() : undefined,
  };
}

function totpSecret(): string {
  return [...randomBytes(32)].map((byte) => BASE32[byte % 32]).join('');
}
