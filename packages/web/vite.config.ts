import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const FONTS = ['@fontsource-variable/hanken-grotesk', '@fontsource-variable/literata'];

/** The Open Font License asks that its text travels with the fonts. */
function fontLicences(): Plugin {
  const folderOf = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  return {
    name: 'font-licences',
    apply: 'build',
    generateBundle() {
      for (const name of FONTS) {
        const fileName = `assets/${name.split('/')[1]}-LICENSE.txt`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folderOf(name), 'LICENSE'), 'utf8') });
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

export default defineConfig({
  plugins: [react(), fontLicences(), preloadFonts()],
  worker: { format: 'es', rolldownOptions: { treeshake: { moduleSideEffects: onlyOutsideOurs } } },
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Everything is a file of its own: the page runs under default-src 'self', which forbids data: addresses.
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 4096,
    rolldownOptions: { treeshake: { moduleSideEffects: onlyOutsideOurs } },
  },
});
