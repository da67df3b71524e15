import type { SidedZone } from '../plan/sided-zone.ts';
import { zoneTitle } from '../plan/zone-title.ts';
import type { GateStamp, OpenGate } from './gate.ts';
import { type Refusal, refusal } from './refusal.ts';
import { type SessionMoveName, type SessionState, type SourceOf, type TargetFrom, targetOf } from './session-moves.ts';
import { type SignOut, signOutFault } from './sign-out.ts';

/** One zone of a session's plan. */
export interface SessionZone {
  readonly zone: SidedZone;
  readonly settingMm: number;
  readonly passes: number;
}

/** What was done in one zone. A zone may be gone over in several steps, each an entry of its own. */
export interface DeliveredZone extends SessionZone {
  readonly endpoint: 'redness' | 'pinpoint-bleeding' | 'none';
  /** 0 to 10, as the person says. */
  readonly painScore: number | null;
  /** Why it was done differently from the plan; null where it was not. */
  readonly deviation: string | null;
}

/** A planned zone that was not needled, or not to the end. */
export interface LeftOutZone {
  readonly zone: SidedZone;
  readonly because: string;
}

/** One session as the record tells it. The type knows its state, so that a move from another state does not compile. */
export interface Session<S extends SessionState = SessionState> {
  readonly state: S;
  readonly planHash: string;
  readonly zones: readonly SessionZone[];
  /** What the gate was opened with; null before the start. */
  readonly startedWith: GateStamp | null;
  readonly delivered: readonly DeliveredZone[];
  readonly leftOut: readonly LeftOutZone[];
  /** Cartridges opened, by the digest or code of the unit, in order. */
  readonly cartridges: readonly string[];
  /** Why needling ended before its plan was done; null where it did not. */
  readonly stoppedBecause: string | null;
  readonly aftercareGiven: boolean;
  readonly signOut: SignOut | null;
}

/** What a move changes besides the state. */
export type SessionChanges = Partial<Omit<Session, 'state'>>;

/**
 * A session as planned: nothing has happened yet.
 *
 * @example
 * planSession('sha256:1', EXAMPLE_COURSE_PLAN.zones).state // => "planned"
 */
export function planSession(planHash: string, zones: readonly SessionZone[]): Session<'planned'> {
  return {
    state: 'planned',
    planHash,
    zones: zones.map(({ zone, settingMm, passes }) => ({ zone, settingMm, passes })),
    startedWith: null,
    delivered: [],
    leftOut: [],
    cartridges: [],
    stoppedBecause: null,
    aftercareGiven: false,
    signOut: null,
  };
}

/**
 * Makes one of the moves that carry nothing but their name. Only from a state that has it: another does not compile.
 *
 * @example
 * moveOn(planSession('sha256:1', EXAMPLE_COURSE_PLAN.zones), 'checkIn').state // => "checked-in"
 */
export function moveOn<
  S extends SourceOf<M>,
  M extends 'checkIn' | 'screenAgain' | 'signIn' | 'timeOut' | 'seal' | 'callOff',
>(session: Session<S>, move: M): Session<TargetFrom<S, M>> {
  return go(session, move, {});
}

/**
 * Needling begins, with the cartridge that was scanned. Takes the open gate as its proof; there is no other way in.
 * Refuses a gate opened for another plan.
 *
 * @example
 * const timedOut = { ...planSession(GATE_BASELINE.planHash, EXAMPLE_COURSE_PLAN.zones), state: 'timed-out' };
 * startNeedling(timedOut, openGate(GATE_BASELINE).gate, 'AB1/1').state // => "needling"
 */
export function startNeedling(
  session: Session<'timed-out'>,
  gate: OpenGate,
  cartridge: string,
): Session<'needling'> | Refusal {
  const { planHash, ruleset, overrides } = gate;
  if (planHash !== session.planHash) {
    return refusal('startNeedling', 'The gate was opened for another plan. Go through it again.');
  }
  return go(session, 'start', { startedWith: { planHash, ruleset, overrides }, cartridges: [cartridge] });
}

/**
 * Records what was done in one zone. What lies outside the plan, deeper or shallower than planned, or beyond the planned
 * passes needs its reason said.
 *
 * @example
 * const needling = { ...planSession('p', [{ zone: 'nose', settingMm: 0.5, passes: 4 }]), state: 'needling' };
 * const nose = { zone: 'nose', settingMm: 0.5, passes: 4, endpoint: 'redness', painScore: 3, deviation: null };
 * deliverZone(needling, nose).delivered.length // => 1
 * deliverZone(needling, { ...nose, settingMm: 1 }).because // => "Nose: 1 mm instead of the planned 0.5 mm. Say why."
 */
export function deliverZone(session: Session<'needling'>, zone: DeliveredZone): Session<'needling'> | Refusal {
  const differs = differenceFromPlan(session, zone);
  if (differs !== null && zone.deviation === null)
    return refusal('deliverZone', `${zoneTitle(zone.zone)}: ${differs}. Say why.`);
  return go(session, 'deliver', { delivered: [...session.delivered, zone] });
}

function differenceFromPlan(session: Session, { zone, settingMm, passes }: SessionZone): string | null {
  const planned = session.zones.find((one) => one.zone === zone);
  if (planned === undefined) return 'not in the plan';
  if (settingMm !== planned.settingMm) return `${settingMm} mm instead of the planned ${planned.settingMm} mm`;
  const total = passes + passesIn(session, zone);
  return total > planned.passes ? `${total} passes instead of the planned ${planned.passes}` : null;
}

function passesIn(session: Session, zone: SidedZone): number {
  return session.delivered.filter((one) => one.zone === zone).reduce((sum, one) => sum + one.passes, 0);
}

/**
 * Ends needling where its plan is done. A planned zone that was not needled, or with fewer passes, needs its reason.
 *
 * @example
 * const needling = { ...planSession('p', [{ zone: 'nose', settingMm: 0.5, passes: 4 }]), state: 'needling' };
 * finishNeedling(needling, []).because // => "Nose: 0 of 4 passes. Say why."
 * finishNeedling(needling, [{ zone: 'nose', because: 'A spot there today.' }]).state // => "needled"
 */
export function finishNeedling(
  session: Session<'needling'>,
  leftOut: readonly LeftOutZone[],
): Session<'needled'> | Refusal {
  const short = session.zones.filter(
    ({ zone, passes }) => passesIn(session, zone) < passes && !leftOut.some((one) => one.zone === zone),
  );
  if (short.length === 0) return go(session, 'finish', { leftOut });
  const named = short.map(({ zone, passes }) => `${zoneTitle(zone)}: ${passesIn(session, zone)} of ${passes} passes`);
  return refusal('finishNeedling', `${named.join('; ')}. Say why.`);
}

/**
 * Ends needling before its plan is done. Possible at any moment of it.
 *
 * @example
 * stopNeedling({ ...planSession('p', []), state: 'needling' }, 'Felt faint.').stoppedBecause // => "Felt faint."
 */
export function stopNeedling(session: Session<'needling'>, because: string): Session<'needled'> {
  return go(session, 'stop', { stoppedBecause: because });
}

/**
 * Counts sharps and hands over. Refuses where a cartridge is not in the sharps box, the handpiece is not disinfected or
 * nobody was told what comes next, unless it is said why.
 *
 * @example
 * const needled = { ...planSession('p', []), state: 'needled', cartridges: ['AB1/1'], aftercareGiven: true };
 * signOut(needled, { cartridgesInSharps: 0, handpieceDisinfected: true, bleedingStopped: true, adverseEventNow: false, unsettledBecause: null }).because // => "One cartridge is not in the sharps box."
 */
export function signOut(session: Session<'needled'>, signedOut: SignOut): Session<'signed-out'> | Refusal {
  const fault = signOutFault(session, signedOut);
  if (fault !== null && signedOut.unsettledBecause === null) return refusal('signOut', fault);
  return go(session, 'signOut', { signOut: signedOut });
}

/**
 * Whether a session is in a state that has this move; from then on the compiler knows. For states read from a record.
 *
 * @example
 * hasMove(planSession('p', []), 'seal') // => false
 */
export function hasMove<M extends SessionMoveName>(session: Session, move: M): session is Session<SourceOf<M>> {
  return targetOf(session.state, move) !== null;
}

/**
 * Makes a move that the record says was made, with what it changed: the way back from entries to a session. Throws
 * `IllegalMove` where the table has no such move: then the record is broken, or somebody wrote past the commands.
 *
 * @example
 * replayMove(planSession('p', []), 'checkIn', {}).state // => "checked-in"
 */
export function replayMove(session: Session, move: SessionMoveName, changes: SessionChanges): Session {
  const state = targetOf(session.state, move);
  if (state === null) throw new IllegalMove(session.state, move);
  return { ...session, ...changes, state };
}

function go<S extends SessionState, M extends SessionMoveName>(
  session: Session<S>,
  move: M,
  changes: SessionChanges,
): Session<TargetFrom<S, M>> {
  const moved = replayMove(session, move, changes);
  return { ...moved, state: moved.state as TargetFrom<S, M> };
}

/** A move that the table does not have was made all the same: a fault of ours. */
export class IllegalMove extends Error {
  readonly state: SessionState;
  readonly move: SessionMoveName;
  constructor(state: SessionState, move: SessionMoveName) {
    super(`A session that is ${state} has no move ${move}`);
    this.name = 'IllegalMove';
    this.state = state;
    this.move = move;
  }
}
