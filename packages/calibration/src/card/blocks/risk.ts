import { HARM_RATES, HARM_REPORTS, ZERO_EVENT_BOUNDS } from '@percuta/evidence';
import type { Band, ZoneResult } from '@percuta/model';
import { HOME_ROLLER, MONTHLY_PEN } from '../../claims/courses.ts';
import type { Ground } from '../../claims/ground.ts';
import { counted, countedEvents, FOLLOWED_DAY } from '../../claims/grounds.ts';
import { digits } from '../../claims/say.ts';
import { table } from './markdown.ts';

/** Harm that was counted, n of n. */
export function harmsBlock(ground: Ground): string {
  const rates = HARM_RATES.map(({ id, quantity, population = '' }) => [
    quantity.replace(/ \(.*\)/, ''),
    counted(ground.row(id)).text,
    population,
    worksOf(ground, id),
  ]);
  const bounds = ZERO_EVENT_BOUNDS.map(({ id, event, note = '' }) => [
    event,
    countedEvents(ground.row(id)).text,
    note,
    worksOf(ground, id),
  ]);
  return table(['harm', 'n of n (95 %)', 'in whom', 'works'], [...rates, ...bounds]);
}

/** Harm that was reported and not counted: nobody says among how many. */
export function reportsBlock(ground: Ground): string {
  const rows = HARM_REPORTS.filter(({ afterNeedling }) => afterNeedling).map(({ id, event, facts, status }) => [
    event,
    facts,
    `${worksOf(ground, id)}${status === undefined ? '' : ', recalled, awaiting a clinical check'}`,
  ]);
  return table(['reported after needling', 'what is on record', 'works'], rows);
}

function worksOf(ground: Ground, id: string): string {
  return ground
    .row(id)
    .sources.filter((source) => source !== 'percuta-derivation')
    .map((source) => String(ground.row(source).row.citation))
    .join('; ');
}

type Reading = readonly [
  name: string,
  read: (zone: ZoneResult, days: readonly number[]) => Band | null | undefined,
  digits?: number,
];

const READINGS: readonly Reading[] = [
  ['punctures per cm² a session', (zone) => zone.delivered.punctureDensityPerCm2],
  ['mean depth reached, mm', (zone) => zone.delivered.penetrationDepthMm],
  [
    `papillary collagen, day ${FOLLOWED_DAY}, fraction`,
    (zone, days) => zone.outlook.papillaryCollagenChange[days.indexOf(FOLLOWED_DAY)],
  ],
  ['infection, to clean practice', (zone) => zone.risk.infectionRelativeRisk],
  ['pigment change, to practice', (zone) => zone.risk.pigmentRelativeRisk],
  ['track marks, to practice', (zone) => zone.risk.trackMarkRelativeRisk],
  ['water loss raised, hours', (zone) => zone.risk.barrierOpenHours],
  ['channels open, hours', (zone) => zone.risk.channelOpenHours],
  ['pain, 0 to 10', (zone) => zone.risk.painScore],
  ['redness, days', (zone) => zone.risk.rednessDays],
];

/** The same skin in a practice and at home. */
export function homeBlock(ground: Ground): string {
  const [practice, home] = [ground.course(MONTHLY_PEN), ground.course(HOME_ROLLER)];
  const say = (band: Band | null | undefined) =>
    band ? `${digits(band.median, 2)} (${digits(band.p05, 2)} to ${digits(band.p95, 2)})` : 'not known';
  return table(
    [
      'median (5 % to 95 % of draws)',
      'practice: pen, 1.5 mm, four monthly',
      'home: roller, 1 mm, six weekly, twelfth use, uncleaned',
    ],
    READINGS.map(([name, read]) => [name, say(read(practice, practice.days)), say(read(home, home.days))]),
  );
}
