/**
 * Fits the confidence of the title coder and writes src/features/reference/data/title-calibration.json.
 * Run after `npm run build` whenever wordings, features or normalisation change; takes about a minute.
 * Work types of fold 0 are never looked at: the tests measure on them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const built = pathToFileURL(`${process.argv[2] ?? 'dist'}/features/reference/`);
const load = (name) => import(new URL(name, built).href);
const { TitleCoder, titleEntries } = await load('title-coder.js');
const { evidenceVector } = await load('title-confidence.js');
const { foldOf } = await load('title-coder.measure.js');

const FOLDS = 5;
/** Real titles coded by hand (never those that the tests measure on), as heavy together as a fold of work types. */
const REAL_WEIGHT = 8;
const real = readFileSync(new URL('./title-calibration.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([title, codes]) => ({ title, codes: new Set(codes.split(' ')) }));

const entries = titleEntries().filter((entry) => entry.kind !== 'official' || foldOf(entry.text) !== 0);
const accepted = new Map();
for (const { text, code } of entries) accepted.set(text, (accepted.get(text) ?? new Set()).add(code));

const samples = [];
function sample(coder, text, right, weight) {
  for (const candidate of coder.candidates(text)) {
    samples.push({ x: evidenceVector(candidate), y: right.has(candidate.code) ? 1 : 0, weight });
  }
}
for (let fold = 1; fold < FOLDS; fold++) {
  const kept = entries.filter((e) => e.kind !== 'name' && foldOf(e.text) === fold);
  const gone = new Set(kept.map((e) => e.text));
  const coder = new TitleCoder(
    entries.filter((e) => !gone.has(e.text)),
    { weights: [] },
  );
  for (const { text } of kept) sample(coder, text, accepted.get(text), 1);
}
const whole = new TitleCoder(entries, { weights: [] });
for (const { title, codes } of real) sample(whole, title, codes, REAL_WEIGHT);

const size = samples[0].x.length;
let weights = new Array(size).fill(0);
for (let round = 0; round < 60; round++) weights = newton(weights);

/** One Newton step of the penalised logistic likelihood. */
function newton(w) {
  const gradient = w.map((v) => -v * 0.5);
  const hessian = w.map((_, i) => w.map((__, j) => (i === j ? 0.5 : 0)));
  for (const { x, y, weight } of samples) {
    const p = 1 / (1 + Math.exp(-x.reduce((s, v, i) => s + v * w[i], 0)));
    for (let i = 0; i < size; i++) {
      gradient[i] += weight * (y - p) * x[i];
      for (let j = 0; j < size; j++) hessian[i][j] += weight * p * (1 - p) * x[i] * x[j];
    }
  }
  const step = solve(hessian, gradient);
  return w.map((v, i) => v + step[i]);
}

function solve(matrix, vector) {
  const rows = matrix.map((row, i) => [...row, vector[i]]);
  for (let i = 0; i < size; i++) {
    const pivot = rows.reduce(
      (best, row, r) => (r >= i && Math.abs(row[i]) > Math.abs(rows[best][i]) ? r : best),
      i,
    );
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    for (let r = 0; r < size; r++) {
      if (r === i) continue;
      const factor = rows[r][i] / rows[i][i];
      for (let c = i; c <= size; c++) rows[r][c] -= factor * rows[i][c];
    }
  }
  return rows.map((row, i) => row[size] / row[i]);
}

const rounded = weights.map((value) => Math.round(value * 1e4) / 1e4);
const target = new URL('../src/features/reference/data/title-calibration.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({ weights: rounded })}\n`);
console.log(`${samples.length} samples`, rounded);
