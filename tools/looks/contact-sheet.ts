import type { Size } from '../../test/harness/browser.js';

export interface Shot {
  path: string;
  size: Size;
  file: string;
  as?: string;
}

const STYLE = `
  body { margin: 2rem; font: 1rem system-ui, sans-serif; background: #eceff1; color: #14262b; }
  section { margin-block: 2.5rem; }
  div { display: flex; gap: 1.5rem; align-items: start; }
  img { display: block; max-height: 44rem; box-shadow: 0 2px 10px rgb(0 0 0 / 25%); }
  small { color: #47606a; font-weight: 400; }`;

/** One page with every picture beside its sisters of the other sizes; each leads to itself in full size. */
export function contactSheet(look: string, shots: Shot[]): string {
  const paths = [...new Set(shots.map(({ path }) => path))];
  const sections = paths.map((path) => section(shots.filter((shot) => shot.path === path)));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>Gongqiao, ${look}</title><style>${STYLE}</style>
<h1>Gongqiao, ${look}: ${paths.length} pages</h1>
${sections.join('\n')}
</html>
`;
}

function section(shots: Shot[]): string {
  const [first] = shots;
  const pictures = shots.map(
    ({ file, size }) => `<a href="${file}"><img src="${file}" alt="${size}" loading="lazy"></a>`,
  );
  return `<section><h2>${first?.path} <small>${first?.as ?? 'not signed in'}</small></h2><div>${pictures.join('')}</div></section>`;
}
