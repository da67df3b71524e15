/** Builds the page's bundle when it is missing or its sources have changed since. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { root } from './bootstrap.mjs';

const WEB = join(root, 'packages', 'web');
const inWeb = (name: string): string => join('packages', 'web', name);
const DIST = join(WEB, 'dist');
/** Digest of the sources that the bundle was built from. A dot file: the server does not serve it. */
const BUILT_FROM = join(DIST, '.built-from');

/** What a bundle depends on. Digested rather than dated: a checkout or a copy gives files any date. */
const SOURCES = [
  ...['web', 'practice', 'model', 'evidence', 'calibration'].map((name) => join('packages', name, 'src')),
  ...[
    'index.html',
    'course',
    'desk',
    'example',
    'gallery',
    'offer',
    'practices',
    'safety',
    'sign-in',
    'skin',
    'visit',
  ].map(inWeb),
  ...['public', 'package.json', 'bundle-report.ts', 'offline-shell.ts', 'paint-first.ts', 'prerender.ts'].map(inWeb),
  inWeb('vite.config.ts'),
  'package-lock.json',
];

/** Smaller than this, a file is not worth a second copy. */
const SMALLEST_TO_COMPRESS_BYTES = 1024;
const COMPRESSIBLE = /\.(html|js|css|svg|json|txt|wasm|webmanifest|ico)$/;

/** Answers with the sentence that says why it could not, or null when the bundle is there and whole. */
export async function buildPage(): Promise<string | null> {
  const digest = digestSources();
  if (existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === digest) return null;
  if (!isWritable()) return `The page must be built, and ${WEB} may not be written. Run npm run build as its owner.`;
  console.error('Building the page …');
  const status = await runVite();
  if (status !== 0) return 'The page could not be built; what Vite said stands above.';
  await compressBundle(DIST);
  writeFileSync(BUILT_FROM, digest);
  return null;
}

function digestSources(): string {
  const digest = createHash('sha256');
  for (const path of SOURCES.flatMap(filesBelow)) digest.update(`${path}\0`).update(readFileSync(join(root, path)));
  return digest.digest('hex');
}

function filesBelow(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  const below = readdirSync(full, { recursive: true, withFileTypes: true });
  return below
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function isWritable(): boolean {
  try {
    accessSync(existsSync(DIST) ? DIST : WEB, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function runVite(): Promise<number | null> {
  const args = ['build', join('packages', 'web'), '--logLevel', 'warn'];
  const child = spawn('vite', args, { cwd: root, stdio: ['ignore', 2, 2] });
  const stop = (): void => {
    child.kill();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((resolve) => {
    const end = (status: number | null): void => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(status);
    };
    child.once('error', () => end(1)).once('exit', end);
  });
}

/** Puts a compressed copy beside every file that gets smaller by it, once, so that no request has to. */
export async function compressBundle(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  const worth = files.filter((path) => COMPRESSIBLE.test(path) && statSync(path).size >= SMALLEST_TO_COMPRESS_BYTES);
  await Promise.all(worth.map(compressFile));
}

async function compressFile(path: string): Promise<void> {
  const content = readFileSync(path);
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(content));
  writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}
