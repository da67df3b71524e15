import { describe, expect, it } from 'vitest';
import { ZONES } from '../zones.ts';
import { ANAESTHETICS, appliedLidocaine } from './anaesthetics.ts';
import { ANTISEPTICS, antiseptic } from './antiseptics.ts';
import { CONTRAINDICATIONS } from './contraindications.ts';
import { DOSE_RESPONSE_MODELS, SINGH_1971 } from './dose-response.ts';
import { HARM_RATES } from './harms.ts';
import { PROFESSIONAL_INFECTION_PRIOR, ZERO_EVENT_BOUNDS } from './infection-bounds.ts';
import { JURISDICTIONS, scopeOfPractice } from './jurisdictions.ts';
import { SAFETY_SOURCES } from './sources.ts';
import { TIME_OUT_ITEMS } from './time-out-items.ts';
import { AFTERCARE_LEVEL_ROWS, COURSE } from './triage.ts';
import { ZONE_CAPS, zoneCap, zoneCapMm } from './zone-caps.ts';

describe('sources', () => {
  it('run from F1 to F124 without a gap', () => {
    const numbered = SAFETY_SOURCES.map((source) => source.id).filter((id) => /^F\d+$/.test(id));
    expect(numbered).toEqual(Array.from({ length: 124 }, (_, k) => `F${k + 1}`));
  });

  it('call read only what is told to have been read', () => {
    const read = SAFETY_SOURCES.filter((source) => source.tag === 'READ').map((source) => source.id);
    expect(read).toEqual(['F1', 'F7', 'F8', 'F9', 'F53', 'F55', 'F60', 'F61', 'F62', 'F65', 'F78', 'F117']);
  });
});

describe('caps of the zones', () => {
  it('stand once for every zone', () => {
    expect(ZONE_CAPS.map((row) => row.zone).sort()).toEqual([...ZONES].sort());
  });

  it.each([
    ['eyelid', 0],
    ['periorbital', 0.5],
    ['glabella', 0.75],
    ['forehead', 0.75],
    ['nose', 0.5],
    ['upper-lip', 0.5],
    ['temple', 0.5],
    ['cheek', 1.0],
    ['chin', 1.0],
    ['jawline', 1.0],
    ['neck', 0.5],
    ['decolletage', 0.75],
    ['scalp', 0.5],
    ['infraorbital', 'unknown'],
    ['hand', 'unknown'],
    ['abdomen', 'unknown'],
  ] as const)('put %s at %s mm', (zone, cap) => {
    expect(zoneCapMm(zone, 'rejuvenation')).toBe(cap);
  });

  it('allow 1.5 mm for atrophic scars on cheek and chin and nowhere else', () => {
    const deeper = ZONES.filter((zone) => zoneCapMm(zone, 'atrophic-scar') !== zoneCapMm(zone, 'rejuvenation'));
    expect(deeper).toEqual(['cheek', 'chin']);
    expect(deeper.map((zone) => zoneCapMm(zone, 'atrophic-scar'))).toEqual([1.5, 1.5]);
  });

  it('let the neck go to 2.5 mm only with K202243, types II to IV, physician', () => {
    expect(zoneCap('neck').exception).toEqual({
      upToMm: 2.5,
      clearance: 'K202243',
      fitzpatrickTypes: [2, 3, 4],
      operator: 'physician',
    });
    expect(ZONE_CAPS.filter((row) => row.exception !== undefined)).toHaveLength(1);
  });

  it('never pass 1.5 mm without an exception', () => {
    for (const row of ZONE_CAPS) {
      const depths = [row.capMm, row.atrophicScarCapMm, row.withReasonMm].filter((depth) => typeof depth === 'number');
      for (const depth of depths) expect(depth).toBeLessThanOrEqual(1.5);
    }
  });
});

describe('contraindications', () => {
  it('are A1 to A44 in order', () => {
    expect(CONTRAINDICATIONS.map((row) => row.id)).toEqual(Array.from({ length: 44 }, (_, k) => `A${k + 1}`));
  });
});

describe('antisepsis', () => {
  it.each([
    ['none', 0, 0, 0],
    ['soap', 0, 0.5, 1],
    ['isopropanol-70', 0.5, 1.2, 1.8],
    ['povidone-iodine', 0.5, 1.2, 2],
    ['hypochlorous-acid', 0.1, 0.6, 2],
    ['chlorhexidine-alcohol', 1, 1.8, 3],
  ] as const)('reduces the face by %s: %d, %d, %d log', (agent, min, mode, max) => {
    expect(antiseptic(agent).faceLog10Reduction).toMatchObject({ min, mode, max, unit: 'log10' });
  });

  it('keeps chlorhexidine 3 cm from eye and ear, and no other agent', () => {
    expect(
      ANTISEPTICS.filter((row) => row.eyeEarDistanceCm !== null).map((row) => [row.agent, row.eyeEarDistanceCm]),
    ).toEqual([['chlorhexidine-alcohol', 3]]);
  });

  it('asks at the gate for at least the contact to which its effect belongs', () => {
    for (const { contact } of ANTISEPTICS) {
      if (contact !== null) expect(contact.gateSeconds).toBeGreaterThanOrEqual(contact.effectSeconds);
    }
  });
});

/** Deviance of the beta-Poisson curve on the raw data, by its usual approximation. */
function deviance(alpha: number, n50: number): number {
  return SINGH_1971.reduce((sum, { doseCfu, infected, exposed }) => {
    const p = 1 - (1 + (doseCfu / n50) * (2 ** (1 / alpha) - 1)) ** -alpha;
    const term = (seen: number, expected: number) => (seen === 0 ? 0 : seen * Math.log(seen / expected));
    return sum + 2 * (term(infected, exposed * p) + term(exposed - infected, exposed * (1 - p)));
  }, 0);
}

describe('dose response', () => {
  const inUse = DOSE_RESPONSE_MODELS.filter((model) => model.use === 'in use');

  it('uses the beta-Poisson fit alone: alpha 0.224, N50 537', () => {
    expect(inUse.map((model) => model.form)).toEqual(['beta-Poisson']);
    expect(inUse[0]?.parameters).toMatchObject([
      { name: 'alpha', value: 0.224, low: 0.145, high: 0.331 },
      { name: 'n50', value: 537, low: 182, high: 1445, unit: 'CFU' },
    ]);
  });

  it('fits the raw data as it says: deviance 5.4, worse to either side', () => {
    expect(deviance(0.224, 537)).toBeCloseTo(5.4, 1);
    for (const [alpha, n50] of [
      [0.15, 537],
      [0.33, 537],
      [0.224, 180],
      [0.224, 1450],
    ] as const) {
      expect(deviance(alpha, n50)).toBeGreaterThan(deviance(0.224, 537));
    }
  });

  it('rejects every exponential model, the textbook constant among them', () => {
    const exponential = DOSE_RESPONSE_MODELS.filter((model) => model.form === 'exponential');
    expect(exponential.map((model) => model.use)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(exponential.flatMap((model) => model.parameters).find((row) => row.name === 'k')?.value).toBe(7.64e-8);
  });

  it('holds the six doses of the raw data, twenty people each', () => {
    expect(SINGH_1971.map((group) => [group.doseCfu, group.infected])).toEqual([
      [40, 4],
      [220, 8],
      [2000, 13],
      [1.05e5, 14],
      [1.6e6, 19],
      [1e7, 20],
    ]);
    expect(SINGH_1971.every((group) => group.exposed === 20)).toBe(true);
  });
});

describe('bounds on harm', () => {
  it('follow the rule of three for every series in which nothing was seen', () => {
    expect(ZERO_EVENT_BOUNDS.map((row) => row.n)).toEqual([414, 1029, 1845, 2805, 20]);
    for (const row of ZERO_EVENT_BOUNDS) expect(row.upper95).toBeCloseTo(3 / row.n, 4);
  });

  it('put the prior of clean practice at a mean of 0.05 %', () => {
    const { alpha, beta } = PROFESSIONAL_INFECTION_PRIOR;
    expect([alpha, beta]).toEqual([0.5, 1000]);
    expect(alpha / (alpha + beta)).toBeCloseTo(0.0005, 5);
  });

  it('give pigment change as 5 of 30 and tram-track scars as 2 of 30', () => {
    expect(HARM_RATES.map((row) => [row.value, row.low, row.high, row.n])).toEqual([
      [0.167, 0.07, 0.34, 30],
      [0.067, 0.02, 0.21, 30],
    ]);
    expect(HARM_RATES[0]?.value).toBeCloseTo(5 / 30, 3);
    expect(HARM_RATES[1]?.value).toBeCloseTo(2 / 30, 3);
  });
});

describe('anaesthetic', () => {
  it('counts the full face with 30 g of 23 % at 70 kg as 6,900 mg, 99 mg/kg', () => {
    const applied = appliedLidocaine({ grams: 30, lidocainePercent: 23, weightKg: 70 });
    expect(applied?.mg).toBe(6900);
    expect(applied?.mgPerKg).toBeCloseTo(98.6, 1);
  });

  it('answers nothing where a figure is missing or impossible', () => {
    expect(appliedLidocaine({ grams: 30, lidocainePercent: 4, weightKg: 0 })).toBeNull();
    expect(appliedLidocaine({ grams: Number.NaN, lidocainePercent: 4, weightKg: 70 })).toBeNull();
  });

  it('gives no ceiling to a product without an approved label', () => {
    const unlabelled = ANAESTHETICS.filter((product) => product.hasApprovedLabel === false);
    expect(unlabelled.map((product) => product.id)).toEqual(['lidocaine-tetracaine-23-7', 'blt-compounded']);
    for (const product of unlabelled)
      expect(Object.values(product.ceilings).every((ceiling) => ceiling === null)).toBe(true);
  });
});

describe('aftercare', () => {
  it('answers anaphylaxis, anaesthetic toxicity and vision as an emergency', () => {
    const emergency = COURSE.flatMap((phase) => phase.redFlags).filter((flag) => flag.level === 'A1');
    expect(emergency).toHaveLength(5);
    expect(emergency.map((flag) => flag.sign).join(' ')).toMatch(/wheezing.*metallic taste.*vision/);
  });

  it('answers fever, pus, spreading redness and grouped blisters the same day', () => {
    const sameDay = COURSE.flatMap((phase) => phase.redFlags).filter((flag) => flag.level === 'A2');
    const signs = sameDay.map((flag) => flag.sign).join('; ');
    for (const sign of [/fever of 38 °C/, /pus/, /spreads/, /grouped painful blisters/]) expect(signs).toMatch(sign);
  });

  it('never reassures a red flag', () => {
    expect(COURSE.flatMap((phase) => phase.redFlags).filter((flag) => flag.level === 'A5')).toEqual([]);
  });

  it('puts the three most urgent levels before a human', () => {
    expect(AFTERCARE_LEVEL_ROWS.filter((row) => row.humanReads).map((row) => row.level)).toEqual(['A1', 'A2', 'A3']);
  });
});

describe('who may needle', () => {
  it('is nobody whom no row allows', () => {
    expect(scopeOfPractice(JURISDICTIONS, { code: 'US-XX', role: 'physician' }).allowed).toBe(false);
    expect(scopeOfPractice(JURISDICTIONS, { code: 'US-CA', role: 'esthetician' }).allowed).toBe(false);
    expect(scopeOfPractice([], { code: 'US-UT', role: 'master esthetician' }).allowed).toBe(false);
  });
});

describe('the time-out', () => {
  it('gates the start with every item of sign-in and time-out, and with none of sign-out', () => {
    const count = (stop: string) => TIME_OUT_ITEMS.filter((item) => item.stop === stop).length;
    expect([count('sign-in'), count('time-out'), count('sign-out')]).toEqual([10, 11, 9]);
    expect(TIME_OUT_ITEMS.filter((item) => item.gatesStart)).toHaveLength(21);
    expect(new Set(TIME_OUT_ITEMS.map((item) => item.key)).size).toBe(30);
  });
});
