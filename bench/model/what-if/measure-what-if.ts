/** Times the what-if where people meet it: in a worker of Debian's Chromium, built as the product's page is. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium, serveFolder } from '../../../packages/web/testing/built-page.ts';
import { loadLine } from '../machine.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const TARGET_MS = 25;

/** Runs before the engine has made up its mind. */
const COLD_RUNS = 11;

interface Times {
  readonly whole: readonly number[];
  readonly healing: readonly number[];
}

export async function measureWhatIf(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'percuta-what-if-'));
  try {
    build(folder);
    const { whole, healing } = await timesIn(folder);
    const chain = warm(whole);
    const alone = warm(healing);
    const verdict =
      chain.median < TARGET_MS ? 'met' : `missed by ${((chain.median / TARGET_MS - 1) * 100).toFixed(0)} %`;
    const [first = Number.NaN] = whole;
    return [
      "what-if in Chromium's worker, 18 zones x 256 draws x 24 months, 6 sessions (median, fastest to slowest of 30):",
      `  whole chain ${timesText(chain)}, the very first ${first.toFixed(0)} ms; healing alone ${timesText(alone)} (${loadLine()})`,
      `target below ${TARGET_MS} ms: ${chain.median.toFixed(1)} ms, ${verdict}`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string): void {
  const { status, stderr } = spawnSync(
    'vite',
    ['build', HERE, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (status !== 0) throw new Error(`The what-if page does not build: ${stderr}`);
}

async function timesIn(folder: string): Promise<Times> {
  const { url, stop } = await serveFolder(folder);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForSelector('body[data-times], body[data-fault]', { state: 'attached', timeout: 120_000 });
    const { times, fault } = await page.evaluate(() => ({ ...document.body.dataset }));
    if (times === undefined) throw new Error(`The what-if failed in Chromium: ${fault}`);
    return JSON.parse(times);
  } finally {
    await browser.close();
    stop();
  }
}

interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

function warm(times: readonly number[]): Spread {
  const sorted = times.slice(COLD_RUNS).toSorted((a, b) => a - b);
  const at = (k: number) => sorted.at(k) ?? Number.NaN;
  return { least: at(0), median: at(Math.floor(sorted.length / 2)), most: at(-1) };
}

function timesText({ least, median, most }: Spread): string {
  return `${median.toFixed(1)} ms (${least.toFixed(1)} to ${most.toFixed(1)})`;
}
