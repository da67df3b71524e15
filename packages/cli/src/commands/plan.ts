import { parseArgs } from 'node:util';
import { DEVICES, ZONES, type Zone } from '@percuta/evidence';
import { shippedParameters } from '@percuta/evidence/ensemble';
import {
  calendarDay,
  EXAMPLE_PERSON_FILE,
  PLAN_GOALS,
  type PlanGoal,
  type PlannedPerson,
  personJsonSchema,
  REGISTRY,
  readPersonFile,
  searchPlans,
} from '@percuta/practice';
import { BadInput, type Command, type Terminal } from '../command.ts';
import { dayOption } from '../day-option.ts';
import { type Format, formatOption } from '../format-option.ts';
import { numberOption } from '../number-option.ts';
import { planSearchText } from '../plan/plan-search-text.ts';
import { readJsonFile } from '../read-file.ts';

/** The day on which grades are read: a year after the first session; not before the first, nor beyond ten years. */
const DAY = { fallback: 365, least: 1, most: 3650 };

const USAGE = `npx percuta plan PERSON.json --goal ${PLAN_GOALS.join('|')} --device ID [--zone A,B] [--day ${DAY.fallback}]
                  [--on YYYY-MM-DD] [--with-decisions] [--every-plan] [--format table|json]
npx percuta plan --schema

Searches every plan on the grid (depth by the device's own dial, passes, sessions, interval) for one person, zone by
zone. Plans that rules, label, screening, evidence or chance forbid are left out first; of the others it gives the
exact Pareto front over benefit, risk and visits, always with doing nothing, and three of them in words. Where no plan
is left it names the limits that bind and the nearest relaxation. It supports a clinician and sets no device.

  PERSON.json       the person of a course, and what is known besides; - reads standard input
  --goal            what the plan is for. Of laxity nobody knows what needling does: the answer says so
  --device          by id, name or clearance number: ${DEVICES.map(({ id }) => id).join(', ')}
  --zone            where, in place of the file's zones; without either, every zone that the goal's scale grades
  --day             on which day from the first session the grade is read (${DAY.least} to ${DAY.most})
  --on              the day on which rules and screening are asked (today)
  --with-decisions  also plans on which a clinician would have to decide: above a cap, or sooner than usual
  --every-plan      also lists every plan of the grid with what it breaks (with --format json)
  --format          table (default) or json
  --schema          prints the JSON Schema of PERSON.json

Only age and sex are required; the person may also stand under "person". Screening answers go under "screening".
An example with the rest (others: packages/cli/examples/person-*.json):

${JSON.stringify(EXAMPLE_PERSON_FILE, null, 2)}

In JSON: zones.NAME.front is the front, .choices the three in words, .limits what took plans away, .nearestRelaxation.
Grades against the day before the first session, negative is better; risks in multiples of the usual course.

Exit status 0: answered; a refusal, "unknown" and "no plan" are answers. 2: bad input; every fault by path.`;

/** Searches plans for one person. */
export const PLAN: Command = {
  name: 'plan',
  summary: 'searches every plan for a person, and gives the front of the best',
  usage: USAGE,
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        goal: { type: 'string' },
        device: { type: 'string' },
        zone: { type: 'string', multiple: true },
        day: { type: 'string' },
        on: { type: 'string' },
        'with-decisions': { type: 'boolean' },
        'every-plan': { type: 'boolean' },
        format: { type: 'string' },
        schema: { type: 'boolean' },
      },
      allowPositionals: true,
      strict: true,
    });
    if (values.schema === true) {
      terminal.out(JSON.stringify(personJsonSchema(), null, 2));
      return 0;
    }
    const format = formatOption(values.format);
    const asOn = dayOption('--on', values.on);
    const day = numberOption('--day', values.day, DAY);
    const { goal, device, zones, listsEveryPlan } = asked({ ...values, format, every: values['every-plan'] === true });
    const person = personIn(positionals, goal, asOn);
    const admitsDecisions = values['with-decisions'] === true;
    const answer = searchPlans(
      { person, goal, device, zones, day, asOn, admitsDecisions, listsEveryPlan },
      { parameters: shippedParameters(), registry: REGISTRY, tell: teller(terminal) },
    );
    terminal.out(format === 'json' ? JSON.stringify(answer) : planSearchText(answer));
    return 0;
  },
};

/** Where many zones are searched it takes seconds, and says how far it has come. */
function teller(terminal: Terminal): (zone: Zone, done: number, of: number) => void {
  return (zone, done, of) => {
    if (of > 2) terminal.err(`Searched ${zone}: ${done} of ${of} zones`);
  };
}

interface Asked {
  readonly goal: PlanGoal;
  readonly device: string;
  readonly zones: readonly Zone[] | null;
  readonly listsEveryPlan: boolean;
}

/** The options that a search cannot do without, with every fault in them at once. */
function asked(given: {
  readonly goal?: string | undefined;
  readonly device?: string | undefined;
  readonly zone?: readonly string[] | undefined;
  readonly format: Format;
  readonly every: boolean;
}): Asked {
  const goal = PLAN_GOALS.find((one) => one === given.goal);
  const names = given.zone?.flatMap((list) => list.split(',').map((name) => name.trim())) ?? null;
  const zones = names?.flatMap((name) => ZONES.filter((zone) => zone === name)) ?? null;
  const device = given.device?.trim() ?? '';
  const unknown = names?.filter((name) => !ZONES.some((zone) => zone === name)) ?? [];
  const issues = [
    ...(goal === undefined ? [{ path: '--goal', message: `must be one of ${PLAN_GOALS.join(', ')}.` }] : []),
    ...(device === '' ? [{ path: '--device', message: 'must name a device, for example skinpen.' }] : []),
    ...unknown.map((name) => ({ path: '--zone', message: `"${name}" is no zone. There are ${ZONES.join(', ')}.` })),
    ...(given.every && given.format !== 'json'
      ? [{ path: '--every-plan', message: 'lists too many plans for a table. Add --format json.' }]
      : []),
  ];
  if (goal === undefined || issues.length > 0) throw new BadInput(issues);
  return { goal, device, zones, listsEveryPlan: given.every };
}

function personIn(positionals: readonly string[], goal: PlanGoal, asOn: string): PlannedPerson {
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    const message =
      'Give one person: npx percuta plan person.json --goal wrinkles --device skinpen (--help shows one).';
    throw new BadInput([{ path: '', message }]);
  }
  const read = readPersonFile(readJsonFile(path), { goal, asOn: calendarDay(asOn) });
  if (!read.ok) throw new BadInput(read.issues.map((issue) => ({ ...issue, path: issue.path || 'person' })));
  return read.value;
}
