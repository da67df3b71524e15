import { PRIORS, UNKNOWN_MATTERS, UNKNOWN_STATEMENTS } from '@percuta/evidence';
import { type Course, seededRandom, simulateCourse } from '@percuta/model';
import { HOME_ROLLER, MONTHLY_PEN } from '../../claims/courses.ts';
import type { Ground } from '../../claims/ground.ts';
import { list, table } from './markdown.ts';

/** Courses that leave the evidence in every way that the model knows to name. */
const OUTSIDE: readonly Course[] = [
  MONTHLY_PEN,
  { ...HOME_ROLLER, horizonDays: 730 },
  { ...MONTHLY_PEN, person: { age: 24, sex: 'other', fitzpatrickType: 6, photodamage: null }, horizonDays: 730 },
  {
    ...MONTHLY_PEN,
    person: { ...MONTHLY_PEN.person, fitzpatrickType: null },
    sessions: sessionsOf(7, 10, 2.5, 'abdomen'),
  },
  { ...MONTHLY_PEN, sessions: sessionsOf(3, 30, 0.25, 'hand') },
  {
    ...MONTHLY_PEN,
    device: { kind: 'stamp', needleCount: 40, needleLengthMm: 1.5, needleDiameterUm: 200, faceAreaMm2: 100 },
    technique: { stampsPerPlace: 2, skinStretched: false, operator: 'trained' },
    sessions: [{ day: 0, zones: { temple: {} } }],
  },
];

function sessionsOf(count: number, intervalDays: number, settingMm: number, zone: string): Course['sessions'] {
  return Array.from({ length: count }, (_, i) => ({ day: i * intervalDays, zones: { [zone]: { settingMm } } }));
}

/** Every sentence with which an outlook says that it leaves the evidence, found by leaving it. */
export function extrapolationsBlock({ parameters }: Ground): string {
  const said = OUTSIDE.flatMap(
    (course) => simulateCourse(course, parameters, seededRandom(parameters.ensemble.seed)).extrapolations,
  );
  return list([...new Set(said)]);
}

/** What nobody knows, of tissue and of safety. */
export function unknownBlock(): string {
  const matters = UNKNOWN_MATTERS.map(({ matter }) => (/[.?]$/.test(matter) ? matter : `${matter}.`));
  return [
    'Of tissue and the answer to needling:',
    '',
    list(UNKNOWN_STATEMENTS.map(({ says }) => says)),
    '',
    'Of safety:',
    '',
    list(matters),
  ].join('\n');
}

/** How many constants rest on what, and those that are recalled, each with why it is used. */
export function constantsBlock(): string {
  const on = (provenance: string) => PRIORS.filter((prior) => prior.provenance.startsWith(provenance)).length;
  const recalled = PRIORS.filter(({ status }) => status === 'awaiting-clinical-check');
  return [
    `Of ${PRIORS.length} constants ${on('READ') + on('SECONDARY')} rest on a published figure, ${on('DERIVED')} are derived from several, ${on('RECALLED')} on a figure that was recalled and awaits a clinical check, and ${on('POLICY')} on Percuta policy alone, because nothing has been measured.`,
    '',
    table(
      ['recalled constant', '5 %, middle, 95 %', 'used because'],
      recalled.map(({ parameter, unit, p05, median, p95, usedBecause = '' }) => [
        parameter,
        `${p05}, ${median}, ${p95} ${unit}`,
        usedBecause,
      ]),
    ),
  ].join('\n');
}
