import { TABLES } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import type { Evaluation, Finding } from '../rules/rule.ts';
import { findingDigest } from './finding-digest.ts';
import { type GateFacts, openGate } from './gate.ts';
import { GATE_BASELINE } from './gate-baseline.ts';

const FINDING: Finding = {
  rule: 'T04',
  title: '',
  verdict: 'ask',
  until: null,
  missing: [],
  inputs: {},
  because: 'Not dry.',
  patientWording: '',
  sources: ['F13'],
  strength: 'S',
  provenance: 'READ',
  version: '1.1',
  override: 'none',
  blocksSession: true,
  excludesZone: null,
  excludesAgent: null,
};

const found = (changes: Partial<Finding>): Evaluation => {
  const finding = { ...FINDING, ...changes };
  return { verdict: finding.verdict, findings: [finding] };
};

const openItems = (changes: Partial<GateFacts>) => {
  const gate = openGate({ ...GATE_BASELINE, ...changes });
  return gate.open ? [] : gate.items.map((item) => item.item);
};

const { timeOut, signIn, screening, course } = GATE_BASELINE;
if (timeOut === null || signIn === null || screening === null) throw new Error('the baseline is not whole');

describe('the gate', () => {
  it('opens where nothing is open', () => expect(openItems({})).toEqual([]));

  it.each<[string, Partial<GateFacts>, string]>([
    ['the clinician has not signed the rules', { ruleset: { current: 'b', signedByClinician: 'a' } }, 'ruleset'],
    ['nobody signed any rules', { ruleset: { current: 'b', signedByClinician: null } }, 'ruleset'],
    ['there is no number to call at night', { practiceNumbersSet: false }, 'numbers'],
    ['no credential is valid', { practitioner: { id: 'dr-vega', credentialValidUntil: null } }, 'credential'],
    ['there is no consent', { consent: { planHash: null, textIsCurrent: true } }, 'consent'],
    ['the consent is for an older plan', { consent: { planHash: 'sha256:plan-1', textIsCurrent: true } }, 'consent'],
    ['the signed text has changed', { consent: { ...GATE_BASELINE.consent, textIsCurrent: false } }, 'consent'],
    ['nobody was screened', { screening: null }, 'screening'],
    ['screening was yesterday', { screening: { ...screening, answeredOn: '2026-11-23' } }, 'screening'],
    ['pregnancy was not asked today', { screening: { ...screening, notAskedToday: ['pregnant'] } }, 'screening'],
    ['the plan is used up', { course: { ...course, sessionsDone: 3 } }, 'sessions'],
    ['the last session was too short ago', { course: { ...course, daysSinceLast: 29 } }, 'interval'],
    ['nobody was signed in', { signIn: null }, 'sign-in'],
    ['the sign-in was yesterday', { signIn: { ...signIn, on: '2026-11-23' } }, 'sign-in'],
    ['one identifier was checked', { signIn: { ...signIn, identifiers: 1 } }, 'identity'],
    ['photographs are not agreed to', { signIn: { ...signIn, photographsConsented: false } }, 'photographs'],
    ['no time-out was held', { timeOut: null }, 'time-out'],
    ['the time-out was yesterday', { timeOut: { ...timeOut, on: '2026-11-23' } }, 'time-out'],
    ['another plan was read out', { timeOut: { ...timeOut, planHash: 'sha256:plan-1' } }, 'time-out'],
    ['another device lies there', { timeOut: { ...timeOut, deviceAsPlanned: false } }, 'device'],
    ['another cream was used', { timeOut: { ...timeOut, anaestheticAsPlanned: false } }, 'anaesthetic'],
    ['nobody said that hands are clean', { timeOut: { ...timeOut, handsGlovesEyes: null } }, 'hands-gloves-eyes'],
    ['nobody said the device and its label aloud', { timeOut: { ...timeOut, deviceAloud: null } }, 'device-aloud'],
    [
      'the cartridge was opened where nobody saw it',
      { timeOut: { ...timeOut, openedBeforePerson: false } },
      'opened-before-person',
    ],
    ['it was spoken with nobody', { timeOut: { ...timeOut, spokenWith: null } }, 'spoken-with'],
    ['it was spoken with a blank', { timeOut: { ...timeOut, spokenWith: ' ' } }, 'spoken-with'],
    ['the practice wants two, and one was there', { timeOutByTwo: true }, 'second-person'],
    ['there is no sharps box', { timeOut: { ...timeOut, sharpsBox: false } }, 'sharps-box'],
    ['the antiseptic is not dry', { timeOut: { ...timeOut, evaluation: found({ verdict: 'refuse' }) } }, 'T04'],
    ['a clinician has to decide', { plan: found({ rule: 'P04', blocksSession: false }) }, 'P04'],
  ])('stays shut while %s', (_, changes, item) => expect(openItems(changes)).toEqual([item]));

  it('names for every item what it rests on, and lets nobody override what the practice itself owes', () => {
    const nothing = { ...GATE_BASELINE, practiceNumbersSet: false, screening: null, signIn: null, timeOut: null };
    const said = { handsGlovesEyes: null, sharpsBox: null, deviceAloud: null, openedBeforePerson: null } as const;
    const silent = { ...GATE_BASELINE, timeOut: { ...timeOut, ...said, spokenWith: null } };
    const items = [nothing, silent].flatMap((facts) => {
      const gate = openGate(facts);
      return gate.open ? [] : gate.items;
    });
    expect(items.length).toBeGreaterThan(7);
    const known = new Set(
      TABLES.filter(({ kind }) => kind === 'sources').flatMap(({ rows }) => rows.map(({ id }) => id)),
    );
    for (const { item, sources, mayBeOverridden, patientWording } of items) {
      expect(sources.length, item).toBeGreaterThan(0);
      expect(
        sources.filter((source) => !known.has(source)),
        item,
      ).toEqual([]);
      expect(mayBeOverridden, item).toBe(false);
      expect(patientWording.length, item).toBeGreaterThan(20);
    }
  });

  it('says which credential falls short', () => {
    const gate = openGate({
      ...GATE_BASELINE,
      practitioner: { id: 'dr-vega', credentialValidUntil: null },
      credentialGap: 'it does not cover this device',
    });
    expect(gate.open || gate.items[0]?.because).toContain('(it does not cover this device)');
    const without = openGate({ ...GATE_BASELINE, practitioner: { id: 'dr-vega', credentialValidUntil: null } });
    expect(without.open || without.items[0]?.because).not.toContain('(');
  });

  it('tells a person without a consent from one whose plan has changed', () => {
    const becauseOf = (planHash: string | null) => {
      const gate = openGate({ ...GATE_BASELINE, consent: { planHash, textIsCurrent: true } });
      return gate.open ? '' : gate.items[0]?.because;
    };
    expect(becauseOf(null)).toContain('Nobody has consented');
    expect(becauseOf('sha256:plan-1')).not.toContain('Nobody has consented');
  });

  it('names everything that is open at once', () => {
    const changes = {
      consent: { planHash: null, textIsCurrent: true },
      practiceNumbersSet: false,
      timeOut: { ...timeOut, evaluation: found({}) },
    };
    expect(openItems(changes)).toEqual(['numbers', 'consent', 'T04']);
  });

  it('opens for a person who wants no photographs', () => {
    const declined = { ...signIn, photographs: 'declined', photographsConsented: false } as const;
    expect(openItems({ signIn: declined })).toEqual([]);
  });

  it('does not stop for a caution', () => {
    expect(openItems({ plan: found({ verdict: 'caution', blocksSession: false }) })).toEqual([]);
  });

  it('does not stop the cheek for a wart on the nose', () => {
    const wart = found({ rule: 'S24', verdict: 'refuse', blocksSession: false, excludesZone: 'nose' });
    expect(openItems({ plan: wart })).toEqual([]);
    expect(openItems({ plan: wart, zones: ['nose'] })).toEqual(['S24']);
  });

  it.each([
    ['lidocaine', 'alcohol on the skin and nothing else', ['antiseptic', 'isopropanol-70'], []],
    ['lidocaine', 'a numbing cream with lidocaine', ['local anaesthetic', 'emla-2.5-2.5', 'lidocaine'], ['S33']],
    ['antiseptic', 'any antiseptic', ['antiseptic', 'povidone-iodine'], ['S33']],
    ['chlorhexidine', 'povidone-iodine', ['antiseptic', 'povidone-iodine'], []],
    ['the green one', 'an agent that nobody recognises', ['antiseptic', 'povidone-iodine'], ['S33']],
  ])('with an allergy to %s and %s', (agent, _, agents, items) => {
    const allergy = found({ rule: 'S33', verdict: 'refuse', blocksSession: false, excludesAgent: agent });
    const changes = { screening: { ...screening, evaluation: allergy }, timeOut: { ...timeOut, agents } };
    expect(openItems(changes)).toEqual(items);
  });

  it('takes an override only with a reason, and only where the rule allows one', () => {
    const cap = found({ rule: 'P04', override: 'clinician' });
    const by = { rule: 'P04', finding: findingDigest({ ...FINDING, rule: 'P04' }), by: 'Dr Vega' };
    const because = { ...by, reason: 'Thick scar, test spot healed well.' };
    expect(openItems({ plan: cap, overrides: [because] })).toEqual([]);
    expect(openItems({ plan: cap, overrides: [{ ...by, reason: '  ' }] })).toEqual(['P04']);
    expect(openItems({ plan: found({ rule: 'P04' }), overrides: [because] })).toEqual(['P04']);
    const unanswered = found({ rule: 'P04', override: 'clinician', missing: ['zones'] });
    expect(openItems({ plan: unanswered, overrides: [because] })).toEqual(['P04']);
  });

  it('asks again where a finding is no longer the one that was decided on', () => {
    const aspirin = {
      rule: 'S11',
      override: 'clinician',
      inputs: { anticoagulant: { medicines: ['aspirin'] } },
    } as const;
    const decided = {
      rule: 'S11',
      finding: findingDigest({ ...FINDING, ...aspirin }),
      by: 'Dr Vega',
      reason: 'Agreed.',
    };
    const withWarfarin = { ...aspirin, inputs: { anticoagulant: { medicines: ['aspirin', 'warfarin'] } } };
    expect(openItems({ plan: found(aspirin), overrides: [decided] })).toEqual([]);
    expect(openItems({ plan: found(withWarfarin), overrides: [decided] })).toEqual(['S11']);
  });
});

describe('what a person is told of what is open', () => {
  const nothingSaid = { ...timeOut, deviceAsPlanned: false, anaestheticAsPlanned: false, planHash: 'sha256:plan-1' };
  const WRONG: readonly Partial<GateFacts>[] = [
    {
      ruleset: { current: 'b', signedByClinician: null },
      practiceNumbersSet: false,
      practitioner: { id: 'dr-vega', credentialValidUntil: null },
      consent: { planHash: null, textIsCurrent: true },
      screening: null,
      course: { sessionsDone: 3, sessionsPlanned: 3, daysSinceLast: 2, intervalDays: 30 },
      signIn: null,
      timeOut: null,
    },
    {
      consent: { ...GATE_BASELINE.consent, textIsCurrent: false },
      screening: { ...screening, notAskedToday: ['pregnant'] },
      signIn: { ...signIn, identifiers: 1, photographsConsented: false },
      timeOutByTwo: true,
      timeOut: {
        ...nothingSaid,
        handsGlovesEyes: null,
        sharpsBox: null,
        deviceAloud: null,
        openedBeforePerson: null,
        spokenWith: null,
      },
    },
  ];
  const told = WRONG.flatMap((changes) => {
    const gate = openGate({ ...GATE_BASELINE, ...changes });
    return gate.open ? [] : gate.items;
  });

  it('speaks of every item of the gate’s own', () => {
    expect(new Set(told.map(({ item }) => item)).size).toBe(19);
  });

  it('ends in what happens next, tells nobody to stop a medicine, and names no rule', () => {
    for (const { item, patientWording, sources } of told) {
      expect(patientWording, item).toMatch(/(Ask|goes through|offers you|You may say no)[^.]*\.?$/);
      expect(patientWording, item).not.toMatch(/\b(stop|pause|skip|discontinue)\b|\b[SPT]\d\d\b/i);
      expect(sources.length, item).toBeGreaterThan(0);
    }
  });
});
