import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../../platform/access/rule.js';
import { Config } from '../../../platform/config/config.js';
import { IdField } from '../../../platform/http/fields.js';
import { type MapEntry, SitemapQueries } from './sitemap.queries.js';

const XML = 'application/xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
/** Nothing to find there: one's own, or forms. The lists that pages are filled from stay open to who runs scripts. */
const NOT_TO_BE_READ = ['/account', '/offer', '/office', '/org', '/sign-in', '/api/v1/me'];

class MapQuery {
  @IdField({ optional: true, description: 'Begins behind this posting; the index names the maps' })
  after?: string;
}

/** Where search engines find what is open. */
@ApiTags('pages')
@Public()
@Controller()
export class SitemapController {
  private readonly origin: string;

  constructor(
    private readonly queries: SitemapQueries,
    config: Config,
  ) {
    this.origin = new URL(config.publicUrl).origin;
  }

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'What robots may read', schema: { type: 'string' } })
  robots(): string {
    const rules = NOT_TO_BE_READ.map((path) => `Disallow: ${path}`);
    return ['User-agent: *', ...rules, '', `Sitemap: ${this.origin}/sitemap.xml`, ''].join('\n');
  }

  /** The index: one map for every 5,000 open postings, and the pages that always stand. */
  @Get('sitemap.xml')
  @Header('content-type', `${XML}; charset=utf-8`)
  @Header('cache-control', 'public, max-age=600')
  @ApiProduces(XML)
  @ApiOkResponse({ description: 'An index of sitemaps', schema: { type: 'string' } })
  async index(): Promise<string> {
    const starts = await this.queries.starts();
    const maps = starts.map((after) => `${this.origin}/sitemap-postings.xml${after && `?after=${after}`}`);
    const entries = maps.map((address) => `<sitemap><loc>${address}</loc></sitemap>`);
    return `${HEAD}<sitemapindex ${SCHEMA}>\n${entries.join('\n')}\n</sitemapindex>\n`;
  }

  /** Open postings with when they last changed, sent as they are read. */
  @Get('sitemap-postings.xml')
  @ApiProduces(XML)
  @ApiOkResponse({ description: 'A sitemap', schema: { type: 'string' } })
  async postings(@Query() { after = '' }: MapQuery, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const lines = this.lines(after);
    // Before anything is sent: of a database that is away the status can tell only until then.
    const { value: first } = await lines.next();
    return reply
      .header('content-type', `${XML}; charset=utf-8`)
      .header('cache-control', 'public, max-age=600')
      .send(Readable.from(behind(first ?? '', lines), { objectMode: false, highWaterMark: 64 * 1024 }));
  }

  /** Each piece with rows that were read, the first one too. */
  private async *lines(after: string): AsyncGenerator<string> {
    let ahead = `${HEAD}<urlset ${SCHEMA}>\n`;
    if (after === '')
      for (const path of ['/', '/find']) ahead += `<url><loc>${this.origin}${path}</loc></url>\n`;
    for await (const batch of this.queries.entries(after)) {
      yield ahead + batch.map((entry) => this.line(entry)).join('');
      ahead = '';
    }
    yield `${ahead}</urlset>\n`;
  }

  private line({ id, updatedAt }: MapEntry): string {
    const changed = new Date(updatedAt).toISOString();
    return `<url><loc>${this.origin}/postings/${id}</loc><lastmod>${changed}</lastmod></url>\n`;
  }
}

async function* behind(first: string, lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* lines;
}
