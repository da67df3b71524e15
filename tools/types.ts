/** Type-checks every package in its own world (its `lib` and `types`), then the tools and the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const packages = readdirSync('packages').filter((name) => existsSync(`packages/${name}/tsconfig.json`));
const projects = [...packages.map((name) => `packages/${name}`), '.'];
const failed = projects.filter((project) => {
  const result = spawnSync('tsc', ['--noEmit', '-p', project], { stdio: 'inherit' });
  return result.status !== 0;
});
if (failed.length > 0) {
  console.error(`Types: ${failed.length} of ${projects.length} failed: ${failed.join(', ')}`);
  process.exit(1);
}
console.log(`Types: ${projects.length} worlds checked.`);
