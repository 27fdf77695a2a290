const asyncHooks = require('node:async_hooks');
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

/** jest's runner keeps the state of one suite; what else jest loads into the context (`expect`, formats) has none. */
const isRunner = (path) => path.includes('/jest-circus/');

const shared = { internal: new Map(), required: new Map(), imported: new Map(), names: new Map() };
const resolved = { required: new Map(), imported: new Map() };
let current;

/** A suite's own map, but for what all share. */
class SharedMap extends Map {
  constructor(common, isCommon = isShared) {
    super();
    this.common = common;
    this.isCommon = isCommon;
  }

  has(key) {
    return this.isCommon(key) ? this.common.has(key) : super.has(key);
  }

  get(key) {
    return this.isCommon(key) ? this.common.get(key) : super.get(key);
  }

  set(key, value) {
    if (!this.isCommon(key)) return super.set(key, value);
    this.common.set(key, value);
    return this;
  }

  delete(key) {
    return this.isCommon(key) ? this.common.delete(key) : super.delete(key);
  }
}

const storages = [];

/** The runner opens one for each suite, and Node passes on each that is open with every promise there is. */
class StorageOfSuite extends asyncHooks.AsyncLocalStorage {
  constructor(...args) {
    super(...args);
    storages.push(this);
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
    for (const storage of storages.splice(0)) storage.disable();
    this.put(
      'registries',
      'internalModuleRegistry',
      new SharedMap(shared.internal, (path) => !isRunner(path)),
    );
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

  requireInternalModule(from, name) {
    if (this !== current) return current.requireInternalModule(from, name);
    if (name === 'node:async_hooks' && isRunner(from)) {
      return { ...asyncHooks, AsyncLocalStorage: StorageOfSuite };
    }
    return super.requireInternalModule(from, name);
  }

  put(part, name, value) {
    if (!this[part]?.[name]) throw new Error(`jest-runtime has no ${part}.${name} any more`);
    this[part][name] = value;
  }
}

module.exports = { __esModule: true, default: SharedRuntime };
