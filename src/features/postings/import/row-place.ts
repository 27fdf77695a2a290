import type { ImportedDraft, ImportLookups } from './import-draft.js';
import { problem, quote } from './import-fault.js';
import { partsOf, textOf } from './import-map.js';
import { placesInText } from './place-in-text.js';
import { region as regionOf } from '../../reference/regions.js';
import type { Reading } from './row-fields.js';
import { note } from './row-fields.js';

type Found = NonNullable<ReturnType<ImportLookups['findRegion']>>;

/** 东莞, 中山, 儋州 and 嘉峪关 are cities without districts: nothing narrower is to be had but the street. */
const WITHOUT_DISTRICTS = ['441900', '442000', '460400', '620200'];
const ROAD = /^[东西南北中]?[一二三四五]?(?:路|大?街|大道|道|广场|大厦|里|村|桥|寺)/;

/** The region as narrowly as the texts tell it without contradiction; the address stays as text. */
export function readPlace(reading: Reading): Pick<ImportedDraft, 'region' | 'workPlace'> {
  const { map, row, lookups } = reading;
  const { region = '', street = '' } = map.defaults;
  const cells = partsOf(map.columns.region, row).map(unlabelled).filter(Boolean);
  const address = unlabelled(textOf(map.columns.workPlace, row)).slice(0, 300);
  const places = [...(cells.length ? cells : [region, street]), address].filter(Boolean);
  const place = (address || [...new Set(places)].join(' ')).slice(0, 300);
  const joined = places.join(' ');
  const first =
    streetAtHome(places[0], lookups) ?? lookups.findRegion(places[0] ?? '') ?? lookups.findRegion(joined);
  if (!first) {
    const zh = place ? `看不懂地点“${quote(place)}”` : '未写明工作地点';
    const en = place ? `place “${quote(place)}” is not understood` : 'no place of work is stated';
    note(reading, 'region', problem(place ? 'region-unclear' : 'region-absent', zh, en));
    return { region: null, workPlace: place };
  }
  const told = [joined, ...places.slice(1)].reduce((found, text) => narrower(found, text, lookups), first);
  const narrow = withinText(told, textOf(map.columns.description, row), lookups);
  noteWidth(reading, narrow);
  return { region: narrow.code, workPlace: place };
}

/** A street of the district that is served, spelt out: 骆驼街道聚兴路464号, but not 骆驼; 九龙湖镇 is no 九龙县. */
function streetAtHome(text = '', { home, findRegion }: ImportLookups): Found | null {
  const found = home ? findRegion(text, home) : null;
  return found?.level === 'street' && text.startsWith(regionOf(found.code)?.name ?? ' ') ? found : null;
}

/** What the text names as the place of work, else as the address; several districts are no answer. */
function withinText(found: Found, text: string, lookups: ImportLookups): Found {
  if (isNarrow(found)) return found;
  for (const places of Object.values(placesInText(text))) {
    const inside = places.map((place) => narrower(found, place, lookups)).filter(isNarrow);
    const districts = new Set(inside.map(({ code }) => code.slice(0, 6)));
    if (districts.size > 1) return found;
    if (inside[0]) return inside[0];
  }
  return found;
}

function isNarrow({ level }: Found): boolean {
  return level === 'district' || level === 'street';
}

/** Takes a second text only where it lies within what the first said; 南京江宁路 is no 江宁区. */
function narrower(found: Found, text: string, lookups: ImportLookups): Found {
  if (isNarrow(found)) return found;
  const stem = found.code.replace(/(?:00)+$/, '');
  for (const other of [lookups.findRegion(text), lookups.findRegion(text, found.code)]) {
    const inside = other && other.code !== found.code && other.code.startsWith(stem);
    if (inside && !isRoad(text, other.rest)) return other;
  }
  return found;
}

/** A short name right before 路 or 街 is part of the road's name; 静安区 in full is not. */
function isRoad(text: string, rest: string): boolean {
  const plain = text.normalize('NFKC').trim();
  const consumed = plain.endsWith(rest) ? plain.slice(0, plain.length - rest.length).trim() : plain;
  return ROAD.test(rest) && !/[区县市镇乡旗道]$/.test(consumed);
}

/** A place must be told down to the street; a forwarded advertisement may know no more than the district. */
function noteWidth(reading: Reading, found: Found): void {
  const forwarded = reading.map.defaults.source !== undefined;
  const district = found.level === 'district' || WITHOUT_DISTRICTS.includes(found.code);
  if (found.level === 'street' || (forwarded && district)) return;
  const zh = forwarded ? '工作地点未写到区县' : '工作地点未写到街道';
  const en = `the place of work is not told down to the ${forwarded ? 'district' : 'street'}`;
  note(reading, 'region', problem(`region-only-${found.level}`, zh, en));
}

/** 工作地点:上海市松江区 is an address behind its label. */
function unlabelled(text: string): string {
  return text.replace(/^\p{Script=Han}{2,6}[:：]\s*/u, '').trim();
}
