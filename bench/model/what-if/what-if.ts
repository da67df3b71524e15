/**
 * The what-if of a practice at its largest: every sided zone of a face and more, all draws of the shipped ensemble, two
 * years. Runs in Chromium's worker and in Node alike.
 */
import { SIDED_ZONES } from '@percuta/evidence';
import { shippedParameters } from '@percuta/evidence/ensemble';
import {
  type Course,
  createHealingStates,
  createHealingTable,
  drawsOf,
  type Ensemble,
  fillHealingTable,
  healZone,
  outputDays,
  type Parameters,
  scheduleHealing,
  seededRandom,
  simulateCourse,
  type Wound,
} from '@percuta/model';

const ZONE_COUNT = 18;
const DRAW_COUNT = 256;
const SESSION_DAYS = [0, 30, 60, 90, 120, 150];
const HORIZON_DAYS = 730;

const shipped = shippedParameters();
const sided: readonly string[] = SIDED_ZONES;

/** Zones as the record keeps them, left and right apart; the model takes any name that its parameters hold. */
const zones = Object.fromEntries(
  Object.entries(shipped.zones)
    .filter(([name]) => name !== 'eyelid')
    .flatMap(([name, zone]) =>
      (sided.includes(name) ? [`${name}-left`, `${name}-right`] : [name]).map((one) => [one, zone]),
    )
    .slice(0, ZONE_COUNT),
);
const parameters: Parameters = { ...shipped, zones, ensemble: firstDraws(shipped.ensemble) };

/** As many draws as a what-if takes, however many are shipped. */
function firstDraws(ensemble: Ensemble): Ensemble {
  if (ensemble.draws < DRAW_COUNT) throw new Error(`The shipped ensemble has only ${ensemble.draws} draws.`);
  const columns = Object.entries(ensemble.columns).map(([name, values]) => [name, values.slice(0, DRAW_COUNT)]);
  return { ...ensemble, draws: DRAW_COUNT, columns: Object.fromEntries(columns) };
}

function courseAt(settingMm: number): Course {
  const orders = Object.fromEntries(Object.keys(zones).map((name) => [name, { settingMm }]));
  return {
    person: { age: 48, sex: 'female', fitzpatrickType: 3, photodamage: 0.4 },
    device: { kind: 'pen', needleCount: 12, needleDiameterUm: 250, strokesPerSecond: 100, tipWidthMm: 8 },
    technique: { glideSpeedMmPerSecond: 20, passes: 4, skinStretched: true, operator: 'trained' },
    hygiene: { antiseptic: 'isopropanol-70', wetSeconds: 60, dried: true, cartridgeUses: 1 },
    sessions: SESSION_DAYS.map((day) => ({ day, zones: orders })),
    horizonDays: HORIZON_DAYS,
  };
}

/** The whole chain, bands and words included, as the page asks for it. Answers with a number that depends on it all. */
export function simulateAll(settingMm: number): number {
  const outlook = simulateCourse(courseAt(settingMm), parameters, seededRandom(1));
  return Object.values(outlook.zones).reduce(
    (sum, zone) => sum + (zone.outlook.papillaryCollagenChange.at(-1)?.median ?? 0),
    0,
  );
}

const days = outputDays(HORIZON_DAYS);
const table = createHealingTable(
  scheduleHealing(
    Object.keys(zones).map(() => SESSION_DAYS),
    days,
  ),
);
const states = createHealingStates(days.length);
const draws = drawsOf(parameters.ensemble);
const person = { ageYears: 48, sex: 'female', photodamage: 0.4 } as const;

/** Healing and collagen alone, of all zones and draws. */
export function healAll(coverage: number): number {
  const wounds: Wound[] = SESSION_DAYS.map((day) => ({
    day,
    coverage: [coverage, coverage / 2, coverage / 4],
    epidermalInjury: coverage,
  }));
  let sum = 0;
  for (const draw of draws) {
    fillHealingTable(table, draw, person);
    for (let zone = 0; zone < ZONE_COUNT; zone++) {
      healZone(table, zone, wounds, states);
      sum += states.collagenChange[0] ?? 0;
    }
  }
  return sum;
}
