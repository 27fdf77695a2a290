import Sequencer from '@jest/test-sequencer';

/** Suites of more than half a minute: begun last, one of them would keep the run waiting for it alone. */
const LONG = [
  'event-log-processes',
  'topology-kills',
  'backup',
  'command-line',
  'kill',
  'bad-input',
  'authorisation',
  'imports-real',
];

const rank = ({ path }) => {
  const at = LONG.findIndex((name) => path.endsWith(`/${name}.test.ts`));
  return at < 0 ? LONG.length : at;
};

/** The long ones first, then as jest would have it: a fresh clone has no record of how long anything took. */
export default class LongFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
