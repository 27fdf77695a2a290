import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SIZES, type Size, startBrowser } from '../../test/harness/browser.js';
import { contactSheet, type Shot } from './contact-sheet.js';
import { signInAll } from './demo.js';
import { furnish } from './places.js';
import { Readers } from './readers.js';
import { type Visit, VISITS } from './visits.js';

export interface ShotWishes {
  site: string;
  folder: string;
  sizes: Size[];
  /** As in the reader's cookie: `en.dark.large`. */
  look: string;
  /** Only pages whose address contains one of these; all when there is none. */
  words: string[];
}

/** A picture of every page in every size, whole from top to end, and one sheet with all of them. */
export async function takeShots({ site, folder, sizes, look, words }: ShotWishes): Promise<Shot[]> {
  const chosen = chosenVisits(words);
  await mkdir(folder, { recursive: true });
  const people = await signInAll(site);
  const guests = { site, people, places: await furnish(people) };
  const browser = await startBrowser();
  try {
    const readers = new Readers(browser, guests);
    const shots: Shot[] = [];
    for (const [path, visit] of chosen) {
      for (const size of sizes) {
        const page = await readers.visit(path, visit, SIZES[size], look);
        const file = fileName(path, size, look);
        await page.screenshot({ path: join(folder, file), fullPage: true });
        shots.push({ path, size, file, as: visit.as });
      }
    }
    await writeFile(join(folder, `${look}.html`), contactSheet(look, shots));
    return shots;
  } finally {
    await browser.close();
  }
}

function chosenVisits(words: string[]): [path: string, visit: Visit][] {
  const chosen = Object.entries(VISITS).filter(
    ([path]) => words.length === 0 || words.some((word) => path.includes(word)),
  );
  if (chosen.length === 0) throw new Error(`no page's address contains ${words.join(' or ')}`);
  return chosen;
}

/** `org-ORG-postings.phone.zh.light.normal.png` for /org/:org/postings. */
function fileName(path: string, size: Size, look: string): string {
  const name = path.slice(1).replace(/:(\w+)/g, (_, parameter: string) => parameter.toUpperCase());
  return `${name.replaceAll('/', '-') || 'home'}.${size}.${look}.png`;
}
