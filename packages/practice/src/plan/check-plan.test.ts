import { DEVICES, ZONES } from '@percuta/evidence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAN_BASELINE } from '../rules/plan/plan-baseline.ts';
import { verdictRank } from '../rules/verdict.ts';
import { checkPlan, type PlanAnswer } from './check-plan.ts';
import { type NeedlingPlan, PLAN_INDICATIONS, type PlannedZone } from './needling-plan.ts';
import { REGISTRY } from './plan-registry.ts';

const ON = '2026-11-24';
const WITH_ROW = { ...REGISTRY, jurisdictions: PLAN_BASELINE.context.jurisdictions };
const GOOD = PLAN_BASELINE.facts;
const check = (changes: Partial<NeedlingPlan>): PlanAnswer => checkPlan({ ...GOOD, ...changes }, WITH_ROW, ON);
const zone = (name: PlannedZone['zone'], settingMm: number, reason: string | null = null): readonly PlannedZone[] => [
  { zone: name, settingMm, passes: 4, reason, insideOrbitalRim: null },
];
const verdicts = (answer: PlanAnswer) =>
  Object.fromEntries(answer.findings.map(({ rule, verdict }) => [rule, verdict]));

describe('plans that have to be answered right', () => {
  it('lets an on-label plan within every limit pass, and says so', () => {
    const answer = check({});
    expect(answer).toMatchObject({ verdict: 'fine', findings: [], scope: 'on label' });
    expect(answer.zones[0]).toMatchObject({ clearance: 'K202243', capMm: 1.5, settingMm: 1.25 });
    expect(answer.ruleset).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('Exceed at 1.5 mm on the cheek for acne scars: within its tolerance of its maximum; evaluated depth not on record', () => {
    const answer = check({ device: 'exceed', zones: zone('cheek', 1.5) });
    expect(verdicts(answer)).toEqual({ P02: 'caution', P03: 'ask' });
    expect(answer).toMatchObject({ verdict: 'ask', scope: 'on label' });
    expect(answer.zones[0]).toMatchObject({
      capMm: 1.5,
      binds: ['zone cap', 'device maximum'],
      evaluatedMaximumMm: 'unknown',
    });
  });

  it('Exceed at 1.5 mm on the cheek for wrinkles: above the cap of 1.0 mm as well', () => {
    const answer = check({ device: 'exceed', indication: 'wrinkles', zones: zone('cheek', 1.5) });
    expect(verdicts(answer)).toEqual({ P02: 'caution', P03: 'ask', P04: 'ask' });
    expect(answer.scope).toBe('on label');
    expect(answer.zones[0]).toMatchObject({ capMm: 1.0, binds: ['zone cap'], clearance: 'K180778' });
  });

  it('SkinPen at 2.0 mm: its dial allows it, nobody evaluated it', () => {
    const answer = check({ zones: zone('cheek', 2.0) });
    expect(verdicts(answer)).toEqual({ P03: 'ask', P04: 'ask' });
    expect(answer.findings.find(({ rule }) => rule === 'P03')?.because).toContain('evaluated up to 1.5 mm');
  });

  it('refuses the eyelid, and the plan may go on without it', () => {
    const answer = check({ zones: [...zone('eyelid', 0.25), ...zone('cheek', 1.0)] });
    const [first] = answer.findings;
    expect(first).toMatchObject({ rule: 'P01', verdict: 'refuse', override: 'none', excludesZone: 'eyelid' });
    expect(answer.verdict).toBe('refuse');
    expect(answer.scope).toBe('off label');
  });

  it('refuses sessions ten days apart', () => {
    const answer = check({ sessions: { count: 3, intervalDays: 10, reviewAfterSession: null } });
    expect(answer.findings[0]).toMatchObject({ rule: 'P07', verdict: 'refuse', override: 'none', blocksSession: true });
  });

  it('refuses a device that is not in the registry, and does not call it on label or off', () => {
    const answer = check({ device: 'Dr. Pen M8' });
    expect(answer).toMatchObject({ verdict: 'refuse', scope: 'unknown', device: null });
    expect(verdicts(answer)).toEqual({ P06: 'refuse' });
    expect(answer.zones[0]).toMatchObject({ deviceMaximumMm: 'unknown', evaluatedMaximumMm: 'unknown' });
  });

  it('type V with an Exceed for wrinkles is off label, with the reason', () => {
    const answer = check({
      device: 'exceed',
      indication: 'wrinkles',
      person: { age: 50, fitzpatrickType: 5, pigmentMarks: false },
      zones: zone('cheek', 0.75),
      sessions: { count: 3, intervalDays: 42, reviewAfterSession: null },
    });
    expect(answer).toMatchObject({ verdict: 'ask', scope: 'off label' });
    expect(verdicts(answer)).toEqual({ P03: 'ask', P05: 'ask' });
    expect(answer.zones[0]?.reasons).toEqual(['K180778 covers Fitzpatrick types I to III, not type V.']);
  });

  it('shows both sides where sources disagree about the interval', () => {
    const answer = check({ sessions: { count: 3, intervalDays: 21, reviewAfterSession: null } });
    expect(answer.findings[0]).toMatchObject({ rule: 'P08', verdict: 'ask' });
    expect(answer.findings[0]?.conflict?.length).toBe(2);
  });

  it('asks about everything that nobody has said, all of it at once', () => {
    const empty: NeedlingPlan = {
      person: { age: null, fitzpatrickType: null, pigmentMarks: null },
      indication: null,
      device: null,
      practitioner: { role: null, trainingValidUntil: null, jurisdiction: null },
      zones: zone('cheek', 0.25),
      sessions: { count: null, intervalDays: null, reviewAfterSession: null },
      topicals: null,
      setting: null,
      modality: null,
    };
    const answer = checkPlan(empty, WITH_ROW, ON);
    expect(answer).toMatchObject({ verdict: 'ask', scope: 'unknown' });
    expect(answer.findings.flatMap(({ missing }) => missing)).toEqual(
      expect.arrayContaining([
        'indication',
        'device',
        'sessions.count',
        'topicals',
        'setting',
        'modality',
        'practitioner.role',
      ]),
    );
    expect(answer.findings.every(({ blocksSession }) => blocksSession)).toBe(true);
    expect(answer.gate).toBe('shut');
  });
});

describe('on label and off, plainly', () => {
  it.each<[string, Partial<NeedlingPlan>, string, RegExp]>([
    [
      'SkinPen, acne scars, type VI',
      { person: { age: 30, fitzpatrickType: 6, pigmentMarks: false } },
      'on label',
      /^$/,
    ],
    [
      'SkinPen, wrinkles of the neck, type III',
      {
        indication: 'wrinkles',
        zones: zone('neck', 0.5),
        person: { age: 60, fitzpatrickType: 3, pigmentMarks: false },
      },
      'on label',
      /^$/,
    ],
    [
      'SkinPen, wrinkles of the neck, type I',
      {
        indication: 'wrinkles',
        zones: zone('neck', 0.5),
        person: { age: 60, fitzpatrickType: 1, pigmentMarks: false },
      },
      'off label',
      /types II to IV, not type I/,
    ],
    ['SkinPen, wrinkles of the cheek', { indication: 'wrinkles' }, 'off label', /cleared for neck, not for cheek/],
    [
      'SkinPen, hair loss',
      { indication: 'hair-loss', zones: zone('scalp', 0.5) },
      'off label',
      /not cleared for hair loss; it is cleared for acne scars, wrinkles/,
    ],
    [
      'Exceed, acne scars, type V',
      { device: 'Exceed', person: { age: 30, fitzpatrickType: 5, pigmentMarks: false } },
      'off label',
      /types I to IV, not type V/,
    ],
    [
      'Exceed, acne scars, type not known',
      { device: 'K182407', person: { age: 30, fitzpatrickType: null, pigmentMarks: false } },
      'unknown',
      /Fitzpatrick type is not known/,
    ],
    ['CODE-X, acne scars', { device: 'code-x' }, 'unknown', /K252591 does not say/],
    [
      'SkinStylus, crow’s feet at 30',
      {
        device: 'skinstylus',
        indication: 'wrinkles',
        zones: zone('periorbital', 0.5),
        person: { age: 30, fitzpatrickType: 2, pigmentMarks: false },
      },
      'off label',
      /from 34 years; this person is 30/,
    ],
    [
      'SkinStylus, crow’s feet at 34',
      {
        device: 'skinstylus',
        indication: 'wrinkles',
        zones: zone('periorbital', 0.5),
        person: { age: 34, fitzpatrickType: 2, pigmentMarks: false },
      },
      'on label',
      /^$/,
    ],
    [
      'SkinPen, age not known',
      { person: { age: null, fitzpatrickType: 2, pigmentMarks: false } },
      'unknown',
      /age is not known/,
    ],
  ])('%s', (_who, changes, scope, reasons) => {
    const answer = check(changes);
    expect(answer.scope).toBe(scope);
    expect(answer.zones[0]?.reasons.join(' ')).toMatch(reasons);
    expect(answer.findings.some(({ rule }) => rule === 'P05')).toBe(scope !== 'on label');
  });
});

describe('the cap in force', () => {
  it.each<[string, Partial<NeedlingPlan>, number | 'unknown', readonly string[]]>([
    ['SkinPen, cheek, acne scars', {}, 1.5, ['zone cap', 'evaluated maximum']],
    ['SkinPen, cheek, wrinkles', { indication: 'wrinkles' }, 1.0, ['zone cap']],
    ['SkinPen, forehead', { zones: zone('forehead', 0.5) }, 0.75, ['zone cap']],
    ['SkinPen, forehead with a reason', { zones: zone('forehead', 0.9, 'box-car scar') }, 1.0, ['zone cap']],
    ['SkinPen, eyelid', { zones: zone('eyelid', 0.5) }, 0, ['zone cap']],
    [
      'SkinPen, neck, physician, type II',
      { indication: 'wrinkles', zones: zone('neck', 1) },
      2.5,
      ['zone cap', 'device maximum', 'evaluated maximum'],
    ],
    [
      'SkinPen, neck, type V',
      { indication: 'wrinkles', zones: zone('neck', 1), person: { age: 50, fitzpatrickType: 5, pigmentMarks: false } },
      0.5,
      ['zone cap'],
    ],
    ['SkinPen, hand', { zones: zone('hand', 0.5) }, 2.5, ['device maximum']],
    [
      'Dermalogica, chin, acne scars',
      { device: 'dermalogica-pro-pen', zones: zone('chin', 1) },
      1.5,
      ['zone cap', 'device maximum'],
    ],
    ['Rejuvapen, periorbital', { device: 'rejuvapen-nxt', zones: zone('periorbital', 0.25) }, 0.5, ['zone cap']],
    ['Rejuvapen, hand: nothing is known', { device: 'rejuvapen-nxt', zones: zone('hand', 0.25) }, 'unknown', []],
  ])('%s', (_where, changes, capMm, binds) => {
    expect(check(changes).zones[0]).toMatchObject({ capMm, binds });
  });
});

const anyPlan: fc.Arbitrary<NeedlingPlan> = fc.record({
  person: fc.record({
    age: fc.option(fc.integer({ min: 18, max: 90 }), { nil: null }),
    fitzpatrickType: fc.constantFrom(null, 1, 2, 3, 4, 5, 6),
    pigmentMarks: fc.constantFrom(null, true, false),
  }),
  indication: fc.constantFrom(null, ...PLAN_INDICATIONS),
  device: fc.constantFrom(null, 'bought online', 'K241400', ...DEVICES.map(({ id }) => id)),
  practitioner: fc.record({
    role: fc.constantFrom(null, 'physician', 'nurse', 'aesthetician'),
    trainingValidUntil: fc.constantFrom(null, '2026-01-01', '2027-12-31'),
    jurisdiction: fc.constantFrom(null, 'Example', 'Elsewhere'),
  }),
  zones: fc.uniqueArray(
    fc.record({
      zone: fc.constantFrom(...ZONES),
      settingMm: fc.integer({ min: 0, max: 60 }).map((steps) => steps / 20),
      passes: fc.constant(4),
      reason: fc.constantFrom(null, 'scar'),
      insideOrbitalRim: fc.constantFrom(null, true, false),
    }),
    { minLength: 1, maxLength: 4, selector: (planned) => planned.zone },
  ),
  sessions: fc.record({
    count: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
    intervalDays: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
    reviewAfterSession: fc.constantFrom(null, 3),
  }),
  topicals: fc.constantFrom(null, [], ['sterile-hydrogel'], ['prp']),
  setting: fc.constantFrom(null, 'practice', 'home'),
  modality: fc.constantFrom(null, 'needling', 'radiofrequency'),
});

describe('laws of a plan', () => {
  const RUNS = { seed: 20_261, numRuns: process.env.PERCUTA_PROVE === undefined ? 500 : 10_000 };
  const rank = (plan: NeedlingPlan): number => verdictRank(checkPlan(plan, WITH_ROW, ON).verdict);

  it('deeper is never judged milder', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(3), fc.integer({ min: 1, max: 40 }), (plan, which, steps) => {
        const at = which % plan.zones.length;
        const zones = plan.zones.map((one, index) =>
          index === at ? { ...one, settingMm: one.settingMm + steps / 20 } : one,
        );
        expect(rank({ ...plan, zones })).toBeGreaterThanOrEqual(rank(plan));
      }),
      RUNS,
    );
  });

  it('a shorter interval is never judged milder', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 0, max: 90 }), fc.nat(90), (plan, intervalDays, less) => {
        const spaced = (days: number) => ({ ...plan, sessions: { ...plan.sessions, intervalDays: days } });
        expect(rank(spaced(Math.max(0, intervalDays - less)))).toBeGreaterThanOrEqual(rank(spaced(intervalDays)));
      }),
      RUNS,
    );
  });

  it('one more zone is never judged milder', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(rank(plan)).toBeGreaterThanOrEqual(rank({ ...plan, zones: plan.zones.slice(0, 1) }));
      }),
      RUNS,
    );
  });

  it('what nobody has said is never a pass: taken away, each part is asked for', () => {
    const gaps: readonly Partial<NeedlingPlan>[] = [
      { indication: null },
      { device: null },
      { topicals: null },
      { setting: null },
      { person: { ...GOOD.person, age: null } },
      { practitioner: { ...GOOD.practitioner, role: null } },
      { practitioner: { ...GOOD.practitioner, trainingValidUntil: null } },
      { practitioner: { ...GOOD.practitioner, jurisdiction: null } },
      { sessions: { ...GOOD.sessions, count: null } },
      { sessions: { ...GOOD.sessions, intervalDays: null } },
    ];
    for (const gap of gaps) {
      fc.assert(
        fc.property(anyPlan, (plan) => {
          const merged = { ...plan, ...gap, ...(gap.sessions ? { sessions: { ...gap.sessions } } : {}) };
          expect(rank(merged)).toBeGreaterThanOrEqual(verdictRank('ask'));
        }),
        { ...RUNS, numRuns: 200 },
      );
      expect(verdicts(check(gap))).not.toEqual({});
    }
  });

  it('opens the gate only to what is at most a caution, and never to a registry that does not know the depth', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { gate, verdict, zones } = checkPlan(plan, WITH_ROW, ON);
        expect(gate === 'open').toBe(verdict === 'fine' || verdict === 'caution');
        const unknown = zones.some((one) => one.deviceMaximumMm === 'unknown' || one.evaluatedMaximumMm === 'unknown');
        if (unknown) expect(gate).not.toBe('open');
      }),
      RUNS,
    );
  });

  it('a skin type that nobody knows is asked about as soon as one of the six would be', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const typed = (fitzpatrickType: number | null) =>
          rank({ ...plan, person: { ...plan.person, fitzpatrickType } });
        const worst = Math.max(...[1, 2, 3, 4, 5, 6].map(typed));
        expect(typed(null)).toBeGreaterThanOrEqual(Math.min(worst, verdictRank('ask')));
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  it('an unknown device is always refused, and every finding carries sources and rule', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const answer = checkPlan(plan, WITH_ROW, ON);
        if (plan.device === 'bought online' || plan.device === 'K241400') expect(answer.verdict).toBe('refuse');
        for (const finding of answer.findings) {
          expect(finding.sources.length).toBeGreaterThan(0);
          expect(finding.because.length).toBeGreaterThan(10);
        }
      }),
      RUNS,
    );
  });

  it('the same plan gets the same answer, whatever the order of its zones', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const turned = { ...plan, zones: plan.zones.toReversed() };
        const sorted = (answer: PlanAnswer) =>
          answer.findings.map(({ rule, because }) => `${rule} ${because}`).toSorted();
        expect(checkPlan(plan, WITH_ROW, ON)).toEqual(checkPlan(plan, WITH_ROW, ON));
        expect(sorted(checkPlan(turned, WITH_ROW, ON))).toEqual(sorted(checkPlan(plan, WITH_ROW, ON)));
      }),
      { ...RUNS, numRuns: 300 },
    );
  });
});
