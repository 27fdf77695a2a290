import type { CrowdReport } from './crowd.js';

export interface Figures {
  clients: number;
  changes: number;
  changesPerSecond: number;
  delivered: number;
  cuts: number;
  /** Clients that did not hear exactly what the log holds, and how many changes were missed by all together. */
  clientsAtFault: number;
  missed: number;
  doubled: number;
  disordered: number;
  resyncs: number;
  problems: string[];
  replayMs: { p50: number; p99: number; max: number };
  liveMs: { p50: number; p99: number };
}

/** Holds what a crowd heard against what the log holds. */
export function figuresOf(reports: CrowdReport[], logged: number[], edits: number, forMs: number): Figures {
  const tallies = reports.flatMap((report) => report.tallies);
  const expected = logged.join();
  const sum = (of: (tally: (typeof tallies)[number]) => number): number =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const replays = tallies.flatMap(({ replays }) => replays);
  return {
    clients: tallies.length,
    changes: logged.length,
    changesPerSecond: Math.round((edits / forMs) * 10_000) / 10,
    delivered: sum(({ heard }) => heard.length),
    cuts: reports.reduce((total, { cuts }) => total + cuts, 0),
    clientsAtFault: tallies.filter(({ heard }) => heard.join() !== expected).length,
    missed: sum(({ heard }) => logged.length - new Set(heard).size),
    doubled: sum(({ doubled }) => doubled),
    disordered: sum(({ disordered }) => disordered),
    resyncs: sum(({ resyncs }) => resyncs),
    problems: [...new Set(tallies.flatMap(({ problems }) => problems))].slice(0, 5),
    replayMs: { p50: quantile(replays, 0.5), p99: quantile(replays, 0.99), max: quantile(replays, 1) },
    liveMs: {
      p50: quantile(
        reports.flatMap(({ delays }) => delays),
        0.5,
      ),
      p99: quantile(
        reports.flatMap(({ delays }) => delays),
        0.99,
      ),
    },
  };
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
}
