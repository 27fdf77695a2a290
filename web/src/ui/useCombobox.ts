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
  /** The list is still on its way; an older one that is shown till then proposes nothing. */
  const awaited = ref(false);
  const shown = computed(() => open.value && count() > 0);
  const current = computed(() => (shown.value && active.value >= 0 ? `${id}-${active.value}` : undefined));

  function begin(): void {
    open.value = true;
    awaited.value = false;
    active.value = propose ? 0 : -1;
  }

  function close(): void {
    open.value = false;
    awaited.value = false;
    active.value = -1;
  }

  function wait(): void {
    awaited.value = true;
    active.value = -1;
  }

  /** After the last comes the first, and the other way round. */
  function move(step: number): void {
    if (!shown.value) return begin();
    const from = Math.max(active.value, step < 0 ? 0 : -1);
    active.value = (from + step + count()) % count();
    void nextTick(() => document.getElementById(current.value ?? '')?.scrollIntoView({ block: 'nearest' }));
  }
  return { id, open, active, awaited, shown, current, begin, close, wait, move };
}

/** What each key does; true when it was for the list and nobody else hears of it. */
function keysOf<T>(walk: ReturnType<typeof useWalk>, chosen: ComputedRef<T | undefined>, act: Choices<T>) {
  return {
    ArrowDown: () => (walk.move(1), true),
    ArrowUp: () => (walk.move(-1), true),
    Enter(): boolean {
      const option = chosen.value;
      // Meant for the list that is still on its way, not for the form around.
      if (option === undefined && walk.awaited.value) return true;
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
 * keys walk the list. `box` is bound to the input; the list is an `OptionList`. Where the list is asked for, `wait` says so
 * and `come` opens it, if one is still in the box by then.
 */
export function useCombobox<T>(choices: Choices<T>) {
  const walk = useWalk(() => choices.options().length, choices.propose ?? false);
  const { id, open, active, shown, current, begin, close, wait } = walk;
  const chosen = computed(() => (current.value ? choices.options()[active.value] : undefined));
  const keys: Record<string, () => boolean> = keysOf(walk, chosen, choices);

  function onKeydown(event: KeyboardEvent): void {
    // While an input method composes, its keys are its own.
    if (!event.isComposing && keys[event.key]?.()) event.preventDefault();
  }

  let within = false;
  const onFocus = (): void => void (within = true);

  function onBlur(): void {
    within = false;
    close();
  }

  const come = (): void => (within ? begin() : close());

  function take(option: T): void {
    close();
    choices.choose(option);
  }

  const box = computed(() => ({
    ...({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list' } as const),
    'aria-expanded': shown.value,
    'aria-controls': `${id}-list`,
    'aria-activedescendant': current.value,
    ...{ onKeydown, onFocus, onBlur },
  }));
  return { id, open, active, shown, box, begin, close, wait, come, take };
}
