import { ANAESTHETIC_CAUTIONS, ANAESTHETICS } from '@percuta/evidence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_COURSE_PLAN } from '../course/course-plan.ts';
import { allSaid, consentTo, lookedUp, SAME_AS_BEFORE, sessionOn, ToldCourse } from '../course/testing/told-course.ts';
import { verdictRank } from '../rules/verdict.ts';
import { CLEAR_PERSON } from '../screening/clear-person.ts';
import { anaestheticDose } from './anaesthetic-dose.ts';
import { checkAnaesthetic, NOTHING_APPLIED } from './check-anaesthetic.ts';
import { doseStepWords } from './dose-step-words.ts';

const FULL_FACE = {
  ...NOTHING_APPLIED,
  product: 'lidocaine-tetracaine-23-7',
  massG: 30,
  areaCm2: 550,
  minutes: 60,
  occluded: false,
  personMassKg: 70,
  cautions: [],
};
const EMLA = { ...FULL_FACE, product: 'emla-2.5-2.5' };

describe('30 g of a compounded 23 % cream on the full face of somebody of 70 kg', () => {
  it('is worked out step by step, with units: 6,900 mg, 98.6 mg/kg, and tetracaine on top', () => {
    const dose = anaestheticDose(FULL_FACE);
    expect(dose?.steps.map((step) => `${step.what}: ${doseStepWords(step)}`)).toEqual([
      'lidocaine on the skin: 30 g × 23 % × 10 = 6,900 mg',
      'lidocaine per kilogram: 6,900 mg ÷ 70 kg = 98.6 mg/kg',
      'tetracaine on the skin: 30 g × 7 % × 10 = 2,100 mg',
      'tetracaine per kilogram: 2,100 mg ÷ 70 kg = 30 mg/kg',
      'both together: 6,900 mg + 2,100 mg = 9,000 mg',
      'both together per kilogram: 9,000 mg ÷ 70 kg = 128.6 mg/kg',
      'thickness of the layer: 30 g ÷ 55 × 10 cm² = 0.55 g on 10 cm²',
    ]);
    expect(dose?.additive).toContain('Tetracaine adds to lidocaine');
  });

  it('is stopped for a clinician, with the arithmetic in the reason', () => {
    const { verdict, findings } = checkAnaesthetic(FULL_FACE);
    expect(verdict).toBe('ask');
    expect(findings[0]).toMatchObject({ rule: 'T06', override: 'clinician', missing: [] });
    expect(findings[0]?.because).toContain('30 g × 23 % × 10 = 6,900 mg lidocaine; ÷ 70 kg = 98.6 mg/kg.');
    expect(findings[0]?.because).toContain('Compounded: it has no label of its own.');
  });

  it('is refused where it is written down as a weaker cream that has a label', () => {
    const { verdict, findings } = checkAnaesthetic({ ...EMLA, lidocainePercent: 23, areaCm2: 550 });
    expect(verdict).toBe('refuse');
    expect(findings[0]?.because).toContain('Strength 23 %; the label of EMLA');
  });

  it('keeps the gate of a session shut until a clinician has decided', () => {
    const plan = { ...EXAMPLE_COURSE_PLAN, anaesthetic: 'lidocaine-tetracaine-23-7' };
    const told = new ToldCourse().does('patient', {
      do: 'answerScreening',
      answers: { ...CLEAR_PERSON, answeredOn: '2026-11-24' },
    });
    told.does('responsible-clinician', { do: 'proposePlan', plan, outlook: null });
    told.does('patient', consentTo(told.state)).does('front-desk', sessionOn('2026-11-24', 'v1'));
    told.does('front-desk', { do: 'checkIn', session: 'v1' });
    told.does('practitioner', { do: 'screenSession', session: 'v1', answers: SAME_AS_BEFORE });
    told.does('practitioner', {
      do: 'signIn',
      session: 'v1',
      identifiers: ['name', 'date of birth'],
      photographs: 'declined',
      personMassKg: 70,
    });
    const cream = { used: true, product: 'lidocaine-tetracaine-23-7', compounded: true, lidocainePercent: 23 };
    const applied = { massG: 30, areaCm2: 550, minutes: 60, occluded: false, removed: true, cautions: [] };
    const said = { ...allSaid('1'), anaesthetic: { ...allSaid('1').anaesthetic, ...cream, ...applied } };
    told.does('practitioner', { do: 'recordTimeOut', session: 'v1', said }, lookedUp('1'));
    const start = told.asks('practitioner', { do: 'startNeedling', session: 'v1' }, lookedUp('1'));
    expect(start.refused && start.items.map(({ item }) => item)).toEqual(['T06']);
    expect(start.refused && start.items[0]?.because).toContain('98.6 mg/kg');
  });
});

describe('the label of a product', () => {
  it.each([
    ['60 g of EMLA on 600 cm² for five hours', { massG: 60, areaCm2: 600, minutes: 300 }, 'fine'],
    ['61 g', { massG: 61, areaCm2: 600 }, 'refuse'],
    ['601 cm²', { areaCm2: 601 }, 'refuse'],
    ['301 minutes', { minutes: 301 }, 'refuse'],
    ['called compounded', { compounded: true }, 'ask'],
    ['under film, of which its label on record says nothing', { occluded: true }, 'ask'],
    ['put on again where needling has begun', { onNeedledSkin: true }, 'refuse'],
  ])('%s: %s', (_, changes, verdict) => {
    expect(checkAnaesthetic({ ...EMLA, areaCm2: 300, ...changes }).verdict).toBe(verdict);
  });

  it('holds the 7 %/7 % cream to 59 g, 400 cm² and 120 minutes', () => {
    const cream = { ...FULL_FACE, product: 'lidocaine-tetracaine-7-7', massG: 59, areaCm2: 400, minutes: 120 };
    expect(checkAnaesthetic(cream).verdict).toBe('fine');
    for (const more of [{ massG: 59.1 }, { areaCm2: 401 }, { minutes: 121 }]) {
      expect(checkAnaesthetic({ ...cream, ...more }).verdict).toBe('refuse');
    }
  });

  it('is never taken for granted where nobody knows whether there is one', () => {
    const { verdict, findings } = checkAnaesthetic({ ...FULL_FACE, product: 'lidocaine-4-liposomal', massG: 1 });
    expect(verdict).toBe('ask');
    expect(findings[0]?.missing).toEqual(['anaesthetic.compounded']);
  });

  it('says where it is too early to numb, and where its limits wait for a check', () => {
    const { notes } = checkAnaesthetic({ ...EMLA, minutes: 30 });
    expect(notes[0]).toContain('at least 60 min');
    expect(notes.join()).toContain('clinical check');
  });
});

describe('the arithmetic of a cream', () => {
  const steps = (cream: Partial<typeof FULL_FACE>) =>
    anaestheticDose({ ...FULL_FACE, ...cream })?.steps.map((step) => `${step.what}: ${doseStepWords(step)}`);

  it('goes as far as is known: without a weight there is no mg/kg, without an area no layer', () => {
    const dose = anaestheticDose({ ...FULL_FACE, personMassKg: null, areaCm2: null });
    expect(dose).toMatchObject({ totalMg: 9000, totalMgPerKg: null, gramsPer10Cm2: null });
    expect(dose?.agents.map(({ mgPerKg }) => mgPerKg)).toEqual([null, null]);
    expect(dose?.steps.map(({ what }) => what)).toEqual([
      'lidocaine on the skin',
      'tetracaine on the skin',
      'both together',
    ]);
    expect(anaestheticDose({ ...FULL_FACE, massG: null })).toBeNull();
  });

  it('gives the whole per kilogram, and the layer on 10 cm²', () => {
    const dose = anaestheticDose(FULL_FACE);
    expect(dose?.totalMgPerKg).toBeCloseTo(9000 / 70, 9);
    expect(dose?.gramsPer10Cm2).toBeCloseTo(300 / 550, 9);
  });

  it('adds nothing up where there is one agent', () => {
    const liposomal = { product: 'lidocaine-4-liposomal', massG: 10, areaCm2: 100 };
    expect(steps(liposomal)).toEqual([
      'lidocaine on the skin: 10 g × 4 % × 10 = 400 mg',
      'lidocaine per kilogram: 400 mg ÷ 70 kg = 5.71 mg/kg',
      'thickness of the layer: 10 g ÷ 10 × 10 cm² = 1 g on 10 cm²',
    ]);
    expect(anaestheticDose({ ...FULL_FACE, ...liposomal })?.additive).toBeNull();
  });

  it('takes the strength in hand for lidocaine, and that on record for the rest', () => {
    const dose = anaestheticDose({ ...FULL_FACE, lidocainePercent: 10 });
    expect(dose?.agents).toMatchObject([
      { agent: 'lidocaine', percent: 10, mg: 3000 },
      { agent: 'tetracaine', percent: 7, mg: 2100 },
    ]);
  });

  it('counts lidocaine alone in a cream that nobody knows, if its strength is said', () => {
    const unknown = { ...FULL_FACE, product: 'the blue cream' };
    expect(anaestheticDose(unknown)).toBeNull();
    expect(anaestheticDose({ ...unknown, lidocainePercent: 5 })?.agents).toMatchObject([
      { agent: 'lidocaine', percent: 5, mg: 1500 },
    ]);
  });

  it.each(ANAESTHETICS.map(({ id, name }) => [name, id]))('knows %s by its name as by its id', (name, id) => {
    expect(checkAnaesthetic({ ...FULL_FACE, product: name })).toEqual(checkAnaesthetic({ ...FULL_FACE, product: id }));
    expect(checkAnaesthetic({ ...FULL_FACE, product: id }).product).toEqual({ id, name });
  });
});

describe('what is shown besides', () => {
  it('is the label, unless the cream is compounded, and no product where nobody knows it', () => {
    expect(checkAnaesthetic(EMLA).label).toMatchObject({ largestMassG: 60, largestAreaCm2: 600, longestMinutes: 300 });
    expect(checkAnaesthetic({ ...EMLA, compounded: true }).label).toBeNull();
    expect(checkAnaesthetic({ ...EMLA, product: 'the blue cream' })).toMatchObject({ product: null, label: null });
  });

  it('is the dose, worked out with the strength on record, and what to do when it goes wrong', () => {
    const { dose, toxicityPlan } = checkAnaesthetic(EMLA);
    expect(dose?.agents).toMatchObject([{ mg: 750 }, { mg: 750 }]);
    expect(toxicityPlan[0]).toMatch(/^Stop\./);
    expect(toxicityPlan.length).toBeGreaterThan(4);
  });

  it('is that its time has not come yet, and only then', () => {
    const tooEarly = (minutes: number | null, product = EMLA.product) =>
      checkAnaesthetic({ ...EMLA, product, minutes }).notes.some((note) => note.includes('may not numb yet'));
    expect([30, 59, 60, 61, null].map((minutes) => tooEarly(minutes))).toEqual([true, true, false, false, false]);
    expect(tooEarly(1, 'lidocaine-tetracaine-23-7')).toBe(false);
  });

  it('is that a label allows it on intact skin only, and which limits wait for a check', () => {
    expect(checkAnaesthetic({ ...EMLA, product: 'lidocaine-tetracaine-7-7' }).notes).toEqual([
      'Its label allows it on intact skin only.',
    ]);
    expect(checkAnaesthetic(EMLA).notes).toEqual([expect.stringContaining('clinical check')]);
    expect(checkAnaesthetic({ ...EMLA, product: 'the blue cream' }).notes).toEqual([]);
  });
});

describe('who must not be numbed with it', () => {
  it.each([
    ['ester-or-paba-allergy', 'lidocaine-tetracaine-7-7', 'refuse'],
    ['ester-or-paba-allergy', 'emla-2.5-2.5', 'fine'],
    ['methaemoglobinaemia-risk', 'emla-2.5-2.5', 'refuse'],
    ['methaemoglobinaemia-risk', 'lidocaine-tetracaine-7-7', 'fine'],
    ['amide-allergy', 'emla-2.5-2.5', 'refuse'],
    ['class-i-antiarrhythmic', 'emla-2.5-2.5', 'ask'],
    ['liver-failure', 'emla-2.5-2.5', 'ask'],
    ['seizure-disorder', 'emla-2.5-2.5', 'ask'],
    ['pregnant-or-breastfeeding', 'emla-2.5-2.5', 'ask'],
  ] as const)('%s with %s: %s', (caution, product, verdict) => {
    const applied = { ...EMLA, product, massG: 5, areaCm2: 100, cautions: [caution] };
    expect(checkAnaesthetic(applied).verdict).toBe(verdict);
  });

  it('is asked before anybody is numbed', () => {
    const { findings } = checkAnaesthetic({ ...EMLA, cautions: null });
    expect(findings[0]).toMatchObject({ blocksSession: true, missing: ['anaesthetic.cautions'] });
  });

  it('counts for every agent of a product that nobody knows', () => {
    const unknown = { ...FULL_FACE, product: 'the blue cream', compounded: false, lidocainePercent: 1, massG: 1 };
    expect(checkAnaesthetic({ ...unknown, cautions: ['methaemoglobinaemia-risk'] }).verdict).toBe('refuse');
  });
});

describe('laws of numbing', () => {
  const applied = fc.record({
    product: fc.constantFrom(null, 'the blue cream', ...ANAESTHETICS.map(({ id }) => id)),
    compounded: fc.constantFrom(null, false, true),
    lidocainePercent: fc.option(fc.double({ min: 0.5, max: 40, noNaN: true }), { nil: null }),
    massG: fc.option(fc.double({ min: 0.5, max: 100, noNaN: true }), { nil: null }),
    areaCm2: fc.option(fc.double({ min: 1, max: 900, noNaN: true }), { nil: null }),
    minutes: fc.option(fc.double({ min: 1, max: 400, noNaN: true }), { nil: null }),
    occluded: fc.constantFrom(null, false, true),
    personMassKg: fc.option(fc.double({ min: 35, max: 150, noNaN: true }), { nil: null }),
    onNeedledSkin: fc.constantFrom(false, true),
    cautions: fc.option(fc.subarray(ANAESTHETIC_CAUTIONS.map(({ id }) => id)), { nil: null }),
  });
  const rank = (one: Parameters<typeof checkAnaesthetic>[0]) => verdictRank(checkAnaesthetic(one).verdict);

  it('more cream, more skin, more time, less weight and one more reason never make it milder', () => {
    const more = fc.record({ by: fc.double({ min: 1, max: 3, noNaN: true }) });
    fc.assert(
      fc.property(applied, more, fc.constantFrom(...ANAESTHETIC_CAUTIONS), (one, { by }, caution) => {
        const times = (value: number | null) => (value === null ? null : value * by);
        const graver = {
          ...one,
          massG: times(one.massG),
          areaCm2: times(one.areaCm2),
          minutes: times(one.minutes),
          personMassKg: one.personMassKg === null ? null : one.personMassKg / by,
          cautions: one.cautions === null ? null : [...new Set([...one.cautions, caution.id])],
        };
        expect(rank(graver)).toBeGreaterThanOrEqual(rank(one));
      }),
      { seed: 20_261_124, numRuns: 1000 },
    );
  });

  it('milligrams of the agents add up to the whole', () => {
    fc.assert(
      fc.property(applied, (one) => {
        const dose = anaestheticDose(one);
        if (dose === null) return;
        expect(dose.agents.reduce((sum, { mg }) => sum + mg, 0)).toBeCloseTo(dose.totalMg, 9);
      }),
      { seed: 20_261_124, numRuns: 300 },
    );
  });
});
