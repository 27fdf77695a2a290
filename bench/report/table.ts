import { type Figure, met, type Ratio, type Spread, type Value } from './figures.js';

const number = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
const spread = ({ median, least, most }: Spread): string =>
  least === most ? number(median) : `${number(median)} (${number(least)}–${number(most)})`;
const verdict = (figure: Ratio | Value, sign: string, bound?: number): string =>
  bound === undefined ? '' : `${sign} ${bound}: ${met(figure) ? 'met' : 'NOT MET'}`;

function row(figure: Figure): string[] {
  if (figure.kind === 'left-out') return [figure.name, 'left out', '', '', '', figure.note];
  if (figure.kind === 'value') {
    const value = `${spread(figure.value)} ${figure.unit}`;
    return [figure.name, value, verdict(figure, '≤', figure.bound), '', '', figure.note ?? ''];
  }
  const { ours, yardstick, unit } = figure;
  const rates = `${number(ours.rate)} : ${number(yardstick.rate)} ${unit}`;
  const cpu = figure.cpu ? spread(figure.cpu) : '';
  return [
    figure.name,
    spread(figure.rate),
    verdict(figure, '≥', figure.target),
    rates,
    cpu,
    figure.note ?? '',
  ];
}

const HEAD = ['what', 'median (range)', 'promised', 'product : yardstick', 'by processor time', 'note'];

/** The figures as a Markdown table, aligned to be read as it stands. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(row)];
  const widths = HEAD.map((_, i) => Math.max(...rows.map((cells) => (cells[i] ?? '').length)));
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(rows[0] ?? []), rule, ...rows.slice(1).map(line)].join('\n');
}
