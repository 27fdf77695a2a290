import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileRules, SCREENING_FACTS, SCREENING_RULES } from '../../features/screening/screening-data.js';
import { screen } from '../../features/screening/screening.rules.js';
import { hasLapsed } from './blank.js';
import { creditCheckDigit } from './credit-code.js';
import { addDays } from '../../platform/clock/civil-day.js';
import { instantOf } from './days.js';
import { inventZhenhai } from './invent-zhenhai.js';
import type { SeedPosting } from './seed.types.js';
import { STREETS } from './streets.js';

const TODAY = '2026-11-23';
const world = inventZhenhai({ today: TODAY });
const { organisations, people, postings } = world;
const demand = postings.filter((p) => p.side === 'demand');
const supply = postings.filter((p) => p.side === 'supply');
const names = (items: readonly unknown[]) => new Set(items).size;

function codes(file: string): Set<string> {
  const path = new URL(`../../features/reference/data/${file}`, import.meta.url);
  return new Set(
    readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.split(',')[0] ?? ''),
  );
}

describe('the invented Zhenhai', () => {
  it('gives the same world for the same day and another for another day', () => {
    expect(inventZhenhai({ today: TODAY })).toEqual(world);
    expect(inventZhenhai({ today: '2026-12-24' }).postings[0]).not.toEqual(postings[0]);
  });

  it('has the promised numbers of each kind', () => {
    const count = (kind: string) =>
      organisations.filter((o) => o.kind === kind && o.state === 'verified').length;
    expect(count('employer')).toBeGreaterThanOrEqual(40);
    expect(organisations.filter((o) => o.kind === 'agency')).toHaveLength(8);
    expect(count('provider')).toBe(6);
    expect(count('incubator')).toBe(2);
    expect(demand.filter((p) => p.state === 'published').length).toBeGreaterThanOrEqual(600);
    expect(supply.filter((p) => p.state === 'published').length).toBeGreaterThanOrEqual(300);
  });

  it('knows every street and at least 80 occupations on the demand side', () => {
    const open = demand.filter((p) => p.state === 'published');
    for (const { code } of STREETS) {
      expect(open.filter((p) => p.region === code).length).toBeGreaterThanOrEqual(24);
      expect(supply.some((p) => p.region === code)).toBe(true);
    }
    expect(names(open.map((p) => p.occupation))).toBeGreaterThanOrEqual(80);
  });

  it('uses only codes that exist', () => {
    const occupations = codes('occupations-2022.csv');
    const industries = codes('industries-2017.csv');
    const regions = codes('regions.csv');
    expect(postings.filter((p) => !occupations.has(p.occupation)).map((p) => p.occupation)).toEqual([]);
    expect(organisations.filter((o) => !industries.has(o.industry)).map((o) => o.name)).toEqual([]);
    expect(STREETS.filter((s) => !regions.has(s.code))).toEqual([]);
  });

  it('gives every organisation its own credit code with the right check digit', () => {
    expect(creditCheckDigit('91330211MA0000007')).toBe('5');
    expect(creditCheckDigit('91330211MAABCDE05')).toBe('K');
    for (const { creditCode } of organisations) {
      expect(creditCode).toMatch(/^91330211MA[0-9]{7}[0-9A-Y]$/);
      expect(creditCode[17]).toBe(creditCheckDigit(creditCode.slice(0, 17)));
    }
    for (const field of ['key', 'name', 'creditCode'] as const) {
      expect(names(organisations.map((o) => o[field]))).toBe(organisations.length);
    }
  });

  it('has people of every role with phones that pass the form and belong to nobody twice', () => {
    expect(names(people.filter((p) => p.demo).map((p) => p.role))).toBe(7);
    expect(people.every((p) => /^1[3-9]\d{9}$/.test(p.phone))).toBe(true);
    for (const field of ['key', 'name', 'phone'] as const)
      expect(names(people.map((p) => p[field]))).toBe(people.length);
  });

  it('points only at people and organisations that exist and may post', () => {
    const person = new Set(people.map((p) => p.key));
    const org = new Map(organisations.map((o) => [o.key, o]));
    for (const p of postings) {
      expect(person.has(p.author)).toBe(true);
      const owner = p.organisation === null ? null : org.get(p.organisation);
      if (p.organisation !== null) expect(owner?.state).toBe('verified');
      if (p.client) expect(owner?.clients.map((c) => c.organisation)).toContain(p.client);
      if (p.homeEmployer) expect(organisations.map((o) => o.name)).toContain(p.homeEmployer);
      if (p.employment === 'dispatched')
        expect(owner?.licences.some((l) => l.kind === 'dispatch')).toBe(true);
      if (hasLapsed(owner ?? null)) expect(p.state).not.toBe('published');
    }
  });
});

describe('invented postings', () => {
  it('never read alike', () => {
    expect(names(postings.map((p) => `${p.title}\n${p.description}`))).toBe(postings.length);
    expect(names(demand.map((p) => p.description))).toBeGreaterThan(demand.length * 0.97);
  });

  it('use every kind of employment, engagement and pay period', () => {
    expect(names(demand.map((p) => p.employment))).toBe(6);
    expect(names(postings.map((p) => p.engagement))).toBe(3);
    expect(names(demand.map((p) => p.pay.period))).toBe(4);
    expect(names(supply.map((p) => p.offeredBy))).toBe(4);
    expect(postings.every((p) => (p.engagement === 'task') === (p.deliverable !== null))).toBe(true);
    expect(postings.every((p) => (p.engagement === 'loan') === (p.homeEmployer !== null))).toBe(true);
  });

  it('pay above the minimum wage of 2490 a month and 24 an hour', () => {
    const least: Partial<Record<string, number>> = { hour: 24, day: 24 * 8, month: 2490, year: 2490 * 12 };
    const low = (p: SeedPosting) => p.pay.min <= (least[p.pay.period] ?? Infinity) || p.pay.max < p.pay.min;
    expect(postings.filter(low).map((p) => [p.title, p.pay])).toEqual([]);
  });

  it('have dates that agree with their state', () => {
    const now = instantOf(TODAY, 12 * 60);
    for (const p of postings) {
      expect(p.state === 'expired').toBe(p.validUntil < TODAY);
      expect(p.publishedAt === null).toBe(p.state === 'draft');
      if (p.publishedAt === null) continue;
      expect(p.publishedAt).toBeLessThan(now);
      expect(p.publishedAt).toBeGreaterThanOrEqual(instantOf(addDays(TODAY, -60), 0));
    }
  });

  it('carry no phone, no name and no word that the law keeps out of an ad', () => {
    const forbidden =
      /1[3-9]\d{9}|男|女|岁|周岁|已婚|未婚|汉族|户籍|户口|押金|保证金|服装费|担保|微信|QQ|身高|五官|形象|外地|乙肝|残疾|\{|\||undefined|。。|；。|，。/;
    const text = (p: SeedPosting) => [p.title, p.description, p.requirements, p.workingConditions].join('\n');
    const bad = postings
      .filter((p) => forbidden.test(text(p)))
      .map((p) => forbidden.exec(text(p))?.[0] + ' ' + p.title);
    expect(bad).toEqual([]);
    expect(postings.filter((p) => text(p).length < 50).map((p) => p.title)).toEqual([]);
  });

  it('pass the screening that every author passes', () => {
    const rules = compileRules(SCREENING_RULES);
    const findings = postings.flatMap((p) => {
      const requirements = `${p.requirements}\n${p.workingConditions}`;
      const basicPay = p.side === 'demand' ? p.pay : null;
      const input = {
        ...p,
        requirements,
        basicPay,
        pay: null,
        publishOn: TODAY,
        restDaysPerMonth: p.restDays,
        others: { skills: (p.skills ?? []).join('\n'), benefits: (p.benefits ?? []).join('\n') },
      };
      return screen(input, rules, SCREENING_FACTS).map(
        (f) => `${f.ruleId} ${f.level} ${f.text} (${p.key} ${p.title})`,
      );
    });
    expect(findings.filter((f) => !f.includes(' review '))).toEqual([]);
    expect(findings.length).toBeLessThan(20);
  });

  it('keep within what the API takes', () => {
    const bad = postings.filter(
      (p) =>
        [...p.title].length > 60 ||
        p.workPlace.length > 100 ||
        p.skills.length > 20 ||
        p.skills.some((s) => s.length > 40 || s.length === 0) ||
        p.benefits.some((b) => b.length > 20) ||
        p.certificates.some((c) => c.length > 60),
    );
    expect(bad.map((p) => [p.key, p.skills])).toEqual([]);
  });
});
