// Runs a bundled program. Most of a start was compiling what is the same at each: what V8 made of it when the bundle was
// built lies beside each part and is taken again, unless this is another Node or another processor.
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { threadId } = require('node:worker_threads');

const parts = new Map();
const compiledFile = (file) => `${file}.compiled`;

/** A part asks for others by name beside it; everything else comes from Node and the packages. */
function requireFor(file) {
  const require = createRequire(file);
  const ours = (name) => (/^\.\/.*\.js$/.test(name) ? load(join(dirname(file), name)) : require(name));
  return Object.assign(ours, require);
}

/** Runs a part, once; answers what it exports. */
function load(file) {
  const known = parts.get(file);
  if (known) return known.module.exports;
  const kept = compiledFile(file);
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const script = new Script(wrap(readFileSync(file, 'latin1')), { filename: file, cachedData });
  const module = { exports: {} };
  parts.set(file, { script, module });
  script.runInThisContext()(module.exports, requireFor(file), module, file, dirname(file));
  return module.exports;
}

/** Keeps what has been compiled so far for the next start; another process or thread may be doing the same. */
function keepCompiled() {
  for (const [file, { script }] of parts) {
    const beside = `${compiledFile(file)}.${process.pid}.${threadId}`;
    writeFileSync(beside, script.createCachedData());
    renameSync(beside, compiledFile(file));
  }
}

module.exports = { load, keepCompiled };
