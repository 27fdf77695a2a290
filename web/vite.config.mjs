import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { listPages } from '../tools/web/list-pages.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Styles before scripts: nothing is painted without them. What a page brings of its own comes after what all share. */
const stylesFirst = {
  name: 'styles-first',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const styles = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
      const rest = styles.reduce((left, style) => left.replace(style, ''), html);
      return rest.replace('<!--page-head-->', () => `${styles.join('')}<!--page-head-->`);
    },
  },
};

export default defineConfig({
  root: folder,
  plugins: [vue(), stylesFirst, listPages()],
  resolve: { alias: { '@': `${folder}src` } },
  define: {
    __VUE_OPTIONS_API__: 'true', // Element Plus still uses it in a few places
    __VUE_PROD_DEVTOOLS__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    // Phones that are five years old; nothing that was written for their engines is lost on newer ones.
    target: ['es2020', 'chrome87', 'edge88', 'firefox78', 'safari14'],
    // The policy allows no inline files in styles or scripts; small files travel well over one connection.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700, // ECharts, which only the desk of the office loads
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // A phone far away pays for every file with a journey there and back, six at a time: few files, not many small ones.
        codeSplitting: {
          groups: [
            // What changes with a new version of a package only, and is wanted on every page.
            {
              name: 'vue',
              test: /node_modules\/(@vue|vue|vue-router|pinia|vue-i18n|@intlify)\/|^\0(vite|plugin-vue)/,
            },
            // What most pages show and ask with; the live feed comes after the first paint.
            { name: 'parts', test: /\/src\/(ui|composables|api\/(?!live-))/, minShareCount: 3 },
          ],
        },
      },
    },
  },
});
