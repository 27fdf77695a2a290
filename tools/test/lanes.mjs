/**
 * Takes the steps so many at a time, in their order; one with `after` waits for the step of that name where it is
 * among them (it stands before it in the list).
 */
export async function inLanes(steps, lanes, take) {
  const waiting = [...steps];
  const taken = new Map();
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const done = Promise.resolve(taken.get(step.after)).then(() => take(step));
      taken.set(step.name, done);
      await done;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
