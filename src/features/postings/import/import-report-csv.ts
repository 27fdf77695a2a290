import type { ImportFault } from './import-fault.js';
import type { RowOutcome } from './import-outcome.js';

const HEADINGS = [
  '行 row',
  '编号 id',
  '职位 title',
  '结果 outcome',
  '状态 state',
  '原因',
  'why',
  'codes',
  'posting',
];

/** The report as a table that Excel opens with its Chinese intact; what would be read as a formula is made text. */
export async function* reportCsv(lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield `\uFEFF${HEADINGS.join(',')}\r\n`;
  for await (const chunk of lines) {
    const outcomes = chunk.split('\n').filter(Boolean);
    yield outcomes.map((line) => csvLine(JSON.parse(line) as RowOutcome)).join('');
  }
}

function csvLine({ row, externalId, title, outcome, state, why, posting }: RowOutcome): string {
  const told = (word: (fault: ImportFault) => string): string => why.map(word).join('; ');
  const cells = [
    ...[String(row), externalId ?? '', title, outcome, state ?? ''],
    ...[told(({ zh }) => zh), told(({ en }) => en), told(({ field, code }) => `${field}:${code}`)],
    posting ?? '',
  ];
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** OWASP: a cell that begins with one of these runs as a formula, in East Asian editions in full width too. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
