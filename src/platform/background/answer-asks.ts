import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadFault, ThreadRequest } from './asked-thread.js';

export type Operation = (...args: never[]) => unknown;

/** Answers in this thread what its parent asks, each question by the operation that it names. */
export function answerAsks(operations: Record<string, Operation>): void {
  const tell = (answer: ThreadAnswer): void => parentPort?.postMessage(answer);
  parentPort?.on('message', ({ id, op, args }: ThreadRequest) => {
    try {
      const value = operations[op]?.(...(args as never[]));
      if (!(value instanceof Promise)) return tell({ id, value });
      value
        .then((later: unknown) => tell({ id, value: later }))
        .catch((fault: unknown) => tell({ id, fault: described(fault) }));
    } catch (fault) {
      tell({ id, fault: described(fault) });
    }
  });
}

function described(fault: unknown): ThreadFault {
  const { name, message, code, zh, en } = fault as ThreadFault;
  return { name, message, code, zh, en };
}
