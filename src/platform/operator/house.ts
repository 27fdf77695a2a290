import type { OperatorClient } from './operator-client.js';

/** Runs a command's work against the installation: its running server, or the house opened for this once. */
export type House = <T>(work: (operator: OperatorClient) => Promise<T>) => Promise<T>;
