import { parseArgs } from 'node:util';
import { posteriorParameters } from '@percuta/calibration';
import { shippedParameters } from '@percuta/evidence/ensemble';
import { type Parameters, parseCourse, seededRandom, simulateCourse } from '@percuta/model';
import { BadInput, type Command } from '../command.ts';
import { formatOption } from '../format-option.ts';
import { numberOption } from '../number-option.ts';
import { readJsonFile } from '../read-file.ts';
import { outlookText } from '../simulate/outlook-text.ts';

const DRAWS = { fallback: 256, least: 20, most: 20_000 };
const SEED = { fallback: 1, least: 0, most: Number.MAX_SAFE_INTEGER };

const USAGE = `npx percuta simulate COURSE.json [--draws 256] [--seed 1] [--format table|json]

Says what a course of needling would do to this skin, zone by zone: what is delivered, what changes, when and
for how long, how surely, and at what risk. It refuses nothing: what a practice would refuse, it lists.

  COURSE.json  the person, device, technique, hygiene and sessions; - reads standard input.
               Examples: packages/cli/examples/pen-cheek.json, roller-home.json, stamp-temple.json
  --draws      how many draws of what is not known (${DRAWS.least} to ${DRAWS.most}); beyond 512 the constants come again, on other people
  --seed       another seed draws another sample of the same ignorance
  --format     table (default) or json

Exit status 0: answered. 2: the course is broken; every fault is on standard error, by path.`;

/** Simulates one course by the model, with draws of the posterior. */
export const SIMULATE: Command = {
  name: 'simulate',
  summary: 'says what a course of needling would do to this skin',
  usage: USAGE,
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { draws: { type: 'string' }, seed: { type: 'string' }, format: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    });
    const format = formatOption(values.format);
    const draws = numberOption('--draws', values.draws, DRAWS);
    const seed = numberOption('--seed', values.seed, SEED);
    const parameters = parametersFor(draws, seed);
    const course = parseCourse(readJsonFile(oneFile(positionals)), Object.keys(parameters.zones));
    if (!course.ok) throw new BadInput(course.issues);
    const outlook = simulateCourse(course.value, parameters, seededRandom(seed));
    terminal.out(format === 'json' ? JSON.stringify(outlook) : outlookText(outlook));
    return 0;
  },
};

/** The default is read, not drawn: to the bit what the browser is shipped, and sooner. */
function parametersFor(draws: number, seed: number): Parameters {
  const shipped = shippedParameters();
  const isShipped = shipped.ensemble.draws === draws && shipped.ensemble.seed === seed;
  return isShipped ? shipped : posteriorParameters({ draws, seed });
}

function oneFile(positionals: readonly string[]): string {
  const [file, ...more] = positionals;
  if (file !== undefined && more.length === 0) return file;
  const message =
    file === undefined ? 'Give one course: npx percuta simulate course.json' : 'Give one course, not several.';
  throw new BadInput([{ path: '', message }]);
}
