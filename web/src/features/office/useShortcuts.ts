import { onScopeDispose, ref, type Ref } from 'vue';

/** Switched off it stays off until the window is closed (WCAG 2.1.4: single keys can be turned off). */
const on = ref(true);

/** Single keys that do something; never while one types or a dialog is open, never with Ctrl, Alt or Meta. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): Ref<boolean> {
  function pressed(event: KeyboardEvent): void {
    const work = keys[event.key.toLowerCase()];
    if (!on.value || !work || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    work();
  }
  document.addEventListener('keydown', pressed);
  onScopeDispose(() => document.removeEventListener('keydown', pressed));
  return on;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
