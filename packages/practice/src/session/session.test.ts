import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGate } from './gate.ts';
import { GATE_BASELINE } from './gate-baseline.ts';
import {
  type DeliveredZone,
  deliverZone,
  finishNeedling,
  hasMove,
  moveOn,
  planSession,
  type Session,
  signOut,
  startNeedling,
  stopNeedling,
} from './session.ts';
import { SESSION_MOVES, targetOf } from './session-moves.ts';

const ZONES = [{ zone: 'left-cheek', settingMm: 1, passes: 4 }] as const;
const PLAN = GATE_BASELINE.planHash;

const theGate = () => {
  const gate = openGate(GATE_BASELINE);
  if (!gate.open) throw new Error('the gate is shut');
  return gate.gate;
};

const allowed = <T extends object>(answer: T): Exclude<T, { readonly refused: true }> => {
  if ('refused' in answer) throw new Error(JSON.stringify(answer));
  return answer as Exclude<T, { readonly refused: true }>;
};

const timedOut = () => moveOn(moveOn(moveOn(planSession(PLAN, ZONES), 'checkIn'), 'signIn'), 'timeOut');
const needling = () => allowed(startNeedling(timedOut(), theGate(), 'AB1/1'));
const cheek: DeliveredZone = { ...ZONES[0], endpoint: 'redness', painScore: 3, deviation: null };
const counted = {
  cartridgesInSharps: 1,
  handpieceDisinfected: true,
  bleedingStopped: true,
  adverseEventNow: false,
  unsettledBecause: null,
};
const needled = () => ({ ...stopNeedling(needling(), 'Felt faint.'), aftercareGiven: true });

describe('a session', () => {
  it('goes from planned to sealed', () => {
    const finished = allowed(finishNeedling(allowed(deliverZone(needling(), cheek)), []));
    const out = allowed(signOut({ ...finished, aftercareGiven: true }, counted));
    expect(moveOn(out, 'seal')).toMatchObject({
      state: 'sealed',
      delivered: [cheek],
      startedWith: { planHash: PLAN },
      cartridges: ['AB1/1'],
    });
  });

  it('begins with nothing left out and no cartridge open', () => {
    expect(planSession(PLAN, ZONES)).toMatchObject({ leftOut: [], cartridges: [], delivered: [] });
  });

  it('refuses a gate that was opened for another plan', () => {
    expect(startNeedling({ ...timedOut(), planHash: 'sha256:3' }, theGate(), 'AB1/1')).toMatchObject({
      refused: true,
      what: 'startNeedling',
    });
  });

  it('can be stopped at any moment of needling', () => {
    expect(stopNeedling(needling(), 'Felt faint.')).toMatchObject({ state: 'needled', stoppedBecause: 'Felt faint.' });
  });

  it.each<[string, Partial<DeliveredZone>]>([
    ['a zone outside the plan', { zone: 'nose' }],
    ['a deeper setting', { settingMm: 1.25 }],
    ['a shallower setting', { settingMm: 0.75 }],
    ['more passes than planned', { passes: 5 }],
  ])('asks why there was %s', (_, changes) => {
    expect(deliverZone(needling(), { ...cheek, ...changes })).toMatchObject({ refused: true });
    expect(allowed(deliverZone(needling(), { ...cheek, ...changes, deviation: 'Agreed.' })).delivered).toHaveLength(1);
  });

  it('counts the passes of all steps in a zone', () => {
    const half = allowed(deliverZone(needling(), { ...cheek, passes: 2 }));
    expect(finishNeedling(half, [])).toMatchObject({ because: 'Left cheek: 2 of 4 passes. Say why.' });
    const whole = allowed(deliverZone(half, { ...cheek, passes: 2 }));
    expect(allowed(finishNeedling(whole, [])).state).toBe('needled');
    expect(deliverZone(whole, { ...cheek, passes: 1 })).toMatchObject({ refused: true });
  });

  it('does not end with a zone left out and nothing said', () => {
    expect(finishNeedling(needling(), [])).toMatchObject({ because: 'Left cheek: 0 of 4 passes. Say why.' });
    const other = [{ zone: 'nose', because: 'A cold sore was seen.' }] as const;
    expect(finishNeedling(needling(), other)).toMatchObject({ refused: true, what: 'finishNeedling' });
    const leftOut = [{ zone: 'left-cheek', because: 'A cold sore was seen.' }] as const;
    expect(allowed(finishNeedling(needling(), leftOut)).leftOut).toEqual(leftOut);
  });

  it.each([
    [{ cartridgesInSharps: 0 }, 'One cartridge is not in the sharps box.'],
    [{ cartridgesInSharps: 3 }, '2 more in the sharps box than were opened. Count again.'],
    [{ handpieceDisinfected: false }, 'Disinfect the handpiece first.'],
    [{ bleedingStopped: false }, 'Wait until the bleeding has stopped.'],
  ])('is not signed out with %o', (changes, because) => {
    expect(signOut(needled(), { ...counted, ...changes })).toMatchObject({ because });
    const explained = { ...counted, ...changes, unsettledBecause: 'Taken to hospital.' };
    expect(allowed(signOut(needled(), explained)).signOut).toEqual(explained);
  });

  it('is not signed out while two cartridges are missing', () => {
    const two = { ...needled(), cartridges: ['AB1/1', 'AB1/2'] };
    const because = '2 cartridges are not in the sharps box.';
    expect(signOut(two, { ...counted, cartridgesInSharps: 0 })).toMatchObject({ because, what: 'signOut' });
    const one = 'One cartridge is not in the sharps box.';
    expect(signOut(two, { ...counted, cartridgesInSharps: 1 })).toMatchObject({ because: one });
  });

  it('is not signed out before somebody was told what comes next', () => {
    const because = 'Give the aftercare sheet and have it read back.';
    expect(signOut({ ...needled(), aftercareGiven: false }, counted)).toMatchObject({ because });
  });

  it('has no move that does not compile', () => {
    const planned = planSession(PLAN, ZONES);
    // @ts-expect-error: a planned session cannot start
    expect(() => startNeedling(planned, theGate(), 'AB1/1')).toThrow('has no move start');
    // @ts-expect-error: nothing follows a seal
    expect(() => moveOn({ ...planned, state: 'sealed' as const }, 'checkIn')).toThrow('has no move checkIn');
    // @ts-expect-error: nothing is delivered before the start
    expect(() => deliverZone(timedOut(), cheek)).toThrow('has no move deliver');
    // @ts-expect-error: a sealed session is not delivered to
    expect(() => deliverZone({ ...planned, state: 'sealed' as const }, cheek)).toThrow('has no move deliver');
    // @ts-expect-error: needling is not signed out before it has ended
    expect(() => signOut({ ...needling(), aftercareGiven: true }, counted)).toThrow('has no move signOut');
    // @ts-expect-error: a gate cannot be made by hand
    startNeedling(timedOut(), { planHash: PLAN, ruleset: '', overrides: [] }, 'AB1/1');
  });

  it('never leaves the table, and never needles without a start, whatever is tried', () => {
    const moves = Object.values(SESSION_MOVES).flatMap((from) => Object.keys(from)) as 'start'[];
    const walk = fc.array(fc.constantFrom(...moves), { maxLength: 40 });
    fc.assert(
      fc.property(walk, (names) => {
        let session: Session = planSession(PLAN, ZONES);
        for (const name of names) {
          const target = targetOf(session.state, name);
          expect(hasMove(session, name)).toBe(target !== null);
          if (target !== null) session = { ...session, state: target };
        }
        const passedStart = ['needling', 'needled', 'signed-out', 'sealed'].includes(session.state);
        expect(passedStart && !names.includes('start')).toBe(false);
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });
});
