import { ref } from 'vue';

/** What assistive technology is told politely, through the one live region of the shell. */
export const announcement = ref('');

export function announce(text: string): void {
  announcement.value = '';
  requestAnimationFrame(() => (announcement.value = text));
}
