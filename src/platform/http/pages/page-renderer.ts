import { Injectable } from '@nestjs/common';
import { html, jsonText } from './html.js';
import { pageHead } from './page-head.js';
import type { DrawPage, Page, PageRequest } from './page.js';
import { findRoute, type FoundRoute } from './page-routes.js';
import { type Look } from './look.js';
import { webBuild } from './web-build.js';

interface Asked {
  path: string;
  query: URLSearchParams;
  look: Look;
  origin: string;
}

interface Rendered {
  status: number;
  document: string;
  known: boolean;
}

const LANG = { zh: 'zh-CN', en: 'en' };
const MISSING: Record<Look['locale'], Page> = {
  zh: { status: 404, title: '页面不存在' },
  en: { status: 404, title: 'Page not found' },
};

/** The app's one document, with what features have to say of their pages put in before any script runs. */
@Injectable()
export class PageRenderer {
  private readonly pages = new Map<string, DrawPage>();

  /** A feature says once, in `onModuleInit`, what its page shows; `path` as in the app's routes: `/postings/:id`. */
  register(path: string, draw: DrawPage): void {
    if (this.pages.has(path)) throw new Error(`two features draw ${path}`);
    this.pages.set(path, draw);
  }

  /** `known` is false where the app has no page: only a browser wants to read that on one. */
  async render({ path, query, look, origin }: Asked): Promise<Rendered> {
    const { template, routes } = await webBuild();
    const found = findRoute(routes, path);
    const request: PageRequest = { path, query, origin, locale: look.locale, params: found?.params ?? {} };
    const page = found ? await this.draw(found, request) : MISSING[look.locale];
    const document = fill(template, page, request, look, found);
    return { status: page.status ?? 200, document, known: found !== null };
  }

  private async draw({ route }: FoundRoute, request: PageRequest): Promise<Page> {
    const draw = this.pages.get(route.path);
    return draw ? draw(request) : { title: '', index: false };
  }
}

function fill(
  template: string,
  page: Page,
  request: PageRequest,
  look: Look,
  found: FoundRoute | null,
): string {
  const preload = found?.route.preload;
  const files = [...(preload?.all ?? []), ...(preload?.[look.locale] ?? [])];
  const styles = files
    .filter((file) => file.endsWith('.css'))
    .map((file) => html`<link rel="stylesheet" crossorigin href="${file}" />`);
  const scripts = files
    .filter((file) => !file.endsWith('.css'))
    .map((file) => html`<link rel="modulepreload" crossorigin href="${file}" />`);
  const data = page.data && `<script type="application/json" id="page-data">${jsonText(page.data)}</script>`;
  const structured = (page.structured ?? []).map(
    (object) => `<script type="application/ld+json">${jsonText(object)}</script>`,
  );
  const parts: Record<string, string> = {
    attributes: `lang="${LANG[look.locale]}" data-theme="${look.theme}" data-text="${look.text}"`,
    head: [...styles, ...scripts, pageHead(page, request), ...structured].join('\n'),
    body: page.body ? `<main class="server-page">${page.body}</main>` : '',
    data: data ?? '',
    script: SCRIPT[look.locale].toString(),
  };
  return template.replace(
    /data-page-attributes|<!--page-(\w+)-->/g,
    (_, name?: string) => parts[name ?? 'attributes'] ?? '',
  );
}

const SCRIPT = {
  zh: html`此页面的完整功能需要启用 JavaScript。<a href="/">首页</a> · <a href="/find">找岗位</a> ·
    <a href="/find?side=supply">找人手</a>`,
  en: html`Everything on this page works once JavaScript is switched on. <a href="/">Home</a> ·
    <a href="/find">Find work</a> · <a href="/find?side=supply">Find workers</a>`,
};
