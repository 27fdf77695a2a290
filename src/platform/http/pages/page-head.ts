import { type Html, html } from './html.js';
import type { Page, PageRequest } from './page.js';

const SITE = { zh: '工桥 · 镇海公共招聘求职平台', en: 'Gongqiao · jobs and workers in Zhenhai' };
const ABOUT = {
  zh: '镇海区公共招聘求职平台：岗位与求职信息一处找全，单位经核验，薪酬写清楚，新信息即时可见。',
  en: 'The public labour market of Zhenhai: work and workers in one place, verified employers, pay stated, new postings the moment they appear.',
};

/** Title, description, canonical address and what is shown where the link is shared. */
export function pageHead(page: Page, { locale, origin, path }: PageRequest): Html {
  const title = page.title ? `${page.title} · ${SITE[locale].split(' · ')[0]}` : SITE[locale];
  const description = page.description ?? ABOUT[locale];
  const address = origin + (page.canonical ?? path);
  const found = (page.status ?? 200) === 200;
  return html`<title>${title}</title>
    <meta name="description" content="${description}" />
    ${(page.index === false || !found) && html`<meta name="robots" content="noindex" />`}
    ${found && html`<link rel="canonical" href="${address}" />`}
    <meta property="og:site_name" content="${SITE[locale]}" />
    <meta property="og:type" content="website" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:locale" content="${locale === 'zh' ? 'zh_CN' : 'en_GB'}" />`;
}
