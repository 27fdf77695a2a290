import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { typedEarly } from './composables/typed-early';
import { useSession } from './composables/useSession';
import { i18n, loadWords } from './locales/words';
import { router } from './router';
import './ui/tokens.css';
import './ui/base.css';
import './ui/layout.css';

const app = createApp(App).use(createPinia()).use(i18n).use(router);

/** What the server drew stays until the first page can take its place as a whole. */
async function begin(): Promise<void> {
  await Promise.all([loadWords(['site']), router.isReady()]);
  const bringAlong = typedEarly();
  app.mount('#app');
  bringAlong();
  await useSession()
    .restore()
    .catch(() => undefined); // asked again by the first page that needs to know
}

void begin();
