import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Plugin, runnerImport } from 'vite';

const PLACE = '<div id="page"></div>';
const SOURCE = join(import.meta.dirname, 'src', 'prerendered.tsx');

/** Writes into a page's HTML what it opens with, so that it can be read before its script has come. */
export function prerender(): Plugin {
  let drawings: Promise<Readonly<Record<string, string>>> | null = null;
  return {
    name: 'prerender',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { path }) {
        drawings ??= draw();
        const drawn = (await drawings)[path.replace(/index\.html$/, '')];
        if (drawn === undefined) return html;
        if (!html.includes(PLACE)) throw new Error(`${path} has no place for what is drawn beforehand.`);
        return html.replace(PLACE, () => `<div id="page" data-drawn>${withoutStyles(drawn)}</div>`);
      },
    },
  };
}

async function draw(): Promise<Readonly<Record<string, string>>> {
  const { module } = await runnerImport<typeof import('./src/prerendered.tsx')>(SOURCE, {
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [react()],
  });
  return module.drawPages();
}

/** The page's policy forbids styles in the text of a page; style sheets say what holds until the script is there. */
function withoutStyles(html: string): string {
  return html.replace(/ style="[^"]*"/g, '');
}
