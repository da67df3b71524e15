import { globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { agrees, examplesOf, runExample } from '../doc-examples.ts';

/** The examples of the package's functions, each as a test: `tools/doc-examples.test.ts` runs them the same way. */
export async function documentedTests({ root, sources, leaveOut }) {
  const scope = await import(pathToFileURL(resolve(root, sources, 'index.ts')).href);
  const { z } = await import('zod');
  const files = globSync(`${sources}/**/*.ts`, { cwd: root, exclude: ['**/*.test.ts', ...leaveOut] }).sort();
  return files
    .flatMap((file) =>
      examplesOf({ path: relative(root, resolve(root, file)), text: readFileSync(resolve(root, file), 'utf8') }),
    )
    .filter((example) => example.of in scope)
    .map((example, at) => ({
      id: `${example.path}#example ${at} of ${example.of}`,
      body: async () => {
        const comparisons = await runExample(example, { z, ...scope });
        const failed = comparisons.find((one) => !agrees(one.actual, one.expected));
        if (failed !== undefined) throw new Error(`${failed.expression}: not so`);
      },
      isTriedInFull: true,
    }));
}
