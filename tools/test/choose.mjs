const matches = (word, { name }) => name === word || name.startsWith(`${word}:`);

/**
 * Which steps the words ask for, the other words choosing test files, and why the build goes before them where nobody
 * asked for it: suites that open pages would fail without them and not say why.
 */
export function choose(args, steps, pagesBuilt) {
  const named = steps.filter((step) => args.some((word) => matches(word, step)));
  const words = args.filter((word) => !steps.some((step) => matches(word, step)));
  const chosen = named.length > 0 ? named : words.length > 0 ? steps.filter((step) => step.servers) : steps;
  const build = steps.find((step) => step.name === 'build');
  if (pagesBuilt || chosen.includes(build) || !chosen.some((step) => step.pages)) return { chosen, words };
  return { chosen: [build, ...chosen], words, note: 'the pages are not built yet: build first' };
}
