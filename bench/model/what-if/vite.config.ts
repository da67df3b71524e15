import { defineConfig } from 'vite';

/** As the product's page is built: a worker of modules, everything a file of its own. */
export default defineConfig({
  worker: { format: 'es' },
  build: { target: 'es2023', modulePreload: false, assetsInlineLimit: 0 },
});
