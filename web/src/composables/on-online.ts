import { onScopeDispose } from 'vue';

/** Whenever the network is back, as long as the component is there. */
export function onOnline(go: () => void): void {
  window.addEventListener('online', go);
  onScopeDispose(() => window.removeEventListener('online', go));
}
