/** What each command says to broken files: every fault at once, by path, in one sentence each, exit status 2. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'percuta-broken-'));
const course = JSON.parse(readFileSync('packages/cli/examples/pen-cheek.json', 'utf8'));
const threeFaults = {
  ...course,
  person: { ...course.person, age: -3 },
  device: { ...course.device, needleCount: 'twelve' },
  sessions: [{ day: 0, zones: { elbow: { settingMm: 1 } } }],
};

const FILES: Readonly<Record<string, string>> = {
  'three-faults.json': JSON.stringify(threeFaults),
  'empty.json': '',
  'not-json.json': 'a course of four, please',
  'nan.json': JSON.stringify(course).replace('"settingMm":1.5', '"settingMm":NaN'),
  'deep.json': '['.repeat(100_000) + ']'.repeat(100_000),
  'huge.json': `"${'x'.repeat(9 * 1024 * 1024)}"`,
  'overflow.json': JSON.stringify(course).replace('"settingMm":1.5', '"settingMm":1e308'),
  'infinite.json': JSON.stringify(course).replace('"settingMm":1.5', '"settingMm":1e999'),
  'many.json': JSON.stringify({
    ...course,
    sessions: Array.from({ length: 100_000 }, (_, day) => ({ day, zones: { cheek: { settingMm: 1 } } })),
  }),
  'array.json': '[]',
  'null.json': 'null',
};

function tell(command: string, name: string): boolean {
  const file = join(folder, name);
  const args = [command, file, '--format', 'json'];
  const { status, stdout, stderr } = spawnSync('percuta', args, { encoding: 'utf8' });
  const said = stderr.trim().replaceAll(`${folder}/`, '');
  const good = status === 2 && stdout === '' && said !== '' && !/\bat .*\.ts:\d+/.test(said);
  console.log(`percuta ${command} ${name} → ${status}${good ? '' : '  NOT AS IT SHOULD BE'}`);
  console.log(
    said
      .split('\n')
      .slice(0, 12)
      .map((line) => `    ${line}`)
      .join('\n'),
  );
  return good;
}

for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
const results = ['simulate', 'screen', 'check-plan'].flatMap((command) =>
  Object.keys(FILES).map((name) => tell(command, name)),
);
rmSync(folder, { recursive: true });
console.log(`${results.filter((good) => good).length} of ${results.length} answered as they should.`);
process.exitCode = results.every((good) => good) ? 0 : 1;
