/**
 * Work on the file that nobody has asked for: where another process writes, or the disk is full, it is left for the next time,
 * for whoever writes then is told. It would end its thread, and with it all searching. Answers nothing where it was left.
 */
export function inPassing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (fault) {
    if ((fault as { code?: string }).code?.startsWith('SQLITE_')) return undefined;
    throw fault;
  }
}

/** Work in small turns, begun once it has not been put off for a while and gone on with until there is none left. */
export function inQuiet(turn: () => boolean, quietMs: number): { putOff(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  const after = (ms: number): void => {
    stop();
    timer = setTimeout(() => inPassing(turn) && after(0), ms).unref();
  };
  return { putOff: () => after(quietMs), stop };
}
