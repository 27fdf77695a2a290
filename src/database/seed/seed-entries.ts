import type { OpenedOrganisation } from '../../features/organisations/organisation-opening.service.js';
import type { OpenedPosting } from '../../features/postings/posting-opening.service.js';
import type { SeedOrganisation, SeedPerson, SeedPosting, SeedWorld } from './seed.types.js';

/** What has been opened so far, ids by key; an agency's client by `agency/client`. */
export interface Known {
  world: SeedWorld;
  people: Map<string, string>;
  ids: Map<string, string>;
  clients: Map<string, string>;
  byKey: ReadonlyMap<string, SeedOrganisation>;
}

function staffOf({ key }: SeedOrganisation, { world }: Known): SeedPerson[] {
  return world.people.filter((person) => person.membership?.organisation === key);
}

export function ownerOf(one: SeedOrganisation, known: Known): SeedPerson {
  const owner = staffOf(one, known).find((person) => person.membership?.as === 'owner');
  if (!owner) throw new Error(`${one.key} has no owner`);
  return owner;
}

/** An invented organisation as the opening service takes it. */
export function openedOrganisation(one: SeedOrganisation, known: Known): OpenedOrganisation {
  const { kind, name, creditCode, region, address, industry, size, intro } = one;
  const staff = staffOf(one, known);
  const owner = ownerOf(one, known);
  const others = staff.filter((person) => person !== owner);
  return {
    ...{ kind, name, creditCode, region, address, industry, size, intro },
    contactName: owner.name,
    contactPhone: owner.phone,
    ownerId: id(known.people, owner.key),
    members: others.map((person) => ({
      userId: id(known.people, person.key),
      role: person.membership?.as ?? 'viewer',
    })),
    licences: one.licences.map(({ kind: licence, number, scopes, validFrom, validTo, state }) => ({
      ...{ kind: licence, number, scopes: [...scopes], validFrom, validTo, state },
    })),
    clients: one.clients.map(({ organisation, validFrom, validTo }) => {
      const client = known.byKey.get(organisation);
      const stated = { name: client?.name ?? '', creditCode: client?.creditCode ?? '', validFrom, validTo };
      return { ...stated, organisationId: id(known.ids, organisation) };
    }),
    state: one.state === 'verified' || one.state === 'refused' ? one.state : 'pending',
    refusalReason: one.stateReason ?? undefined,
  };
}

/** An invented posting as the opening service takes it. */
export function openedPosting(posting: SeedPosting, known: Known): OpenedPosting {
  const { key: _key, side, state, holdReason, author, organisation, client, publishedAt, ...said } = posting;
  const { benefits, skills, certificates, preferredRegions, ...rest } = said;
  const lists = { benefits: [...benefits], skills: [...skills], certificates: [...certificates] };
  return {
    ...{ side, state, holdReason, publishedAt },
    authorId: id(known.people, author),
    organisationId: organisation ? id(known.ids, organisation) : null,
    clientId: client ? id(known.clients, `${organisation}/${client}`) : null,
    content: { ...rest, ...lists, preferredRegions: [...preferredRegions] },
  };
}

export function id(ids: ReadonlyMap<string, string>, key: string): string {
  const found = ids.get(key);
  if (!found) throw new Error(`the invented world refers to ${key}, which it does not have`);
  return found;
}
