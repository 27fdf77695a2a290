import type { EmployerView, Names, PostingView } from './posting.views.js';

/** How many; two kilobytes of text and as much again of view each. */
const KEPT = 2000;

/** What a view hangs on beside the words of this program: one version of the row, and the names in it. */
export interface ViewGrounds {
  id: string;
  version: number;
  organisationId: string | null;
  clientId: string | null;
}

/** {@link ViewGrounds} for a SELECT. */
export const GROUNDS = 'id, version, organisation_id AS organisationId, client_id AS clientId';

interface Kept {
  version: number;
  organisation: EmployerView | undefined;
  client: EmployerView | undefined;
  view: PostingView;
}

const nameIn = (names: Names, id: string | null): EmployerView | undefined =>
  id === null ? undefined : names.get(id);

/** Names are read anew every few seconds, and are the same then. */
const alike = (one: EmployerView | undefined, other: EmployerView | undefined): boolean =>
  one === other || (one?.id === other?.id && one?.name === other?.name && one?.verified === other?.verified);

/**
 * The public views that were asked for last. The row's grounds are read each time and prove that a view still stands,
 * whoever has written since; only reading the rest of the row, and making a text of it, is spared.
 */
export class KeptViews {
  private readonly kept = new Map<string, Kept>();
  private readonly texts = new WeakMap<PostingView, Buffer>();

  find(row: ViewGrounds, names: Names): PostingView | undefined {
    const known = this.kept.get(row.id);
    const stands =
      known?.version === row.version &&
      alike(known.organisation, nameIn(names, row.organisationId)) &&
      alike(known.client, nameIn(names, row.clientId));
    return stands ? known.view : undefined;
  }

  /** As JSON, made once for a view that is kept. */
  json(view: PostingView): Buffer {
    let text = this.texts.get(view);
    if (!text) this.texts.set(view, (text = Buffer.from(JSON.stringify(view))));
    return text;
  }

  /** Kept for one row as it was read; a newer version takes its place. */
  keep(row: ViewGrounds, names: Names, view: PostingView): PostingView {
    this.kept.delete(row.id);
    const [oldest] = this.kept.size >= KEPT ? this.kept.keys() : [];
    if (oldest !== undefined) this.kept.delete(oldest);
    const [organisation, client] = [nameIn(names, row.organisationId), nameIn(names, row.clientId)];
    this.kept.set(row.id, { version: row.version, organisation, client, view });
    return view;
  }
}
