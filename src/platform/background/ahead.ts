/**
 * What `next` gives until it gives null, in its order, with the next `most` already under way while one is used. What one
 * throws comes where it would have come; who leaves early waits until those under way have ended.
 */
export async function* ahead<T>(next: () => Promise<T | null>, most: number): AsyncGenerator<T> {
  const coming: Promise<T | null>[] = [];
  const begin = (): void => {
    const one = next();
    // Whoever comes to it hears of it; nobody may come.
    one.catch(() => undefined);
    coming.push(one);
  };
  try {
    for (let at = 0; at < most; at++) begin();
    for (;;) {
      begin();
      const value = (await coming.shift()) ?? null;
      if (value === null) return;
      yield value;
    }
  } finally {
    await Promise.allSettled(coming);
  }
}
