import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { bundleReport } from './bundle-report.ts';
import { offlineShell, SHELL_WORKER } from './offline-shell.ts';
import { paintFirst } from './paint-first.ts';
import { prerender } from './prerender.ts';

const require = createRequire(import.meta.url);

const FONT_LICENCES = {
  'hanken-grotesk': require.resolve('@fontsource-variable/hanken-grotesk/LICENSE'),
  literata: require.resolve('@fontsource-variable/literata/LICENSE'),
};

/** The Open Font License asks that its text travels with the fonts. */
function fontLicences(): Plugin {
  return {
    name: 'font-licences',
    apply: 'build',
    generateBundle() {
      for (const [name, path] of Object.entries(FONT_LICENCES)) {
        this.emitFile({ type: 'asset', fileName: `assets/${name}-LICENSE.txt`, source: readFileSync(path, 'utf8') });
      }
    },
  };
}

/** Asks for the two Latin fonts at once with the page, so that text is not set twice. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) =>
        Object.keys(context.bundle ?? {})
          .filter((file) => /(literata-latin-opsz|hanken-grotesk-latin-wght)-normal.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head-prepend' as const,
          })),
    },
  };
}

/** Our own packages are pure: a table that nobody asks for must not travel to the page. Style sheets act by being there. */
function onlyOutsideOurs(id: string): boolean {
  return !/packages\/(evidence|model|practice)\/src\//.test(id);
}

/** A page is an HTML file at its address. Each has its own entry, so that no page carries another's code. */
const PAGES = [
  '.',
  'skin',
  'example',
  'safety',
  'practices',
  'sign-in',
  'course',
  'visit',
  'offer',
  'desk',
  'gallery',
].map((folder) => join(import.meta.dirname, folder, 'index.html'));

/** What every page has is two files, and not a file for each part. */
const SHARED = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  {
    name: 'parts',
    test: /packages\/web\/src\/((parts|server|numbers)\/|words\/en\/(common|server)\.ts)/,
    minShareCount: 3,
  },
];

export default defineConfig({
  plugins: [react(), prerender(), fontLicences(), preloadFonts(), paintFirst(), offlineShell(), bundleReport()],
  worker: { format: 'es', rolldownOptions: { treeshake: { moduleSideEffects: onlyOutsideOurs } } },
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Everything is a file of its own: the page runs under default-src 'self', which forbids data: addresses.
    assetsInlineLimit: 0,
    // Links in the head instead of a script that loads: what pages share is asked for at once.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      input: [...PAGES, join(import.meta.dirname, 'src', 'offline', `${SHELL_WORKER}.ts`)],
      treeshake: { moduleSideEffects: onlyOutsideOurs },
      output: {
        codeSplitting: { groups: SHARED },
        // A service worker serves the folder that it lies in, and is found at the same address for ever.
        entryFileNames: ({ name }) => (name === SHELL_WORKER ? 'desk/[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
