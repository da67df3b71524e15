/**
 * The same skin, twice: a pen in a practice, and a roller at home, which Percuta plans for nobody.
 * Run it: `node examples/02-home-against-practice.ts`
 */
import { shippedParameters } from '@percuta/evidence/ensemble';
import { type Band, type Course, seededRandom, simulateCourse } from '@percuta/model';

const practice: Course = {
  person: { age: 35, sex: 'female', fitzpatrickType: 4, photodamage: 0.3 },
  device: { kind: 'pen', needleCount: 12, needleDiameterUm: 250, strokesPerSecond: 100, tipWidthMm: 8 },
  technique: { glideSpeedMmPerSecond: 20, passes: 4, skinStretched: true, operator: 'trained' },
  hygiene: { antiseptic: 'isopropanol-70', wetSeconds: 60, dried: true, cartridgeUses: 1 },
  sessions: [0, 30, 60].map((day) => ({ day, zones: { cheek: { settingMm: 1.0 } } })),
  horizonDays: 180,
};

const home: Course = {
  ...practice,
  device: {
    kind: 'roller',
    needleCount: 192,
    needleLengthMm: 1,
    needleDiameterUm: 250,
    drumDiameterMm: 20,
    drumWidthMm: 20,
  },
  technique: { rolls: 10, skinStretched: false, operator: 'untrained' },
  hygiene: { antiseptic: 'soap', wetSeconds: 60, dried: true, cartridgeUses: 10 },
  sessions: [0, 3, 7, 10, 14, 17, 21, 24].map((day) => ({ day, zones: { cheek: {} } })),
};

const parameters = shippedParameters();
const outlookOf = (course: Course) => simulateCourse(course, parameters, seededRandom(1));
const [there, here] = [outlookOf(practice), outlookOf(home)];

const say = ({ p05, median, p95 }: Band) =>
  [p05, median, p95].map((value) => String(Number(value.toPrecision(2))).padStart(8)).join('');

console.log('                                     5 %  median    95 %');
for (const [place, { zones }] of [
  ['practice', there],
  ['home', here],
] as const) {
  for (const { risk, delivered, outlook } of Object.values(zones)) {
    const gain = outlook.papillaryCollagenChange.at(-1);
    console.log(`${place.padEnd(9)} infection, times clean   ${say(risk.infectionRelativeRisk)}`);
    console.log(`${place.padEnd(9)} track marks, times clean ${say(risk.trackMarkRelativeRisk)}`);
    console.log(`${place.padEnd(9)} mean depth, mm           ${say(delivered.penetrationDepthMm)}`);
    if (gain) console.log(`${place.padEnd(9)} collagen gain, day 180   ${say(gain)}`);
  }
}
console.log('\nA practice would refuse the course at home:');
for (const sentence of here.notPermitted) console.log(`  ${sentence}`);
