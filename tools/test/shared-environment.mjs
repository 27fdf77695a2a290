import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** What jest's runner keeps on the global object for one suite. */
const OF_A_SUITE = /EVENT_HANDLERS|JEST_|RETRY|TEST_TIMEOUT/;
let shared;

/** jest's own context asks two interceptors for each global name that a line of code uses; an ordinary one asks none. */
function inOrdinaryContext(make) {
  const { createContext } = vm;
  vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
  try {
    return make();
  } finally {
    vm.createContext = createContext;
  }
}

/** One context for all suites of a worker, so that what one has loaded serves the next (shared-runtime.cjs). */
export default class SharedEnvironment {
  constructor(config, context) {
    if (!shared) {
      shared = inOrdinaryContext(() => new TestEnvironment(config, context));
      // jest wants a hundred, which each query to a database server takes for its trace.
      shared.global.Error.stackTraceLimit = 30;
      // It goes with the worker.
      shared.teardown = () => Promise.resolve();
    }
    shared.moduleMocker.restoreAllMocks();
    for (const key of Object.getOwnPropertySymbols(shared.global))
      if (OF_A_SUITE.test(key.description)) delete shared.global[key];
    return shared;
  }
}
