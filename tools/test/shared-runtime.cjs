const { join, sep } = require('node:path');
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

const SOURCES = join(module.path, '../../src') + sep;
const ADDRESSES = pathToFileURL(SOURCES).href;
const ONES_OWN = /\.(test|contract)\b/;
/** Packages and the product, by path or address; tests and what they are built of are each suite's own. */
const isShared = (key) =>
  key.includes('/node_modules/') ||
  ((key.startsWith(SOURCES) || key.startsWith(ADDRESSES)) && !ONES_OWN.test(key));

const shared = { required: new Map(), imported: new Map(), names: new Map() };
const resolved = { required: new Map(), imported: new Map() };
let current;

/** A suite's own map, but for what all share. */
class SharedMap extends Map {
  constructor(common) {
    super();
    this.common = common;
  }

  has(key) {
    return isShared(key) ? this.common.has(key) : super.has(key);
  }

  get(key) {
    return isShared(key) ? this.common.get(key) : super.get(key);
  }

  set(key, value) {
    if (!isShared(key)) return super.set(key, value);
    this.common.set(key, value);
    return this;
  }

  delete(key) {
    return isShared(key) ? this.common.delete(key) : super.delete(key);
  }
}

/**
 * jest loads all modules anew for each suite, which took half of the tests' time. With this runtime a worker loads
 * packages and the product once, as a process of the product does. It replaces inner parts of jest, whose version is
 * pinned: one that is not there any more stops the run.
 */
class SharedRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    current = this;
    this.put('registries', 'moduleRegistry', new SharedMap(shared.required));
    this.put('registries', 'esModuleRegistry', new SharedMap(shared.imported));
    this.put('cjsExportsCache', 'cache', new SharedMap(shared.names));
    this.put('_resolution', 'cjsCache', resolved.required);
    this.put('_resolution', 'esmCache', resolved.imported);
    // What an earlier suite loaded asks the runtime of the suite that is running.
    const { dynamicImport } = this.esmLoader;
    const latest = (...asked) =>
      this === current ? dynamicImport(...asked) : current.esmLoader.dynamicImport(...asked);
    this.put('esmLoader', 'dynamicImport', latest);
    this.put('executor', 'dynamicImport', (...asked) => current.esmLoader.dynamicImportFromCjs(...asked));
  }

  requireModuleOrMock(from, name) {
    return this === current ? super.requireModuleOrMock(from, name) : current.requireModuleOrMock(from, name);
  }

  put(part, name, value) {
    if (!this[part]?.[name]) throw new Error(`jest-runtime has no ${part}.${name} any more`);
    this[part][name] = value;
  }
}

module.exports = { __esModule: true, default: SharedRuntime };
