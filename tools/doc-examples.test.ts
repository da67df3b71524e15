import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agrees, examplesOf, runExample } from './doc-examples.ts';
import { readSources } from './sources.ts';

const DOCUMENTED = ['evidence', 'model', 'practice'];

/** Functions that a package exports without an example. A name may leave this list; none may join it. */
const NOT_YET: readonly string[] = [];

for (const name of DOCUMENTED) {
  const sources = readSources().filter((source) => source.package === name && !source.path.endsWith('.test.ts'));
  const examples = sources.flatMap(examplesOf);

  describe(`the examples of ${name}`, async () => {
    const scope = await import(`@percuta/${name}`);

    it('stand on every function that the package exports', () => {
      const functions = Object.keys(scope).filter((key) => typeof scope[key] === 'function' && !isClass(scope[key]));
      const shown = new Set(examples.map((example) => example.of));
      process.stdout.write(`Doc examples: ${name} has ${examples.length} on ${functions.length} exported functions.\n`);
      expect(functions.filter((key) => !shown.has(key) && !NOT_YET.includes(key))).toEqual([]);
      expect(NOT_YET.filter((key) => shown.has(key))).toEqual([]);
    });

    const public_ = examples.filter((example) => example.of in scope);
    it.each(public_.map((example) => [`${example.of} (${example.path})`, example] as const))(
      '%s',
      async (_, example) => {
        const comparisons = await runExample(example, { z, ...scope });
        expect(comparisons.length, 'an example compares something').toBeGreaterThan(0);
        for (const one of comparisons) {
          if (!agrees(one.actual, one.expected)) expect(one.actual, one.expression).toEqual(one.expected);
        }
      },
    );
  });
}

function isClass(value: object): boolean {
  return Function.prototype.toString.call(value).startsWith('class ');
}

describe('the runner of examples', () => {
  const example = (code: string) => ({ path: 'x.ts', of: 'twice', code });
  const scope = { twice: (n: number) => 2 * n };

  it('finds an example that no longer holds', async () => {
    const [one] = await runExample(example('twice(2) // => 5'), scope);
    expect(agrees(one?.actual, one?.expected)).toBe(false);
  });

  it('follows a statement over several lines and a declaration', async () => {
    const code = 'const four = twice(\n  2,\n);\nfour // => 4\nconst six = twice(3); // => 6';
    const all = await runExample(example(code), scope);
    expect(all.map((one) => agrees(one.actual, one.expected))).toEqual([true, true]);
  });
});
