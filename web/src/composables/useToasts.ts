import { shallowRef } from 'vue';

export interface Toast {
  id: number;
  text: string;
  tone: 'ok' | 'danger';
}

const SHOWN_MS = 6000;
let last = 0;

export const toasts = shallowRef<readonly Toast[]>([]);

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** Says what has just happened; a fault belongs beside what it concerns, not here. */
export function toast(text: string, tone: Toast['tone'] = 'ok'): void {
  const id = ++last;
  toasts.value = [...toasts.value, { id, text, tone }];
  setTimeout(() => dismiss(id), SHOWN_MS);
}
