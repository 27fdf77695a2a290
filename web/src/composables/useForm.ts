import { computed, nextTick, reactive, ref, shallowRef, watch, type ShallowRef } from 'vue';
import { Problem, type FieldFault } from '@/api/problem';
import { faultOf, unplaced, withoutField } from './form-faults';
import { look } from './look';
import { copyOf, same } from './merging';
import { onOnline } from './on-online';
import { keepUnsent } from './unsent';
import { useAutosave, type Autosave } from './useAutosave';

export interface FormOptions<V extends object, R> {
  values: V;
  /** Sends what was typed; what it throws is shown and nothing that was typed is lost. */
  send: (values: V) => Promise<R>;
  /** `sent` is what was answered; what was typed since then is not to be overwritten. */
  done?: (answer: R, sent: V) => void | Promise<void>;
  autosave?: Autosave<V>;
  /** In a dialog: what names it, so that what was typed is there again when it was closed unsent. */
  dialog?: string;
}

/** Where the form is to be mended. */
export const toFirstFault = (): void => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();

type Faults = ShallowRef<readonly FieldFault[]>;

/** Typed values, the server's faults beside their fields, and what was typed kept whatever happens. */
export function useForm<V extends object, R>(options: FormOptions<V, R>) {
  const { values: initial, send, done, autosave, dialog } = options;
  const values = reactive({ ...initial }) as V;
  const problem = shallowRef<Problem | null>(null);
  const faults: Faults = shallowRef([]);
  const sending = ref(false);
  const touched = useTouched(values, faults, dialog, () => (problem.value = null));
  const saved = autosave ? useAutosave(values, autosave) : ref('none' as const);

  outliveOffline(problem);
  function refuse(why: Problem): void {
    problem.value = why;
    faults.value = why.fields;
    void nextTick(toFirstFault);
  }

  async function submit(): Promise<void> {
    if (sending.value) return;
    sending.value = true;
    const sent = copyOf(values);
    try {
      const answer = await send(values);
      problem.value = null;
      faults.value = [];
      touched.value = !same(values, sent);
      await done?.(answer, sent);
    } catch (error) {
      refuse(Problem.from(error));
    }
    sending.value = false;
  }

  /** For `:fault="form.fault('phone')"`. */
  const fault = (field: string): string | undefined => faultOf(faults.value, field)?.[look.locale];
  /** Faults of fields that this form does not show, for the head of the form. */
  const others = computed(() => unplaced(faults.value, Object.keys(values)));
  /** How many are left to mend. */
  const wrong = computed(() => faults.value.length);
  return reactive({ values, problem, others, fault, wrong, sending, touched, saved, submit, refuse });
}

/** What failed for want of a network may be sent again once it is back: nothing stands in the way any more. */
function outliveOffline(problem: ShallowRef<Problem | null>): void {
  onOnline(() => {
    if (problem.value?.kind === 'offline') problem.value = null;
  });
}

/** Whether anything was changed since it was sent; a changed field loses its fault, the last one `mended` them all. */
function useTouched<V extends object>(
  values: V,
  faults: Faults,
  dialog: string | undefined,
  mended: () => void,
): ShallowRef<boolean> {
  const touched = shallowRef(false);
  touched.value = keepUnsent(values, () => touched.value, dialog);
  for (const field of Object.keys(values) as (keyof V & string)[]) {
    watch(
      () => values[field],
      () => {
        touched.value = true;
        const before = faults.value;
        faults.value = withoutField(before, field);
        if (before.length > 0 && faults.value.length === 0) mended();
      },
      { deep: true },
    );
  }
  return touched;
}
