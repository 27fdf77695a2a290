import { computed, nextTick, ref, useId, type ComputedRef } from 'vue';

interface Choices<T> {
  options: () => readonly T[];
  choose: (option: T) => void;
  /** Enter takes the first of the list without a step towards it. */
  propose?: boolean;
  /** Enter where nothing is chosen: the form around is sent as it stands. */
  entered?: () => void;
}

/** A list that is open or not, and where in it one is. */
function useWalk(count: () => number, propose: boolean) {
  const id = useId();
  const open = ref(false);
  const active = ref(-1);
  const shown = computed(() => open.value && count() > 0);
  const current = computed(() => (shown.value && active.value >= 0 ? `${id}-${active.value}` : undefined));

  function begin(): void {
    open.value = true;
    active.value = propose ? 0 : -1;
  }

  function close(): void {
    open.value = false;
    active.value = -1;
  }

  /** After the last comes the first, and the other way round. */
  function move(step: number): void {
    if (!shown.value) return begin();
    const from = Math.max(active.value, step < 0 ? 0 : -1);
    active.value = (from + step + count()) % count();
    void nextTick(() => document.getElementById(current.value ?? '')?.scrollIntoView({ block: 'nearest' }));
  }
  return { id, open, active, shown, current, begin, close, move };
}

/** What each key does; true when it was for the list and nobody else hears of it. */
function keysOf<T>(walk: ReturnType<typeof useWalk>, chosen: ComputedRef<T | undefined>, act: Choices<T>) {
  return {
    ArrowDown: () => (walk.move(1), true),
    ArrowUp: () => (walk.move(-1), true),
    Enter(): boolean {
      const option = chosen.value;
      walk.close();
      if (option === undefined) act.entered?.();
      else act.choose(option);
      return option !== undefined;
    },
    Escape(): boolean {
      const was = walk.shown.value;
      walk.close();
      return was;
    },
  };
}

/**
 * A box to type in with a list to choose from, after the combobox pattern of WAI-ARIA: the focus stays in the box, the
 * keys walk the list. `box` is bound to the input; the list is an `OptionList`.
 */
export function useCombobox<T>(choices: Choices<T>) {
  const walk = useWalk(() => choices.options().length, choices.propose ?? false);
  const { id, open, active, shown, current, begin, close } = walk;
  const chosen = computed(() => (current.value ? choices.options()[active.value] : undefined));
  const keys: Record<string, () => boolean> = keysOf(walk, chosen, choices);

  function onKeydown(event: KeyboardEvent): void {
    // While an input method composes, its keys are its own.
    if (!event.isComposing && keys[event.key]?.()) event.preventDefault();
  }

  function take(option: T): void {
    close();
    choices.choose(option);
  }

  const box = computed(() => ({
    ...({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list' } as const),
    'aria-expanded': shown.value,
    'aria-controls': `${id}-list`,
    'aria-activedescendant': current.value,
    ...{ onKeydown, onBlur: close },
  }));
  return { id, open, active, shown, box, begin, close, take };
}
