/** The longest functions and files, the dependencies with their decisions, and the weight of the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureSources, reportLongest } from '../longest.ts';

type Manifest = Readonly<Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', object>>>;

function manifests(): Manifest[] {
  const paths = ['package.json', ...readdirSync('packages').map((name) => join('packages', name, 'package.json'))];
  return paths.map((path) => JSON.parse(readFileSync(path, 'utf8')));
}

function names(kind: keyof Manifest): string[] {
  const all = manifests().flatMap((manifest) => Object.keys(manifest[kind] ?? {}));
  return [...new Set(all)].filter((name) => !name.startsWith('@percuta/')).sort();
}

function weigh(): string[] {
  const folder = 'packages/web/dist/assets';
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return scripts.map((name) => {
    const bytes = gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
    return `  ${(bytes / 1024).toFixed(1)} kB gzip  ${name}`;
  });
}

const decisions = readdirSync('docs/decisions').map((name) => readFileSync(join('docs/decisions', name), 'utf8'));
const undecided = [...names('dependencies'), ...names('optionalDependencies')].filter(
  (name) => !decisions.some((text) => text.includes(name)),
);
console.log(reportLongest(measureSources()));
console.log(`Runtime dependencies: ${names('dependencies').join(', ')}`);
console.log(`Platform binaries: ${names('optionalDependencies').join(', ')}`);
console.log(`Development dependencies: ${names('devDependencies').join(', ')}`);
console.log(`Without a decision record: ${undecided.length === 0 ? 'none' : undecided.join(', ')}`);
console.log(`The page's JavaScript:\n${weigh().join('\n')}`);
process.exitCode = undecided.length === 0 ? 0 : 1;
