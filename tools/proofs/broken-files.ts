/** What each command says to broken files: every fault at once, by path, in one sentence each, exit status 2. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrokenFile, type BrokenFiles, brokenFiles } from '../../packages/cli/src/testing/broken-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'percuta-broken-'));

function tell({ command, options }: BrokenFiles, { name, text, paths }: BrokenFile): boolean {
  const file = join(folder, 'broken.json');
  writeFileSync(file, text);
  const args = [command, file, ...options, '--format', 'json'];
  const { status, stdout, stderr } = spawnSync('percuta', args, { encoding: 'utf8' });
  const lines = stderr.trim().replaceAll(`${folder}/`, '').split('\n');
  const named = lines.map((line) => line.split(': ')[0]);
  const good =
    status === 2 && stdout === '' && paths.every((path) => named.includes(path)) && !/\bat .*\.ts:\d+/.test(stderr);
  console.log(`percuta ${command}, ${name} → ${status}${good ? '' : '  NOT AS IT SHOULD BE'}`);
  for (const line of lines.slice(0, 12)) console.log(`    ${line}`);
  return good;
}

const results = brokenFiles().flatMap((broken) => broken.files.map((file) => tell(broken, file)));
rmSync(folder, { recursive: true });
console.log(`${results.filter((good) => good).length} of ${results.length} answered as they should.`);
process.exitCode = results.every((good) => good) ? 0 : 1;
