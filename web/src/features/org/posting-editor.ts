import { ref, shallowRef } from 'vue';
import { api, ok } from '@/api/client';
import { createOnce } from '@/api/create-once';
import { Problem } from '@/api/problem';
import { dropDraft, keptDraft } from '@/composables/draft-store';
import { inTurn } from '@/composables/in-turn';
import { copyOf, same } from '@/composables/merging';
import { useForm } from '@/composables/useForm';
import { type Desk, keepHere, type Kept, movingOf } from './posting-desk';
import { editOf, emptyPosting, newPosting, postingForm, type PostingForm } from './posting-form';
import { type OwnPosting, seen } from './posting-moves';

function read(id: string): Promise<OwnPosting> {
  return ok(api.GET('/api/v1/postings/{id}/own', { params: { path: { id } } }));
}

const makingFor = (organisation: string) => (form: PostingForm, key: string) => {
  const params = { header: { 'Idempotency-Key': key } };
  return ok(api.POST('/api/v1/postings', { params, body: newPosting(form, organisation) }));
};

/** One posting being written: kept on this device before it exists and at the server as soon as it may, by version. */
export function usePostingEditor(organisation: string, created: (posting: OwnPosting) => Promise<unknown>) {
  const posting = shallowRef<OwnPosting | null>(null);
  const name = (): string => `${organisation}.${posting.value?.id ?? 'new'}`;
  const base = shallowRef(emptyPosting());
  const desk: Desk = { posting, name, base, theirs: shallowRef(null), confirmed: ref([]), alone: inTurn() };
  const save = savingOf(desk, organisation, created);

  /** A draft goes to the server; what is public already only when its writer says so. */
  async function autosave(values: PostingForm): Promise<void> {
    if (same(values, desk.base.value)) return;
    keepHere(desk, values);
    await desk.alone(async () => {
      if (posting.value?.state === 'draft') await save(values);
    });
  }

  const send = (values: PostingForm): Promise<OwnPosting> => desk.alone(() => save(values));
  const form = useForm({ values: emptyPosting(), send, autosave: { after: 1500, save: autosave } });
  const confirm = (rules: string[]): void => void (desk.confirmed.value = rules);
  const dirty = (): boolean => !same(form.values, desk.base.value);
  return { ...desk, form, ...openingOf(desk, form), ...movingOf(desk, form), confirm, dirty };
}

/** Creates or changes by version; a version that is no longer the last one brings the other's state to be compared. */
function savingOf(desk: Desk, organisation: string, created: (posting: OwnPosting) => Promise<unknown>) {
  const { posting, base, theirs, confirmed, name } = desk;

  /** Typed meanwhile: it waits on this device for the next save. */
  function settle(view: OwnPosting, sent: PostingForm, typed: PostingForm): OwnPosting {
    dropDraft(name());
    posting.value = view;
    base.value = sent;
    if (!same(typed, sent)) keepHere(desk, typed);
    return view;
  }

  const make = createOnce(makingFor(organisation));

  async function create(form: PostingForm, typed: PostingForm): Promise<OwnPosting> {
    const { view, sent } = await make(form);
    const now = settle(view, sent, typed);
    const last = same(sent, form) ? now : await change(now, form, typed);
    await created(last);
    return last;
  }

  async function change(before: OwnPosting, sent: PostingForm, typed: PostingForm): Promise<OwnPosting> {
    const body = { ...editOf(sent), confirm: confirmed.value };
    const answer = ok(api.PATCH('/api/v1/postings/{id}', { ...seen(before), body }));
    const view = await answer.catch(async (error: unknown) => {
      if (error instanceof Problem && error.status === 412) theirs.value = await read(before.id);
      throw error;
    });
    return settle(view, sent, typed);
  }

  return async (values: PostingForm): Promise<OwnPosting> => {
    const sent = copyOf(values);
    const before = posting.value;
    if (!before) return create(sent, values);
    return same(sent, base.value) ? before : change(before, sent, values);
  };
}

/** Opening, going back to what is saved, and settling a conflict. */
function openingOf(
  { posting, base, theirs, name }: Desk,
  form: { values: PostingForm; submit: () => Promise<void> },
) {
  const restored = ref(false);

  function show(view: OwnPosting): void {
    posting.value = view;
    base.value = postingForm(view);
    Object.assign(form.values, copyOf(base.value));
  }

  async function load(id: string | null): Promise<void> {
    if (id) show(await read(id));
    const kept = keptDraft<Kept>(name());
    if (!kept?.values || kept.version !== (posting.value?.version ?? 0)) return;
    Object.assign(form.values, kept.values);
    restored.value = true;
  }

  function forget(): void {
    dropDraft(name());
    Object.assign(form.values, copyOf(base.value));
    restored.value = false;
  }

  async function take(chosen: PostingForm): Promise<void> {
    if (!theirs.value) return;
    posting.value = theirs.value;
    base.value = postingForm(theirs.value);
    theirs.value = null;
    Object.assign(form.values, copyOf(chosen));
    await form.submit();
  }

  return { restored, load, forget, take };
}
