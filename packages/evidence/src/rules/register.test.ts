import { describe, expect, it } from 'vitest';
import type { Provenance } from '../schema.ts';
import { TABLES } from '../tables.ts';
import { limit } from './limits.ts';
import { RULES, ruleRecord, UnknownRuleFault } from './register.ts';
import { RULE_IDS, type RuleId, VERDICTS } from './rule.ts';

const SOURCES = new Map(
  TABLES.flatMap((table) => (table.kind === 'sources' ? table.rows : [])).map((row) => [row.id, row]),
);
const ids = (predicate: (rule: (typeof RULES)[number]) => boolean) => RULES.filter(predicate).map((rule) => rule.id);

describe('the register', () => {
  it('holds 60 rules: 38 for screening, 13 for the plan, 9 for the time-out', () => {
    expect(RULES).toHaveLength(60);
    expect(RULES.map((rule) => rule.id)).toEqual([...RULE_IDS]);
    expect(new Set(RULE_IDS).size).toBe(60);
    expect(ids((rule) => rule.phase === 'screening')).toHaveLength(38);
    expect(ids((rule) => rule.phase === 'plan')).toHaveLength(13);
    expect(ids((rule) => rule.phase === 'time-out')).toHaveLength(9);
  });

  it('keeps the reserved ids empty', () => {
    for (const reserved of ['S29', 'S35', 'T02', 'T09']) expect(RULE_IDS as readonly string[]).not.toContain(reserved);
  });

  it('puts each rule in the phase of its letter', () => {
    const phaseOf = { S: 'screening', P: 'plan', T: 'time-out' } as const;
    for (const rule of RULES) expect(rule.phase).toBe(phaseOf[rule.id[0] as 'S' | 'P' | 'T']);
  });

  it('throws for an id that it does not hold', () => {
    expect(() => ruleRecord('S29' as RuleId)).toThrow(UnknownRuleFault);
  });
});

describe('the verdicts', () => {
  it('refuse without any override where law or label is absolute', () => {
    expect(ids((rule) => rule.verdict === 'refuse' && rule.override === 'none')).toEqual([
      ...['S01', 'S03', 'S13', 'S16', 'S20', 'S24', 'S25', 'S33'],
      ...['P01', 'P02', 'P06', 'P07', 'P11', 'P12', 'P13'],
      ...['T01', 'T03', 'T04', 'T06', 'T07', 'T08'],
    ]);
  });

  it('let a named clinician override other refusals', () => {
    expect(ids((rule) => rule.verdict === 'refuse' && rule.override === 'clinician')).toEqual([
      ...['S09', 'S14', 'S23', 'S32', 'P10', 'T10', 'T11'],
    ]);
  });

  it('defer infection, herpes and broken skin without any override', () => {
    expect(ids((rule) => rule.verdict === 'defer' && rule.override === 'none')).toEqual(['S05', 'S06', 'S26']);
  });

  it('never shut out darker skin or a blood-borne virus', () => {
    expect(ruleRecord('S34').verdict).toBe('caution');
    expect(ruleRecord('S39').verdict).toBe('ask');
  });

  it('are listed strongest first, beginning with the strongest', () => {
    const several = RULES.filter((rule) => rule.verdicts !== undefined);
    expect(several.map((rule) => rule.id)).toEqual(['S07', 'S09', 'S23', 'S32', 'P02', 'T06']);
    for (const rule of several) {
      const order = (rule.verdicts ?? []).map((verdict) => VERDICTS.indexOf(verdict));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(rule.verdicts?.[0]).toBe(rule.verdict);
    }
  });

  it('block the session on a positive body image screen and on a missing answer', () => {
    expect(ids((rule) => rule.blocksSession === true)).toEqual(['S38', 'S40']);
  });

  it('can be met by leaving out the zone', () => {
    expect(ids((rule) => rule.excludesZone === true)).toEqual(['S08', 'S24', 'S25', 'P01']);
  });
});

describe('the words', () => {
  it('for a person never tell anyone to stop a medicine', () => {
    const forbidden = /\b(stop|stopping|pause|quit|skip|discontinue|come off|do not take|don’t take|without your)\b/i;
    for (const rule of RULES) expect(rule.patientWording, rule.id).not.toMatch(forbidden);
  });

  it('for a person on a medicine say to keep taking it', () => {
    for (const id of ['S11', 'S12', 'S18'] as const) expect(ruleRecord(id).patientWording).toMatch(/keep taking/i);
    expect(ruleRecord('S09').patientWording).toMatch(/as prescribed/);
  });

  it('for a professional never say to stop a blood thinner', () => {
    for (const id of ['S11', 'S12'] as const) expect(ruleRecord(id).because).not.toMatch(/\bstop (the|your|taking)\b/i);
    expect(ruleRecord('S11').because).toMatch(/not to be interrupted/);
  });

  it('for a person end in what to discuss with the clinician', () => {
    for (const rule of RULES)
      expect(rule.patientWording.split(/(?<=[.!])\s/).at(-1), rule.id).toMatch(/discuss|Help is available/i);
    for (const rule of RULES) expect(rule.patientWording, rule.id).toMatch(/clinician/);
  });

  it('for a person are short: at most 20 words a sentence on average', () => {
    for (const rule of RULES) {
      const sentences = rule.patientWording.split(/[.!?:;]\s/);
      expect(rule.patientWording.split(/\s+/).length / sentences.length, rule.id).toBeLessThan(20);
    }
  });
});

describe('the sources', () => {
  const rank: readonly Provenance[] = ['RECALLED-low', 'RECALLED-medium', 'RECALLED-high', 'SECONDARY', 'READ'];

  it('are all in the source tables', () => {
    for (const rule of RULES) {
      const cited = [...rule.sources, ...(rule.conflict ?? []).flatMap((side) => side.sources)];
      for (const id of cited) expect(SOURCES.has(id), `${rule.id} cites ${id}`).toBe(true);
    }
  });

  it('are never outranked by the row that cites them', () => {
    for (const rule of RULES.filter((entry) => entry.provenance !== 'POLICY')) {
      const tags = rule.sources
        .map((id) => SOURCES.get(id)?.tag)
        .filter((tag) => tag !== 'POLICY' && tag !== 'DERIVED');
      for (const tag of tags) expect(rank.indexOf(rule.provenance), rule.id).toBeLessThanOrEqual(rank.indexOf(tag!));
    }
  });

  it('stand side by side where they conflict', () => {
    expect(ids((rule) => rule.conflict !== undefined)).toEqual([
      ...['S10', 'S11', 'S14', 'S28', 'S31', 'S34', 'S39', 'P08', 'T05', 'T06'],
    ]);
    for (const rule of RULES) {
      for (const side of rule.conflict ?? []) expect(side.sources.length, rule.id).toBeGreaterThan(0);
    }
  });

  it('carry the status where the rule is only recalled', () => {
    expect(ids((rule) => rule.status === 'awaiting-clinical-check')).toEqual(['S38', 'T08']);
  });
});

describe('the limits', () => {
  it.each([
    ['minimumAgeYears', 18, 'y'],
    ['infectionClearDays', 7, 'd'],
    ['herpesHealedDays', 14, 'd'],
    ['isotretinoinDays', 180, 'd'],
    ['inrMaximum', 3.5, '1'],
    ['inrMaximumAgeDays', 7, 'd'],
    ['plateletsMinimum1e9PerL', 50, '10^9/l'],
    ['cancerTherapyDays', 180, 'd'],
    ['prednisoloneMgPerDay', 10, 'mg'],
    ['prednisoloneDays', 14, 'd'],
    ['hba1cMaximumPercent', 8, '%'],
    ['rashClearDays', 28, 'd'],
    ['sunburnDays', 14, 'd'],
    ['sunPlannedAfterDays', 14, 'd'],
    ['toxinDefaultDays', 14, 'd'],
    ['toxinLabelDays', 90, 'd'],
    ['fillerDefaultDays', 28, 'd'],
    ['fillerLabelDays', 365, 'd'],
    ['superficialProcedureDays', 28, 'd'],
    ['ablativeProcedureDays', 180, 'd'],
    ['ablativeProcedureLabelDays', 365, 'd'],
    ['retinoidDefaultDays', 5, 'd'],
    ['retinoidLabelDays', 1, 'd'],
    ['fitzpatrickCautionType', 4, 'grade'],
    ['screeningMaximumAgeDays', 30, 'd'],
    ['evaluatedDepthFaceMm', 1.5, 'mm'],
    ['depthToleranceMm', 0.15, 'mm'],
    ['intervalBlockDays', 14, 'd'],
    ['intervalNormDays', 28, 'd'],
    ['intervalPigmentRiskDays', 42, 'd'],
    ['sessionsMaximum', 6, 'count'],
    ['chlorhexidineDistanceCm', 3, 'cm'],
    ['lidocaineMgPerKg', 4.5, 'mg/kg'],
    ['lidocainePercent', 4, '%'],
    ['lidocaineAreaCm2', 400, 'cm2'],
    ['homeDepthMm', 0, 'mm'],
  ] as const)('sets %s at %d %s', (id, value, unit) => {
    expect(limit(id)).toMatchObject({ value, unit });
  });
});
