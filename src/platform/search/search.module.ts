import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable, Module } from '@nestjs/common';
import { Fts5Engine } from './fts5.engine.js';
import { MeiliEngine } from './meili.engine.js';
import { SearchEngine } from './search.port.js';

/** What the choice of the engine depends on. */
export interface SearchSettings {
  meiliUrl?: string | undefined;
  meiliKey?: string | undefined;
  /** Keeps installations apart that share a server. */
  meiliPrefix: string;
  dataDir: string;
}

/** Meilisearch where an address is configured, else the embedded engine beside the database. */
export function createSearchEngine({
  meiliUrl,
  meiliKey,
  meiliPrefix,
  dataDir,
}: SearchSettings): SearchEngine {
  if (!meiliUrl) return new Fts5Engine({ dataDir });
  return new MeiliEngine({
    url: meiliUrl,
    ...(meiliKey && { key: meiliKey }),
    prefix: meiliPrefix,
  });
}

@Injectable()
class SearchShutdown implements OnApplicationShutdown {
  constructor(@Inject(SearchEngine) private readonly engine: SearchEngine) {}

  /** Ends the threads after the last request, so that the file is left whole. */
  async onApplicationShutdown(): Promise<void> {
    await this.engine.close();
  }
}

/** Provides the one `SearchEngine` of a process. */
@Module({})
export class SearchModule {
  static register(settings: SearchSettings): DynamicModule {
    return {
      module: SearchModule,
      global: true,
      providers: [{ provide: SearchEngine, useFactory: () => createSearchEngine(settings) }, SearchShutdown],
      exports: [SearchEngine],
    };
  }
}
