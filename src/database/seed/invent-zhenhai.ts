import { inventDemand } from './demand.js';
import { inventLoans, inventSpareStaff, inventTasks } from './engagement-postings.js';
import { inventAgencyGroups, inventCrews } from './group-postings.js';
import { inventAgencies, inventEmployers, inventOthers } from './organisations/organisations.js';
import { addDemoPeople, addOwners, PeopleRegister } from './people.js';
import type { SeedOrganisation, SeedWorld } from './seed.types.js';
import { inventSupply } from './supply.js';

/** An invented Zhenhai as of a civil day: the same day always gives the same world, and nothing in it is real. */
export function inventZhenhai({ today }: { today: string; size?: 'demo' }): SeedWorld {
  const employers = inventEmployers();
  const agencies = inventAgencies(today);
  const organisations = [...employers.map((e) => e.organisation), ...agencies, ...inventOthers()];
  const byKey = new Map(organisations.map((o) => [o.key, o]));
  const find = (key: string): SeedOrganisation => {
    const found = byKey.get(key);
    if (!found) throw new Error(`no organisation ${key}`);
    return found;
  };
  const register = new PeopleRegister(today);
  addDemoPeople(register, organisations);
  addOwners(register, organisations);
  const verified = employers.filter((e) => e.organisation.state === 'verified');
  const postings = [
    ...inventDemand({ today, employers: verified, agencies }),
    ...inventTasks(today, find),
    ...inventLoans(today, find),
    ...inventSupply(today, register),
    ...inventCrews(today, register),
    ...inventAgencyGroups(today, find),
    ...inventSpareStaff(today, find),
  ];
  return { organisations, people: register.people, postings };
}
