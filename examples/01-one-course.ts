/**
 * One course: what four monthly sessions of a pen would do to one cheek, and how surely.
 * Run it: `node examples/01-one-course.ts`
 */
import { shippedParameters } from '@percuta/evidence/ensemble';
import { type Band, parseCourse, seededRandom, simulateCourse } from '@percuta/model';

const parameters = shippedParameters();

const read = parseCourse(
  {
    person: { age: 48, sex: 'female', fitzpatrickType: 3, photodamage: 0.4 },
    device: { kind: 'pen', needleCount: 12, needleDiameterUm: 250, strokesPerSecond: 100, tipWidthMm: 8 },
    technique: { glideSpeedMmPerSecond: 20, passes: 4, skinStretched: true, operator: 'trained' },
    hygiene: { antiseptic: 'isopropanol-70', wetSeconds: 60, dried: true, cartridgeUses: 1 },
    sessions: [0, 30, 60, 90].map((day) => ({ day, zones: { cheek: { settingMm: 1.5 } } })),
    horizonDays: 365,
  },
  Object.keys(parameters.zones),
);
if (!read.ok) throw new Error(read.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));

const { days, zones, extrapolations } = simulateCourse(read.value, parameters, seededRandom(1));
const cheek = zones.cheek;
if (cheek === undefined) throw new Error('The course needles the cheek.');

const between = ({ p05, p95 }: Band, factor = 1) => `${(p05 * factor).toFixed(1)} to ${(p95 * factor).toFixed(1)}`;

console.log(`Needles reach ${between(cheek.delivered.penetrationDepthMm)} mm of the 1.5 mm dialled.`);
console.log(`Channels are closed after ${between(cheek.risk.channelOpenHours)} hours.`);
console.log('New collagen in the papillary layer, per cent above the same skin untreated:');
days.forEach((day, i) => {
  const change = cheek.outlook.papillaryCollagenChange[i];
  if (day >= 28 && change) console.log(`  day ${String(day).padStart(3)}  ${between(change, 100)}`);
});
console.log('Where the evidence ends:');
for (const sentence of extrapolations) console.log(`  ${sentence}`);
