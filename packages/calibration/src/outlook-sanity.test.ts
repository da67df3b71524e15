import { shippedParameters } from '@percuta/evidence/ensemble';
import { type Band, type Course, EXAMPLE_COURSE, seededRandom, simulateCourse } from '@percuta/model';
import { describe, expect, it } from 'vitest';

const parameters = shippedParameters();
const onCheek = (change: Partial<Course>) => {
  const outlook = simulateCourse({ ...EXAMPLE_COURSE, horizonDays: 365, ...change }, parameters, seededRandom(1));
  const zone = outlook.zones.cheek!;
  const onDay = (series: readonly (Band | null)[], day: number) => series[outlook.days.indexOf(day)]!;
  return { zone, onDay };
};
const monthly = (settingMm: number) => [0, 30, 60, 90].map((day) => ({ day, zones: { cheek: { settingMm } } }));

const ROLLER: Partial<Course> = {
  device: {
    kind: 'roller',
    needleCount: 192,
    needleLengthMm: 1.5,
    needleDiameterUm: 250,
    drumDiameterMm: 20,
    drumWidthMm: 20,
  },
  technique: { rolls: 15, skinStretched: true, operator: 'trained' },
  sessions: monthly(1.5),
};

describe('four monthly sessions of a 1.5 mm pen on the cheek, drawn from the posterior', () => {
  const { zone, onDay } = onCheek({ sessions: monthly(1.5) });

  it('lift the mass of the papillary dermis by 5 to 25 % and of the whole dermis by 1 to 10 %, at the median', () => {
    const papillary = onDay(zone.outlook.papillaryCollagenChange, 180);
    const dermal = onDay(zone.outlook.dermalCollagenChange, 180);
    expect(papillary.median).toBeGreaterThan(0.05);
    expect(papillary.median).toBeLessThan(0.25);
    expect(dermal.median).toBeGreaterThan(0.01);
    expect(dermal.median).toBeLessThan(0.1);
  });

  it('lower the wrinkle grade by some tenths to a grade, blinded, less than what people who knew reported', () => {
    const grade = onDay(zone.outlook.lemperleGradeChange, 180);
    expect(grade.median).toBeLessThan(-0.2);
    expect(grade.median).toBeGreaterThan(-1.23); // as graded openly (Ablon 2018)
    expect(grade.p95).toBeLessThan(0);
    expect(grade.p05).toBeGreaterThan(-2);
    expect(onDay(zone.outlook.lemperleGradeChange, 14)).toBeNull();
  });

  it('hurt and redden as the clinics’ scores and charts say', () => {
    const { painScore, rednessDays } = zone.risk;
    expect(painScore!.p05).toBeLessThan(3.1);
    expect(painScore!.p95).toBeGreaterThan(5.4);
    expect(rednessDays.median).toBeGreaterThan(1);
    expect(rednessDays.median).toBeLessThan(5);
  });

  it('leave the barrier open for hours and channels for two to three days', () => {
    expect(zone.risk.barrierOpenHours.median).toBeGreaterThan(4);
    expect(zone.risk.barrierOpenHours.median).toBeLessThan(48);
    expect(zone.risk.channelOpenHours.median).toBeGreaterThan(44);
    expect(zone.risk.channelOpenHours.median).toBeLessThan(96);
  });
});

describe('home against practice on the same skin, drawn from the posterior', () => {
  const practice = onCheek(ROLLER).zone;
  const home = onCheek({
    ...ROLLER,
    technique: { rolls: 15, skinStretched: false, operator: 'untrained' },
    hygiene: { antiseptic: 'none', wetSeconds: 0, dried: true, cartridgeUses: 12 },
  }).zone;

  it('goes less deep and less surely, and infects several times as often', () => {
    expect(home.delivered.penetrationDepthMm.median).toBeLessThan(practice.delivered.penetrationDepthMm.median);
    const spread = ({ p05, median, p95 }: Band) => (p95 - p05) / median;
    expect(spread(home.delivered.penetrationDepthMm)).toBeGreaterThan(spread(practice.delivered.penetrationDepthMm));
    expect(practice.risk.infectionRelativeRisk).toEqual({ p05: 1, median: 1, p95: 1 });
    expect(home.risk.infectionRelativeRisk.median).toBeGreaterThan(3);
    expect(home.risk.infectionRelativeRisk.p05).toBeGreaterThan(1);
  });

  it('is uncertain by more than an order of magnitude, because nobody has counted', () => {
    const { p05, p95 } = home.risk.infectionRelativeRisk;
    expect(p95 / p05).toBeGreaterThan(10);
  });
});
