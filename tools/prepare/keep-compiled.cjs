// `node --require THIS dist/bin/main.js`: the program keeps what was compiled of it when it ends, or is told to; a thread
// of it, which may be ended at any time, once it has been loaded.
const { setImmediate } = require('node:timers');
const { isMainThread } = require('node:worker_threads');
const { keepCompiled } = require('../../dist/bin/program.js');

if (isMainThread) {
  process.on('exit', keepCompiled);
  process.once('message', () => process.exit());
  process.channel.unref();
} else {
  setImmediate(keepCompiled);
}
