import { describe, expect, it } from 'vitest';
import { checkLayers, importsOf, judgeImport, MAY_IMPORT } from './layers.ts';

describe('the layers', () => {
  it('hold in every source', () => {
    const { files, imports, faults } = checkLayers();
    process.stdout.write(`Layers: ${files} files, ${imports} imports read.\n`);
    expect(files).toBeGreaterThan(50);
    expect(imports).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  it('see every form of import', () => {
    const text = [
      "import { a } from '@percuta/server';",
      "import type { b } from '@percuta/server';",
      "export * from '@percuta/web';",
      "import {\n  c,\n  d,\n} from '@percuta/cli';",
      "const e = await import('@percuta/fhir');",
      "import 'node:fs';",
    ].join('\n');
    const found = importsOf({ path: 'packages/model/src/x.ts', package: 'model', text });
    expect(found.map((one) => one.specifier)).toEqual([
      '@percuta/server',
      '@percuta/server',
      '@percuta/web',
      '@percuta/cli',
      '@percuta/fhir',
      'node:fs',
    ]);
    expect(found.map((one) => judgeImport(one, 'model')).filter((fault) => fault === null)).toEqual([]);
  });

  it('let web see the server by its types alone', () => {
    const base = { from: 'packages/web/src/x.ts', specifier: '@percuta/server' };
    expect(judgeImport({ ...base, typesOnly: true }, 'web')).toBeNull();
    expect(judgeImport({ ...base, typesOnly: false }, 'web')).toContain('web may not import server');
  });

  it('have no cycle in their table', () => {
    const reaches = (name: string, seen: readonly string[]): boolean =>
      (MAY_IMPORT[name] ?? []).some((next) => seen.includes(next) || reaches(next, [...seen, next]));
    expect(Object.keys(MAY_IMPORT).filter((name) => reaches(name, [name]))).toEqual([]);
  });
});
