/**
 * Two plans and doing nothing, on the same draws of what nobody knows, so that only the plans differ.
 * Run it: `node examples/03-two-plans-compared.ts`
 */
import { shippedParameters } from '@percuta/evidence/ensemble';
import { type Band, type Course, EXAMPLE_COURSE, seededRandom, simulateCourse } from '@percuta/model';

const parameters = shippedParameters();
const every = (intervalDays: number, sessions: number, settingMm: number): Course => ({
  ...EXAMPLE_COURSE,
  sessions: Array.from({ length: sessions }, (_, i) => ({ day: i * intervalDays, zones: { cheek: { settingMm } } })),
  horizonDays: 365,
});

const plans = {
  'three sessions, 1.0 mm, every 28 days': every(28, 3, 1.0),
  'six sessions, 1.5 mm, every 28 days': every(28, 6, 1.5),
  nothing: every(28, 0, 0),
};

const inPercent = ({ p05, median, p95 }: Band) =>
  `${(median * 100).toFixed(1)} % (${(p05 * 100).toFixed(1)} to ${(p95 * 100).toFixed(1)})`;
const NOTHING: Band = { p05: 0, median: 0, p95: 0 };

const gains = Object.entries(plans).map(([name, course]) => {
  const { zones } = simulateCourse(course, parameters, seededRandom(1));
  const gain = zones.cheek?.outlook.papillaryCollagenChange.at(-1) ?? NOTHING;
  const painScore = zones.cheek?.risk.painScore ?? NOTHING;
  return { name, gain, painScore, visits: course.sessions.length };
});

console.log('Papillary collagen after a year, against the same skin untreated:');
for (const { name, gain, visits, painScore } of gains) {
  console.log(`  ${name}: ${inPercent(gain)}; ${visits} visits, pain ${painScore.median.toFixed(1)} of 10`);
}

const [short, long] = gains;
if (short !== undefined && long !== undefined) {
  const overlap = Math.min(short.gain.p95, long.gain.p95) - Math.max(short.gain.p05, long.gain.p05);
  const wider = long.gain.p95 - long.gain.p05;
  console.log(
    `Twice the visits; what is not known still makes the bands share ${Math.round((100 * overlap) / wider)} % of the wider one.`,
  );
}
