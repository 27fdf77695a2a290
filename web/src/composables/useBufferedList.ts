import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { onTop, waitingWith, without } from './list-order';

export interface BufferedList<T> {
  /** Newcomers that nobody has asked for yet. */
  waiting: ComputedRef<number>;
  add: (entry: T) => void;
  /** Ended: gone from what waits and from what is shown. */
  drop: (id: string) => void;
  /** Puts the newcomers on top of what is shown and answers the first of them. */
  show: () => T | undefined;
  clear: () => void;
}

/** Holds newcomers back ("12 new") so that the list under a reader's finger does not move by itself. */
export function useBufferedList<T extends { id: string }>(shown: ShallowRef<T[]>): BufferedList<T> {
  const buffer = shallowRef<T[]>([]);

  function add(entry: T): void {
    const there = shown.value.some(({ id }) => id === entry.id);
    if (!there) buffer.value = waitingWith(buffer.value, entry);
    else shown.value = shown.value.map((one) => (one.id === entry.id ? entry : one));
  }

  function show(): T | undefined {
    const newcomers = buffer.value;
    buffer.value = [];
    shown.value = onTop(shown.value, newcomers);
    return newcomers[0];
  }

  return {
    waiting: computed(() => buffer.value.length),
    add,
    show,
    drop: (id) => {
      buffer.value = without(buffer.value, id);
      shown.value = without(shown.value, id);
    },
    clear: () => (buffer.value = []),
  };
}
