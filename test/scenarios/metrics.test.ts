import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../harness/app.js';

const NAME = /\b(?:gongqiao|nodejs|process)_[a-z0-9_]+/g;

describe('the metrics that operators are told to watch', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are there, and all of our own are told of', async () => {
    const text = await (await fetch(`${app.url}/metrics`)).text();
    const there = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name ?? ''));
    const document = readFileSync('docs/operations.md', 'utf8');
    const told = new Set(
      (document.match(NAME) ?? []).map((name) => name.replace(/_(bucket|count|sum)$/, '')),
    );
    expect(told.size).toBeGreaterThan(8);
    expect([...told].filter((name) => !there.has(name))).toEqual([]);
    const own = [...there].filter((name) => name.startsWith('gongqiao_'));
    expect(own.filter((name) => !told.has(name))).toEqual([]);
  });
});
