import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

const PAGE = 'desk/index.html';
export const SHELL_WORKER = 'shell-worker';
/** What no script imports and the desk needs all the same: workers, the reader of codes, the mark, the theme. */
const BESIDE = /^assets\/(scan-worker|zxing_reader|outlook-worker)-.*\.(js|wasm)$|^assets\/.*-latin-.*\.woff2$/;
const FROM_PUBLIC = ['/favicon.svg', '/theme.js'];

/** Tells the desk's service worker what the desk is made of. */
export function offlineShell(): Plugin {
  return {
    name: 'offline-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === SHELL_WORKER);
        if (worker?.type !== 'chunk') return;
        const files = filesOfDesk(bundle);
        const shell = JSON.stringify([
          digestOf(bundle, files),
          '/desk/',
          ...files.map((file) => `/${file}`),
          ...FROM_PUBLIC,
        ]);
        if (!/(["'`])__SHELL__\1/.test(worker.code)) throw new Error('The service worker has no place for its files.');
        worker.code = worker.code.replace(/(["'`])__SHELL__\1/, () => JSON.stringify(shell));
      },
    },
  };
}

function filesOfDesk(bundle: Rolldown.OutputBundle): readonly string[] {
  const files = new Set(Object.keys(bundle).filter((file) => BESIDE.test(file)));
  const entry = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(PAGE));
  if (entry === undefined) throw new Error('The desk has no entry.');
  const left = [entry.fileName];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk') continue;
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    left.push(...chunk.imports, ...chunk.dynamicImports);
  }
  return [...files].sort();
}

/** Names bear a digest each, but for the page. */
function digestOf(bundle: Rolldown.OutputBundle, files: readonly string[]): string {
  const page = bundle[PAGE];
  const source = page?.type === 'asset' ? String(page.source) : '';
  return createHash('sha256')
    .update([source, ...files].join('\n'))
    .digest('hex')
    .slice(0, 16);
}
