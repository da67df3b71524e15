import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** A patient's page before its lazy parts, gzipped. The desk is for those who open it all day, the gallery for us. */
const LIMIT_KB = 120;
const WITHOUT_LIMIT: readonly string[] = ['desk', 'gallery'];

/** Prints what each page asks for before anything is pressed, and fails where a patient's page is too heavy. */
export function bundleReport(): Plugin {
  return {
    name: 'bundle-report',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const rows = Object.values(bundle).flatMap((entry) => (isPage(entry) ? [rowOf(bundle, entry)] : []));
        if (rows.length < 2) throw new Error(`The bundle report found ${rows.length} pages.`);
        this.info(['Script before lazy parts, gzipped:', ...rows.map(lineOf)].join('\n'));
        const heavy = rows.filter(({ page, kilobytes }) => kilobytes > LIMIT_KB && !WITHOUT_LIMIT.includes(page));
        if (heavy.length > 0) throw new Error(`Above ${LIMIT_KB} kB:\n${heavy.map(lineOf).join('\n')}`);
      },
    },
  };
}

interface Row {
  readonly page: string;
  readonly kilobytes: number;
  readonly files: number;
}

function isPage(entry: Rolldown.OutputBundle[string]): entry is Rolldown.OutputChunk {
  return entry.type === 'chunk' && entry.isEntry && entry.facadeModuleId?.endsWith('index.html') === true;
}

function rowOf(bundle: Rolldown.OutputBundle, entry: Rolldown.OutputChunk): Row {
  const chunks = new Map<string, Rolldown.OutputChunk>();
  const left = [entry.fileName];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || chunks.has(file)) continue;
    chunks.set(file, chunk);
    left.push(...chunk.imports);
  }
  const bytes = [...chunks.values()].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
  const folder = entry.facadeModuleId?.split('/').at(-2) ?? '';
  return { page: folder === 'web' ? 'home' : folder, kilobytes: bytes / 1000, files: chunks.size };
}

function lineOf({ page, kilobytes, files }: Row): string {
  return `  ${page.padEnd(10)} ${kilobytes.toFixed(1).padStart(6)} kB in ${files} files`;
}
