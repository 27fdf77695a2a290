import { computed, nextTick, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue';
import { Problem, type FieldFault } from '@/api/problem';
import { look } from './look';
import { faultOf, unplaced, withoutField } from './form-faults';

export interface FormOptions<V extends object, R> {
  values: V;
  /** Sends what was typed; what it throws is shown and nothing that was typed is lost. */
  send: (values: V) => Promise<R>;
  done?: (answer: R) => void | Promise<void>;
  /** Called with what was typed, a while after the last change. */
  autosave?: { after: number; save: (values: V) => Promise<unknown> };
}

/** Typed values, the server's faults beside their fields, and what was typed kept whatever happens. */
export function useForm<V extends object, R>({ values: initial, send, done, autosave }: FormOptions<V, R>) {
  const values = reactive({ ...initial }) as V;
  const problem = shallowRef<Problem | null>(null);
  const faults = shallowRef<readonly FieldFault[]>([]);
  const sending = ref(false);
  const touched = ref(false);
  const saved = ref<'none' | 'saving' | 'saved' | 'failed'>('none');

  for (const field of Object.keys(values)) {
    watch(
      () => values[field as keyof V],
      () => {
        touched.value = true;
        faults.value = withoutField(faults.value, field);
      },
      { deep: true },
    );
  }

  async function submit(): Promise<void> {
    if (sending.value) return;
    sending.value = true;
    try {
      const answer = await send(values);
      problem.value = null;
      faults.value = [];
      touched.value = false;
      await done?.(answer);
    } catch (error) {
      refuse(Problem.from(error));
    } finally {
      sending.value = false;
    }
  }

  function refuse(why: Problem): void {
    problem.value = why;
    faults.value = why.fields;
    void nextTick(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  /** For `<FieldBox :fault="form.fault('phone')">`. */
  const fault = (field: string): string | undefined => faultOf(faults.value, field)?.[look.locale];
  /** Faults of fields that this form does not show, for the head of the form. */
  const others = computed(() => unplaced(faults.value, Object.keys(values)));

  if (autosave) watchToSave(values, autosave, saved);
  return reactive({ values, problem, faults, others, fault, sending, touched, saved, submit, refuse });
}

function watchToSave<V extends object>(
  values: V,
  { after, save }: NonNullable<FormOptions<V, never>['autosave']>,
  saved: { value: 'none' | 'saving' | 'saved' | 'failed' },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function now(): Promise<void> {
    saved.value = 'saving';
    saved.value = await save(values).then(
      () => 'saved' as const,
      () => 'failed' as const,
    );
  }
  watch(
    () => values,
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => void now(), after);
    },
    { deep: true },
  );
  onScopeDispose(() => clearTimeout(timer));
}
