import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { api, ok } from '@/api/client';
import { createOnce } from '@/api/create-once';
import { Problem } from '@/api/problem';
import { dropDraft, keepDraft, keptDraft } from '@/composables/draft-store';
import { useForm } from '@/composables/useForm';
import { editOf, emptyPosting, newPosting, postingForm, type PostingForm } from './posting-form';
import { type OwnPosting, seen } from './posting-moves';

interface Kept {
  version: number;
  values: PostingForm;
}

const copyOf = (values: PostingForm): PostingForm => JSON.parse(JSON.stringify(values)) as PostingForm;

interface Desk {
  posting: ShallowRef<OwnPosting | null>;
  /** The form as it was last the same here and at the server. */
  base: ShallowRef<PostingForm>;
  /** What someone else saved meanwhile. */
  theirs: ShallowRef<OwnPosting | null>;
  /** Rules whose warning the writer has confirmed. */
  confirmed: Ref<string[]>;
  /** Under which the draft is kept on this device. */
  name: () => string;
}

function read(id: string): Promise<OwnPosting> {
  return ok(api.GET('/api/v1/postings/{id}/own', { params: { path: { id } } }));
}

const makingFor = (organisation: string) => (form: PostingForm, key: string) => {
  const params = { header: { 'Idempotency-Key': key } };
  return ok(api.POST('/api/v1/postings', { params, body: newPosting(form, organisation) }));
};

const alike = (one: PostingForm, other: PostingForm): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** One posting being written: kept on this device before it exists and at the server as soon as it may, by version. */
export function usePostingEditor(organisation: string, created: (posting: OwnPosting) => Promise<unknown>) {
  const posting = shallowRef<OwnPosting | null>(null);
  const name = (): string => `${organisation}.${posting.value?.id ?? 'new'}`;
  const base = shallowRef(emptyPosting());
  const desk: Desk = { posting, name, base, theirs: shallowRef(null), confirmed: ref([]) };
  const save = savingOf(desk, organisation, created);
  let sending = (): boolean => false;

  /** A draft goes to the server; what is public already only when its writer says so. */
  async function autosave(values: PostingForm): Promise<void> {
    if (alike(values, desk.base.value) || sending()) return;
    const kept = { version: posting.value?.version ?? 0, values: { ...values, contactPhone: '' } };
    keepDraft(name(), kept);
    if (posting.value?.state === 'draft') await save(values);
  }

  const form = useForm({ values: emptyPosting(), send: save, autosave: { after: 1500, save: autosave } });
  sending = () => form.sending;
  const confirm = (rules: string[]): void => void (desk.confirmed.value = rules);
  const dirty = (): boolean => !alike(form.values, desk.base.value);
  return { ...desk, form, ...openingOf(desk, form), confirm, dirty };
}

/** Creates or changes by version; a version that is no longer the last one brings the other's state to be compared. */
function savingOf(
  { posting, base, theirs, confirmed, name }: Desk,
  organisation: string,
  created: (posting: OwnPosting) => Promise<unknown>,
) {
  function settle(view: OwnPosting, sent: PostingForm): OwnPosting {
    dropDraft(name());
    posting.value = view;
    base.value = sent;
    return view;
  }

  const make = createOnce(makingFor(organisation));

  async function create(form: PostingForm): Promise<OwnPosting> {
    const { view, sent } = await make(form);
    const now = settle(view, sent);
    const last = alike(sent, form) ? now : await change(now, form);
    await created(last);
    return last;
  }

  async function change(before: OwnPosting, sent: PostingForm): Promise<OwnPosting> {
    const body = { ...editOf(sent), confirm: confirmed.value };
    const answer = ok(api.PATCH('/api/v1/postings/{id}', { ...seen(before), body }));
    const view = await answer.catch(async (error: unknown) => {
      if (error instanceof Problem && error.status === 412) theirs.value = await read(before.id);
      throw error;
    });
    return settle(view, sent);
  }

  return async (values: PostingForm): Promise<OwnPosting> => {
    const sent = copyOf(values);
    const before = posting.value;
    if (!before) return create(sent);
    return alike(sent, base.value) ? before : change(before, sent);
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

  return { restored, show, load, forget, take };
}
