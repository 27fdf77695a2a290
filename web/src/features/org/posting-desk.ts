import type { Ref, ShallowRef } from 'vue';
import { dropDraft, keepDraft } from '@/composables/draft-store';
import type { inTurn } from '@/composables/in-turn';
import { carried, copyOf, same } from '@/composables/merging';
import { postingForm, type PostingForm } from './posting-form';
import type { OwnPosting } from './posting-moves';

/** A draft as this device keeps it, with the version that it was typed over. */
export interface Kept {
  version: number;
  values: PostingForm;
}

/** What the parts of the editor share. */
export interface Desk {
  posting: ShallowRef<OwnPosting | null>;
  /** The form as it was last the same here and at the server. */
  base: ShallowRef<PostingForm>;
  /** What someone else saved meanwhile. */
  theirs: ShallowRef<OwnPosting | null>;
  /** Rules whose warning the writer has confirmed. */
  confirmed: Ref<string[]>;
  /** Under which the draft is kept on this device. */
  name: () => string;
  /** Whatever writes the posting waits for what wrote it before: it goes by the version that came of that. */
  alone: ReturnType<typeof inTurn>;
}

/** What the server does not have stays on this device, without the phone number. */
export function keepHere({ posting, name }: Desk, values: PostingForm): void {
  const kept: Kept = { version: posting.value?.version ?? 0, values: { ...values, contactPhone: '' } };
  keepDraft(name(), kept);
}

/** Publishing and appealing: what was typed while the answer was on its way stays, as an edit that is not saved yet. */
export function movingOf(desk: Desk, form: { values: PostingForm }) {
  const { posting, base, name, alone } = desk;

  function moved(view: OwnPosting): void {
    const before = base.value;
    dropDraft(name());
    posting.value = view;
    base.value = postingForm(view);
    Object.assign(form.values, copyOf(carried(form.values, before, base.value)));
    if (!same(form.values, base.value)) keepHere(desk, form.values);
  }

  /** Moves the posting as it is once everything before is written; what is refused is thrown. */
  const move = (work: (now: OwnPosting) => Promise<OwnPosting | null>): Promise<OwnPosting | null> =>
    alone(async () => {
      const view = posting.value && (await work(posting.value));
      if (view) moved(view);
      return view;
    });
  return { move };
}
