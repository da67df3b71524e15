import { ANAESTHETIC_CAUTIONS, limit, ruleRecord } from '@percuta/evidence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listRules } from '../family.ts';
import { verdictRank } from '../verdict.ts';
import { anaestheticLabel } from './anaesthetic-label.ts';
import { checkTimeOut } from './check-time-out.ts';
import { TIME_OUT_BASELINE } from './time-out-baseline.ts';
import type { AnaestheticFacts, TimeOutFacts } from './time-out-facts.ts';
import { TIME_OUT_FAMILY, TIME_OUT_RULES } from './time-out-rules.ts';

const ON = '2026-11-24';
const READY = TIME_OUT_BASELINE.facts;
const because = (facts: TimeOutFacts, rule: string): string =>
  checkTimeOut(facts, ON).findings.find((finding) => finding.rule === rule)?.because ?? '';

describe('the rules of the time-out', () => {
  it('are the nine of the register, each with cases that fire and cases that do not', () => {
    expect(TIME_OUT_RULES.map((rule) => rule.id)).toEqual([
      'T01',
      'T03',
      'T04',
      'T05',
      'T06',
      'T07',
      'T08',
      'T10',
      'T11',
    ]);
    for (const { cases } of TIME_OUT_RULES) {
      expect(cases.fires.length).toBeGreaterThanOrEqual(3);
      expect(cases.doesNotFire.length).toBeGreaterThanOrEqual(1);
    }
  });

  it.each(listRules(TIME_OUT_FAMILY).flatMap((rule) => rule.tryCases()))('$rule: $name', (result) => {
    expect(result.wrong).toBeNull();
  });

  it('let a session start only when all is in order', () => {
    expect(checkTimeOut(READY, ON)).toEqual({ verdict: 'fine', findings: [], gate: 'open', mayStart: true });
  });
});

describe('the anaesthetic', () => {
  const FULL_FACE: AnaestheticFacts = {
    ...READY.anaesthetic,
    used: true,
    compounded: true,
    lidocainePercent: 23,
    massG: 30,
    areaCm2: 550,
    minutes: 60,
    occluded: false,
    removed: true,
  };

  it('shows its arithmetic: 30 g of 23 % at 70 kg are 6,900 mg, 98.6 mg/kg', () => {
    const answer = checkTimeOut({ ...READY, anaesthetic: FULL_FACE }, ON);
    const [finding] = answer.findings;
    expect(finding).toMatchObject({ rule: 'T06', verdict: 'ask', override: 'clinician' });
    expect(finding?.because).toContain('30 g × 23 % × 10 = 6,900 mg lidocaine; ÷ 70 kg = 98.6 mg/kg.');
    expect(finding?.because).toContain('Dose 98.6 mg/kg; a clinician decides above 4.5 mg/kg.');
    expect(finding?.because).toContain('Strength 23 %; a clinician decides above 4 %.');
    expect(finding?.because).toContain('Area 550 cm²; a clinician decides above 400 cm².');
    expect(answer.mayStart).toBe(false);
  });

  it('shows both sides where sources disagree', () => {
    expect(checkTimeOut({ ...READY, anaesthetic: FULL_FACE }, ON).findings[0]?.conflict?.length).toBeGreaterThan(1);
  });

  it('is held to 4.5 mg/kg exactly: 70 kg and 7.875 g of 4 %', () => {
    const label = {
      product: 'solution 4 %',
      largestPercent: 4,
      largestMassG: null,
      largestLidocaineMg: null,
      largestDoseMgPerKg: null,
      largestAreaCm2: null,
      longestMinutes: null,
      occlusionAllowed: true,
    };
    const at = { ...FULL_FACE, compounded: false, label, lidocainePercent: 4, massG: 7.875, areaCm2: 400 };
    expect(limit('lidocaineMgPerKg').value * 70).toBe(7.875 * 4 * 10);
    expect(checkTimeOut({ ...READY, anaesthetic: at }, ON).verdict).toBe('fine');
    expect(checkTimeOut({ ...READY, anaesthetic: { ...at, massG: 7.9 } }, ON).verdict).toBe('ask');
  });

  it('without a body weight is asked about, and blocks', () => {
    const answer = checkTimeOut({ ...READY, personMassKg: null, anaesthetic: { ...FULL_FACE, compounded: false } }, ON);
    expect(answer.findings[0]).toMatchObject({ rule: 'T06', blocksSession: true });
    expect(answer.findings[0]?.missing).toContain('personMassKg');
  });

  it('by the label of EMLA may be 60 g on 600 cm² for a person of 50 kg; a gram more is refused', () => {
    const label = anaestheticLabel('emla-2.5-2.5');
    const emla = { ...FULL_FACE, compounded: false, label, lidocainePercent: 2.5, massG: 60, areaCm2: 600 };
    expect(checkTimeOut({ ...READY, personMassKg: 50, anaesthetic: emla }, ON).verdict).toBe('fine');
    const more = checkTimeOut({ ...READY, personMassKg: 50, anaesthetic: { ...emla, massG: 61 } }, ON);
    expect(more.findings[0]).toMatchObject({ rule: 'T06', verdict: 'refuse', override: 'none' });
    expect(more.findings[0]?.because).toContain('Mass 61 g; the label of EMLA');
  });

  it('by the label of lidocaine 4 % solution may be 300 mg and 4.5 mg/kg', () => {
    const label = anaestheticLabel('lidocaine-4-solution');
    const at = { ...FULL_FACE, compounded: false, label, lidocainePercent: 4, massG: 7.5, areaCm2: 100 };
    const verdict = (personMassKg: number, massG: number) =>
      checkTimeOut({ ...READY, personMassKg, anaesthetic: { ...at, massG } }, ON).verdict;
    expect([verdict(100, 7.5), verdict(100, 7.6), verdict(60, 6.7), verdict(60, 6.8)]).toEqual([
      'fine',
      'refuse',
      'fine',
      'refuse',
    ]);
  });

  it('left on needled skin or put there again is refused without override', () => {
    const again = { ...FULL_FACE, compounded: false, reappliedOnNeedledSkin: true };
    const found = checkTimeOut({ ...READY, anaesthetic: again }, ON).findings.find(({ rule }) => rule === 'T07');
    expect(found).toMatchObject({ verdict: 'refuse', override: 'none' });
  });
});

describe('what a practitioner reads', () => {
  it('names each reason why a cartridge may not be used', () => {
    const scan = READY.cartridge.scan;
    const worn = {
      scan: scan && { ...scan, expiresOn: '2026-11-23' },
      sealIntact: false,
      dropped: true,
      seenBefore: true,
    };
    expect(because({ ...READY, cartridge: worn }, 'T01')).toMatch(
      /Expired on 2026-11-23\..*seal.*dropped.*session before/,
    );
  });

  it('says how long was wet and how long it should have been', () => {
    const short = { agent: 'povidone-iodine', labelWetSeconds: null, wetSeconds: 45, dried: true };
    expect(because({ ...READY, antisepsis: short }, 'T04')).toContain('Wet for 45 s; povidone-iodine needs 120 s.');
  });
});

/** Every leaf that has to be said, by path, in a time-out with anaesthetic, gel and chlorhexidine near the eye. */
const EVERYTHING: TimeOutFacts = {
  ...READY,
  antisepsis: { ...READY.antisepsis, agent: 'chlorhexidine-alcohol' },
  anaesthetic: {
    ...READY.anaesthetic,
    used: true,
    label: {
      product: 'cream 2.5 %',
      largestPercent: 2.5,
      largestMassG: 60,
      largestLidocaineMg: null,
      largestDoseMgPerKg: null,
      largestAreaCm2: 600,
      longestMinutes: 300,
      occlusionAllowed: true,
    },
    lidocainePercent: 2.5,
    massG: 10,
    areaCm2: 100,
    minutes: 60,
    removed: true,
  },
};
const NOT_MANDATORY = [
  'cartridge.scan',
  'antisepsis.labelWetSeconds',
  'anaesthetic.label',
  'anaesthetic.agents',
  'personMassKg',
];

function leaves(facts: TimeOutFacts): readonly (readonly [string, string])[] {
  return Object.entries(facts).flatMap(([group, members]) =>
    Array.isArray(members) || typeof members !== 'object' || members === null
      ? []
      : Object.keys(members).map((name) => [group, name] as const),
  );
}

describe('laws of the time-out', () => {
  it('what nobody has said is never a pass: each answer, taken away, is asked for and blocks', () => {
    const taken = leaves(EVERYTHING).filter(([group, name]) => !NOT_MANDATORY.includes(`${group}.${name}`));
    expect(taken.length).toBeGreaterThan(20);
    expect(checkTimeOut(EVERYTHING, ON).verdict).toBe('fine');
    for (const [group, name] of taken) {
      const members = EVERYTHING[group as keyof TimeOutFacts] as object;
      const answer = checkTimeOut({ ...EVERYTHING, [group]: { ...members, [name]: null } }, ON);
      expect([group, name, answer.verdict === 'fine' || answer.mayStart]).toEqual([group, name, false]);
      expect(answer.findings.some((finding) => finding.blocksSession)).toBe(true);
    }
  });

  const said = fc.constantFrom(true, false, null);
  const amount = (most: number) => fc.option(fc.double({ min: 0.1, max: most, noNaN: true }), { nil: null });
  const anaesthetic = fc.record({
    used: fc.constant(true),
    label: fc.constantFrom(null, EVERYTHING.anaesthetic.label),
    compounded: said,
    lidocainePercent: amount(30),
    massG: amount(80),
    areaCm2: amount(800),
    minutes: amount(400),
    occluded: said,
    removed: said,
    reappliedOnNeedledSkin: said,
    agents: fc.constantFrom(null, ['lidocaine'], ['lidocaine', 'prilocaine'], ['lidocaine', 'tetracaine']),
    cautions: fc.option(fc.subarray(ANAESTHETIC_CAUTIONS.map(({ id }) => id))),
  });

  it('more cream, on more skin, for longer is never judged milder', () => {
    const more = fc.record({ massG: fc.nat(50), areaCm2: fc.nat(500), minutes: fc.nat(300) });
    fc.assert(
      fc.property(anaesthetic, more, (before, added) => {
        const after = {
          ...before,
          massG: before.massG === null ? null : before.massG + added.massG,
          areaCm2: before.areaCm2 === null ? null : before.areaCm2 + added.areaCm2,
          minutes: before.minutes === null ? null : before.minutes + added.minutes,
        };
        const rank = (facts: AnaestheticFacts) =>
          verdictRank(checkTimeOut({ ...READY, anaesthetic: facts }, ON).verdict);
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
      { seed: 20_261, numRuns: 500 },
    );
  });

  it('a lighter person is never judged milder', () => {
    fc.assert(
      fc.property(
        anaesthetic,
        fc.integer({ min: 35, max: 140 }),
        fc.integer({ min: 0, max: 30 }),
        (facts, mass, less) => {
          const rank = (personMassKg: number) =>
            verdictRank(checkTimeOut({ ...READY, personMassKg, anaesthetic: facts }, ON).verdict);
          expect(rank(mass - less)).toBeGreaterThanOrEqual(rank(mass));
        },
      ),
      { seed: 20_261, numRuns: 500 },
    );
  });

  it('every finding carries its sources and the override of the register', () => {
    fc.assert(
      fc.property(anaesthetic, said, said, said, (facts, sealIntact, cleaned, sterileSingleUse) => {
        const answer = checkTimeOut(
          {
            ...READY,
            anaesthetic: facts,
            cartridge: { ...READY.cartridge, sealIntact },
            handpiece: { cleaned, sheathed: true },
            glide: { used: true, sterileSingleUse, containsActives: false },
          },
          ON,
        );
        for (const finding of answer.findings) {
          expect(finding.sources.length).toBeGreaterThan(0);
          if (finding.verdict === 'refuse') expect(finding.override).toBe(ruleRecord(finding.rule).override);
        }
      }),
      { seed: 20_261, numRuns: 300 },
    );
  });
});
