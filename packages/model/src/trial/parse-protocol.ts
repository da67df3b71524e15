import { z } from 'zod';
import { parseCourse } from '../course/parse-course.ts';
import { type InputIssue, type Read, readInput } from '../input.ts';
import { nearestWord } from '../nearest-word.ts';
import type { TrialArm, TrialProtocol } from './protocol.ts';
import { PROTOCOL } from './protocol-schema.ts';

type Written = z.infer<typeof PROTOCOL>;

/** Stands in for the people of an arm, so that its course is read by the same rules as any other. */
const SOMEBODY = { age: 40, sex: 'unknown' };

/**
 * Reads a protocol of a virtual trial over the zones named, and answers with every fault at once, by path: days since
 * the first session, shares as fractions, ages in years. An arm without sessions is one in which nothing is done; an arm
 * that never needles the zone observed is a fault, because it would pass for one that does.
 *
 * @example
 * parseProtocol(EXAMPLE_PROTOCOL, ['cheek']).ok // => true
 * parseProtocol({ ...EXAMPLE_PROTOCOL, zone: 'cheak' }, ['cheek']).issues[0] // => { path: 'zone', message: 'is not a zone. Did you mean "cheek"?' }
 */
export function parseProtocol(input: unknown, zoneNames: readonly string[]): Read<TrialProtocol> {
  const read = readInput(PROTOCOL, input);
  const courses = rawArms(input).map((arm, index) => courseOf(arm, { index, input, zoneNames }));
  const faultsOfCourses = courses.flatMap((course) => (course.ok ? [] : course.issues));
  const zone = isRecord(input) ? input.zone : undefined;
  const faultsOfZone = typeof zone === 'string' ? zoneIssue(zone, zoneNames) : [];
  if (!read.ok) return { ok: false, issues: [...read.issues, ...faultsOfZone, ...faultsOfCourses] };
  const written = read.value;
  const issues = [...faultsOfZone, ...nameIssues(written), ...sizeIssues(written), ...faultsOfCourses];
  if (issues.length > 0) return { ok: false, issues };
  const arms = written.arms.map(({ name, share }, index): TrialArm => {
    const course = courses[index];
    return { name, share, course: course?.ok === true ? course.value : null };
  });
  return { ok: true, value: protocolOf(written, arms) };
}

/**
 * The JSON Schema (2020-12) of a protocol, for people and programs that write one. What an arm's device, technique,
 * hygiene and sessions have to hold, a course says.
 *
 * @example
 * protocolJsonSchema().title // => 'Percuta virtual trial'
 */
export function protocolJsonSchema(): { readonly [keyword: string]: unknown } {
  const { $schema, ...rest } = z.toJSONSchema(PROTOCOL, { io: 'input' });
  return { $schema, title: 'Percuta virtual trial', ...rest, examples: [EXAMPLE_PROTOCOL] };
}

/** A protocol for examples and tests: four monthly sessions of a pen against waiting. */
export const EXAMPLE_PROTOCOL = {
  name: 'pen against waiting',
  people: 10_000,
  seed: 1,
  zone: 'cheek',
  population: {
    ageYears: { mean: 48, sd: 8, least: 30, most: 70 },
    femaleShare: 0.8,
    fitzpatrickShares: { '2': 0.3, '3': 0.5, '4': 0.2 },
    photodamage: { mean: 0.4, sd: 0.2 },
    wrinkleGrade: { mean: 2.5, sd: 0.6 },
  },
  arms: [
    { name: 'waiting' },
    {
      name: 'pen, 1 mm',
      device: { kind: 'pen', needleCount: 12, needleDiameterUm: 250, strokesPerSecond: 100, tipWidthMm: 8 },
      technique: { glideSpeedMmPerSecond: 20, passes: 4, skinStretched: true, operator: 'trained' },
      hygiene: { antiseptic: 'isopropanol-70', wetSeconds: 60, dried: true, cartridgeUses: 1 },
      sessions: [0, 30, 60, 90].map((day) => ({ day, zones: { cheek: { settingMm: 1 } } })),
    },
  ],
  observe: { days: [90, 180], observables: ['lemperle-grade-change'], assessment: 'blinded' },
  dropout: { sharePerMonth: 0.02 },
} as const;

/** The arms as they stand in the file, so that their courses are read although something else is wrong. */
function rawArms(input: unknown): readonly Readonly<Record<string, unknown>>[] {
  const arms = isRecord(input) ? input.arms : undefined;
  return Array.isArray(arms) ? arms.map((arm) => (isRecord(arm) ? arm : {})) : [];
}

function courseOf(
  arm: Readonly<Record<string, unknown>>,
  {
    index,
    input,
    zoneNames,
  }: { readonly index: number; readonly input: unknown; readonly zoneNames: readonly string[] },
): Read<TrialArm['course']> {
  const { device, technique, hygiene, sessions } = arm;
  const path = `arms[${index}].sessions`;
  if (sessions === undefined || (Array.isArray(sessions) && sessions.length === 0)) {
    const message = 'is missing; give the sessions, or leave device, technique and hygiene out: then nothing is done.';
    const isGiven = [device, technique, hygiene].some((part) => part !== undefined);
    return isGiven ? { ok: false, issues: [{ path, message }] } : { ok: true, value: null };
  }
  if (!Array.isArray(sessions)) return { ok: true, value: null };
  const read = parseCourse({ person: SOMEBODY, device, technique, hygiene, sessions, horizonDays: 0 }, zoneNames);
  if (!read.ok) {
    return { ok: false, issues: read.issues.map((issue) => ({ ...issue, path: `arms[${index}].${issue.path}` })) };
  }
  const { person: _, ...course } = read.value;
  const zone = isRecord(input) ? input.zone : undefined;
  const needlesIt = typeof zone !== 'string' || course.sessions.some(({ zones }) => zones[zone] !== undefined);
  if (needlesIt || !zoneNames.includes(zone)) return { ok: true, value: course };
  return { ok: false, issues: [{ path, message: `never needles ${zone}, which is the zone observed.` }] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function zoneIssue(zone: string, zoneNames: readonly string[]): InputIssue[] {
  if (zoneNames.includes(zone)) return [];
  const nearest = nearestWord(zone, zoneNames);
  const hint = nearest === null ? `Zones: ${zoneNames.join(', ')}.` : `Did you mean "${nearest}"?`;
  return [{ path: 'zone', message: `is not a zone. ${hint}` }];
}

function nameIssues({ arms, observe }: Written): InputIssue[] {
  const names = arms.map(({ name }) => name);
  return [
    ...names.flatMap((name, index) =>
      names.indexOf(name) < index
        ? [
            {
              path: `arms[${index}].name`,
              message: `is "${name}", as in arms[${names.indexOf(name)}]; give each arm its own.`,
            },
          ]
        : [],
    ),
    ...observe.observables.flatMap((name, index) =>
      observe.observables.indexOf(name) < index
        ? [{ path: `observe.observables[${index}]`, message: `is "${name}" again; name each once.` }]
        : [],
    ),
  ];
}

/** A summary is kept for each arm, reading and draw; more than these would not fit beside the people. */
const MOST_READINGS = 240;

function sizeIssues({ arms, observe }: Written): InputIssue[] {
  const readings = arms.length * observe.days.length * observe.observables.length;
  if (readings <= MOST_READINGS) return [];
  const message = `asks for ${readings} readings (arms × days × observables); at most ${MOST_READINGS} are kept.`;
  return [{ path: 'observe', message }];
}

function protocolOf(written: Written, arms: readonly TrialArm[]): TrialProtocol {
  const { name, people, seed, zone, population, observe, dropout } = written;
  const shares = population.fitzpatrickShares;
  return {
    name,
    people,
    seed,
    zone,
    population: {
      ageYears: population.ageYears,
      femaleShare: population.femaleShare,
      fitzpatrickShares: (['1', '2', '3', '4', '5', '6'] as const).map((type) => shares[type] ?? 0),
      photodamage: population.photodamage,
      wrinkleGrade: population.wrinkleGrade ?? null,
      acneScarGrade: population.acneScarGrade ?? null,
    },
    arms,
    days: [...new Set(observe.days)].toSorted((a, b) => a - b),
    observables: observe.observables,
    assessment: observe.assessment,
    dropoutSharePerMonth: dropout?.sharePerMonth ?? 0,
  };
}
