/**
 * Lighthouse’s four marks for the pages that patients come to, as it judges a telephone: `npm run lighthouse`. It is
 * installed here on first use and is nobody else’s dependency. Ends with 1 where a mark is below the aim.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { buildPage, launchChromium } from '../../packages/web/testing/built-page.ts';
import { type ServedPercuta, startPercuta } from '../../packages/web/testing/served-percuta.ts';
import { compressBundle } from '../build-page.ts';

const AIM = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface JudgedPage {
  readonly name: string;
  readonly path: (percuta: ServedPercuta) => string;
  readonly isSignedIn?: true;
}

const PAGES: readonly JudgedPage[] = [
  { name: 'home', path: () => '/' },
  { name: 'how it works', path: () => '/skin/' },
  { name: 'an example', path: () => '/example/' },
  { name: 'safety', path: () => '/safety/' },
  { name: 'practices', path: () => '/practices/' },
  { name: 'booking, signed in', path: () => '/course/#book', isSignedIn: true },
];

/** What is read of a result. */
interface Result {
  readonly lhr: {
    readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
    readonly audits: Readonly<
      Record<string, { readonly title: string; readonly score: number | null; readonly displayValue?: string }>
    >;
  };
}
type Lighthouse = (url: string, flags: object) => Promise<Result | undefined>;

async function loadLighthouse(): Promise<Lighthouse> {
  const entry = join(import.meta.dirname, 'node_modules', 'lighthouse', 'core', 'index.js');
  if (!existsSync(entry)) {
    process.stdout.write('Installing Lighthouse, once.\n');
    const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: import.meta.dirname,
      stdio: 'inherit',
    });
    if (installed.status !== 0) throw new Error('Lighthouse could not be installed: see above.');
  }
  const { default: lighthouse } = (await import(entry)) as { readonly default: Lighthouse };
  return lighthouse;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address === null || typeof address === 'string' ? reject() : resolve(address.port)));
    });
  });
}

async function run(): Promise<boolean> {
  const lighthouse = await loadLighthouse();
  const built = buildPage();
  await compressBundle(built.folder);
  const percuta = await startPercuta(built.folder);
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  let isMet = true;
  try {
    process.stdout.write(`Load of this machine ${loadavg()[0]?.toFixed(1)}. Aim: ${AIM} in all four.\n`);
    process.stdout.write(`${'page'.padEnd(20)}${CATEGORIES.map((one) => one.padStart(16)).join('')}  largest paint\n`);
    for (const page of PAGES) {
      const cookie = `percuta-sign-in=${percuta.practice.signIns.patient}`;
      const result = await lighthouse(`${percuta.address}${page.path(percuta)}`, {
        port,
        output: 'json',
        logLevel: 'silent',
        onlyCategories: CATEGORIES,
        ...(page.isSignedIn ? { extraHeaders: { cookie } } : {}),
      });
      if (result === undefined) throw new Error(`Lighthouse said nothing of ${page.name}.`);
      isMet = tell(page.name, result) && isMet;
    }
  } finally {
    await browser.close();
    await percuta.stop();
    built.remove();
  }
  return isMet;
}

/** One line of the table, and what costs marks below it. */
function tell(name: string, { lhr }: Result): boolean {
  const marks = CATEGORIES.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
  const paint = lhr.audits['largest-contentful-paint']?.displayValue ?? '';
  process.stdout.write(`${name.padEnd(20)}${marks.map((mark) => String(mark).padStart(16)).join('')}  ${paint}\n`);
  const isMet = marks.every((mark) => mark >= AIM);
  if (isMet) return true;
  for (const { title, score, displayValue = '' } of Object.values(lhr.audits)) {
    if (score !== null && score < 0.9)
      process.stdout.write(`    ${Math.round(score * 100)} ${title} ${displayValue}\n`);
  }
  return false;
}

process.exit((await run()) ? 0 : 1);
