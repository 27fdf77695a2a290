/** One measured thing of a page: how long, how much, and how much it may be. */
export interface Figure {
  page: string;
  what: 'LCP' | 'CLS' | 'script' | 'all' | `INP ${string}`;
  value: number;
}

const KB = 1000;
/** Issue 5, "Light": for a phone on a slow line. */
const BUDGETS = { LCP: 2500, CLS: 0.1, INP: 200, script: 120 * KB, all: 300 * KB };

export function budgetOf(what: Figure['what']): number {
  return BUDGETS[what.split(' ')[0] as keyof typeof BUDGETS];
}

/** With its unit, and against its budget. */
export function written({ what, value }: Figure): string {
  const [kind = ''] = what.split(' ');
  if (kind === 'CLS') return value.toFixed(3);
  if (kind === 'LCP' || kind === 'INP') return `${Math.round(value)} ms`;
  return `${(value / KB).toFixed(1)} kB`;
}

/** What is over its budget, or was not to be measured at all. */
export function speedFaults(figures: Figure[]): string[] {
  return figures
    .filter(({ what, value }) => !(value <= budgetOf(what)))
    .map((figure) => {
      const most = written({ ...figure, value: budgetOf(figure.what) });
      return `${figure.page}: ${figure.what} ${written(figure)}, at most ${most}`;
    });
}

/** The middle one; of an even number the worse of the two in the middle. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** One line for each page, in Markdown. */
export function speedTable(figures: Figure[]): string {
  const pages = [...new Set(figures.map(({ page }) => page))];
  const columns = [...new Set(figures.map(({ what }) => what))];
  const cell = (page: string, what: string): string => {
    const figure = figures.find((one) => one.page === page && one.what === what);
    return figure ? written(figure) : '';
  };
  const budget = (what: Figure['what']): string => `≤ ${written({ page: '', what, value: budgetOf(what) })}`;
  const rows = [
    ['page', ...columns],
    ['budget', ...columns.map(budget)],
    ...pages.map((page) => [page, ...columns.map((what) => cell(page, what))]),
  ];
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return [lines[0], `|${' --- |'.repeat(columns.length + 1)}`, ...lines.slice(1)].join('\n');
}
