import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { listPages } from '../tools/web/list-pages.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: folder,
  plugins: [vue(), listPages()],
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
        // What changes with a new version of a package only, and is wanted on every page.
        codeSplitting: {
          groups: [{ name: 'vue', test: /node_modules\/(@vue|vue|vue-router|pinia|vue-i18n|@intlify)\// }],
        },
      },
    },
  },
});
