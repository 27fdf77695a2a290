/**
 * The values of a source in their order, with the next `most` already under way while one is used. What the source
 * throws comes where it would have come; who leaves early ends it.
 */
export async function* ahead<T>(source: AsyncGenerator<T>, most: number): AsyncGenerator<T> {
  const coming: Promise<IteratorResult<T>>[] = [];
  const begin = (): void => {
    const next = source.next();
    // Whoever comes to it hears of it; nobody may come.
    next.catch(() => undefined);
    coming.push(next);
  };
  try {
    for (let at = 0; at <= most; at++) begin();
    for (;;) {
      const next = await coming.shift();
      if (!next || next.done) return;
      begin();
      yield next.value;
    }
  } finally {
    await Promise.allSettled(coming);
    await source.return(undefined);
  }
}
