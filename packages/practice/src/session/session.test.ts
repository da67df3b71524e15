import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation, Finding } from '../rules/rule.ts';
import { type GateFacts, openGate } from './gate.ts';
import {
  deliverZone,
  hasMove,
  moveOn,
  planSession,
  type Session,
  signOut,
  startNeedling,
  stopNeedling,
} from './session.ts';
import { SESSION_MOVES, targetOf } from './session-moves.ts';

const nothing: Evaluation = { verdict: 'fine', findings: [] };

const finding = (changes: Partial<Finding>): Evaluation => ({
  verdict: changes.verdict ?? 'ask',
  findings: [
    {
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
      ...changes,
    },
  ],
});

const ready: GateFacts = {
  today: '2026-11-24',
  ruleset: { current: 'sha256:r', signedByClinician: 'sha256:r' },
  practiceNumbersSet: true,
  planHash: 'sha256:2',
  consentedPlanHash: 'sha256:2',
  screening: { answeredOn: '2026-11-24', evaluation: nothing },
  plan: nothing,
  timeOut: nothing,
  overrides: [],
  zones: ['left-cheek'],
};

const openItems = (changes: Partial<GateFacts>) => {
  const gate = openGate({ ...ready, ...changes });
  return gate.open ? [] : gate.items.map((item) => item.item);
};

const theGate = () => {
  const gate = openGate(ready);
  if (!gate.open) throw new Error('the gate is shut');
  return gate.gate;
};

describe('the gate', () => {
  it('opens where nothing is open', () => expect(openItems({})).toEqual([]));

  it.each<[string, Partial<GateFacts>, string]>([
    ['the clinician has not signed the rules', { ruleset: { current: 'b', signedByClinician: 'a' } }, 'ruleset'],
    ['nobody signed any rules', { ruleset: { current: 'b', signedByClinician: null } }, 'ruleset'],
    ['there is no number to call at night', { practiceNumbersSet: false }, 'numbers'],
    ['there is no consent', { consentedPlanHash: null }, 'consent'],
    ['the consent is for an older plan', { consentedPlanHash: 'sha256:1' }, 'consent'],
    ['nobody was screened', { screening: null }, 'screening'],
    ['screening was yesterday', { screening: { answeredOn: '2026-11-23', evaluation: nothing } }, 'screening'],
    ['the antiseptic is not dry', { timeOut: finding({ verdict: 'refuse' }) }, 'T04'],
    ['a clinician has to decide', { plan: finding({ rule: 'P04', blocksSession: false }) }, 'P04'],
  ])('stays shut while %s', (_, changes, item) => expect(openItems(changes)).toEqual([item]));

  it('names everything that is open at once', () => {
    const changes = { consentedPlanHash: null, practiceNumbersSet: false, timeOut: finding({}) };
    expect(openItems(changes)).toEqual(['numbers', 'consent', 'T04']);
  });

  it('does not stop for a caution', () => {
    expect(
      openItems({
        screening: { answeredOn: ready.today, evaluation: finding({ verdict: 'caution', blocksSession: false }) },
      }),
    ).toEqual([]);
  });

  it('does not stop the cheek for a wart on the nose', () => {
    const wart = finding({ rule: 'S24', verdict: 'refuse', blocksSession: false, excludesZone: 'nose' });
    expect(openItems({ plan: wart })).toEqual([]);
    expect(openItems({ plan: wart, zones: ['nose'] })).toEqual(['S24']);
  });

  it('takes an override only with a reason, and only where the rule allows one', () => {
    const cap = finding({ rule: 'P04', override: 'clinician' });
    const by = { rule: 'P04', by: 'Dr Vega' };
    expect(openItems({ plan: cap, overrides: [{ ...by, reason: 'Thick scar, test spot healed well.' }] })).toEqual([]);
    expect(openItems({ plan: cap, overrides: [{ ...by, reason: '  ' }] })).toEqual(['P04']);
    expect(openItems({ plan: finding({ rule: 'P04' }), overrides: [{ ...by, reason: 'Because.' }] })).toEqual(['P04']);
    const unanswered = finding({ rule: 'P04', override: 'clinician', missing: ['zones'] });
    expect(openItems({ plan: unanswered, overrides: [{ ...by, reason: 'Because.' }] })).toEqual(['P04']);
  });
});

describe('a session', () => {
  const timedOut = () =>
    moveOn(moveOn(moveOn(planSession('sha256:2', ['left-cheek']), 'checkIn'), 'signIn'), 'timeOut');
  const needling = () => {
    const started = startNeedling(timedOut(), theGate());
    if ('refused' in started) throw new Error(started.because);
    return started;
  };
  const cheek = {
    zone: 'left-cheek',
    settingMm: 1,
    passes: 4,
    endpoint: 'redness',
    painScore: 3,
    deviation: null,
  } as const;
  const counted = {
    cartridgesOpened: 1,
    cartridgesInSharps: 1,
    handpieceDisinfected: true,
    aftercareGiven: true,
    adverseEventNow: false,
  };

  it('goes from planned to sealed', () => {
    const delivered = deliverZone(needling(), cheek);
    if ('refused' in delivered) throw new Error(delivered.because);
    const out = signOut(moveOn(delivered, 'finish'), counted);
    if ('refused' in out) throw new Error(out.because);
    expect(moveOn(out, 'seal')).toMatchObject({
      state: 'sealed',
      delivered: [cheek],
      startedWith: { planHash: 'sha256:2' },
    });
  });

  it('refuses a gate that was opened for another plan', () => {
    const other = { ...timedOut(), planHash: 'sha256:3' };
    expect(startNeedling(other, theGate())).toMatchObject({ refused: true });
  });

  it('can be stopped at any moment of needling', () => {
    expect(stopNeedling(needling(), 'Felt faint.')).toMatchObject({ state: 'needled', stoppedBecause: 'Felt faint.' });
  });

  it('asks why a zone outside the plan was needled', () => {
    expect(deliverZone(needling(), { ...cheek, zone: 'nose' })).toMatchObject({ refused: true });
    expect(deliverZone(needling(), { ...cheek, zone: 'nose', deviation: 'Agreed on the spot.' })).not.toHaveProperty(
      'refused',
    );
  });

  it.each([
    [{ cartridgesInSharps: 0 }, 'One cartridge is not in the sharps box.'],
    [{ cartridgesInSharps: 3 }, '-2 cartridges do not tally with the sharps box.'],
    [{ handpieceDisinfected: false }, 'Disinfect the handpiece first.'],
    [{ aftercareGiven: false }, 'Give the aftercare sheet and have it read back.'],
  ])('does not end with %o', (changes, because) => {
    expect(signOut(moveOn(needling(), 'finish'), { ...counted, ...changes })).toMatchObject({ because });
  });

  it('has no move that does not compile', () => {
    const planned = planSession('sha256:2', []);
    // @ts-expect-error: a planned session cannot start
    expect(() => startNeedling(planned, theGate())).toThrow('has no move start');
    // @ts-expect-error: nothing follows a seal
    expect(() => moveOn({ ...planned, state: 'sealed' as const }, 'checkIn')).toThrow('has no move checkIn');
    // @ts-expect-error: a gate cannot be made by hand
    startNeedling(timedOut(), { planHash: 'sha256:2', ruleset: '', overrides: [] });
  });

  it('never leaves the table, and never needles without an open gate, whatever is tried', () => {
    const moves = Object.values(SESSION_MOVES).flatMap((from) =>
      Object.keys(from),
    ) as (keyof typeof SESSION_MOVES.planned)[];
    const walk = fc.array(fc.constantFrom(...moves), { maxLength: 40 });
    fc.assert(
      fc.property(walk, (names) => {
        let session: Session = planSession('sha256:2', ['left-cheek']);
        for (const name of names) {
          const target = targetOf(session.state, name);
          expect(hasMove(session, name)).toBe(target !== null);
          if (target !== null) session = { ...session, state: target };
        }
        const passedStart = ['needling', 'needled', 'signed-out', 'sealed'].includes(session.state);
        expect(passedStart && !names.includes('start' as never)).toBe(false);
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });
});
