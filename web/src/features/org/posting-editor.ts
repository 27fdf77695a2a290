import { ref, shallowRef } from 'vue';
import { api, ok } from '@/api/client';
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

/** One posting being written: kept on this device before it exists and at the server as soon as it may, by version. */
export function usePostingEditor(organisation: string, created: (posting: OwnPosting) => Promise<unknown>) {
  const posting = shallowRef<OwnPosting | null>(null);
  /** The form as it was last the same here and at the server. */
  const base = shallowRef<PostingForm>(emptyPosting());
  const theirs = shallowRef<OwnPosting | null>(null);
  const restored = ref(false);
  const name = (): string => `${organisation}.${posting.value?.id ?? 'new'}`;
  const form = useForm({
    values: emptyPosting(),
    send: save,
    autosave: { after: 1500, save: autosave },
  });
  const dirty = (): boolean => JSON.stringify(form.values) !== JSON.stringify(base.value);

  function settle(view: OwnPosting, sent: PostingForm): void {
    dropDraft(name());
    posting.value = view;
    base.value = sent;
  }

  async function save(values: PostingForm): Promise<OwnPosting> {
    const sent = copyOf(values);
    const before = posting.value;
    if (!before) {
      const header = { 'Idempotency-Key': crypto.randomUUID() };
      const body = newPosting(sent, organisation);
      const view = await ok(api.POST('/api/v1/postings', { params: { header }, body }));
      settle(view, sent);
      await created(view);
      return view;
    }
    if (!dirty()) return before;
    const answer = ok(api.PATCH('/api/v1/postings/{id}', { ...seen(before), body: editOf(sent) }));
    const view = await answer.catch(async (error: unknown) => {
      if (error instanceof Problem && error.status === 412) theirs.value = await read(before.id);
      throw error;
    });
    settle(view, sent);
    return view;
  }

  /** A draft goes to the server; what is public already only when its writer says so. */
  async function autosave(values: PostingForm): Promise<void> {
    if (!dirty() || form.sending) return;
    keepDraft(name(), { version: posting.value?.version ?? 0, values: { ...values, contactPhone: '' } });
    if (posting.value?.state === 'draft') await save(values);
  }

  function read(id: string): Promise<OwnPosting> {
    return ok(api.GET('/api/v1/postings/{id}/own', { params: { path: { id } } }));
  }

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

  return { posting, base, theirs, restored, form, load, show, forget, take, dirty };
}
