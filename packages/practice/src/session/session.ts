import type { OpenGate, OpenItem } from './gate.ts';
import type { SessionMoveName, SessionState, SourceOf, TargetOf } from './session-moves.ts';
import { targetOf } from './session-moves.ts';

/** What was done in one zone. */
export interface DeliveredZone {
  /** Sided where the zone is: `left-cheek`. */
  readonly zone: string;
  readonly settingMm: number;
  readonly passes: number;
  readonly endpoint: 'redness' | 'pinpoint-bleeding' | 'none';
  /** 0 to 10, as the person says. */
  readonly painScore: number | null;
  /** Why it was done differently from the plan; null where it was not. */
  readonly deviation: string | null;
}

/** What the sign-out counts and hands over. */
export interface SignOut {
  readonly cartridgesOpened: number;
  readonly cartridgesInSharps: number;
  readonly handpieceDisinfected: boolean;
  readonly aftercareGiven: boolean;
  readonly adverseEventNow: boolean;
}

/** One session as the record tells it. The type knows its state, so that a move from another state does not compile. */
export interface Session<S extends SessionState = SessionState> {
  readonly state: S;
  readonly planHash: string;
  readonly zones: readonly string[];
  readonly startedWith: OpenGate | null;
  readonly delivered: readonly DeliveredZone[];
  /** Why needling ended before its plan was done; null where it did not. */
  readonly stoppedBecause: string | null;
  readonly signOut: SignOut | null;
}

/** A move was asked for that may not be made. The domain says no: nothing is broken. */
export interface MoveRefusal {
  readonly refused: true;
  readonly because: string;
  readonly items: readonly OpenItem[];
}

/**
 * A session as planned: nothing has happened yet.
 *
 * @example
 * planSession('sha256:1', ['left-cheek']).state // => "planned"
 */
export function planSession(planHash: string, zones: readonly string[]): Session<'planned'> {
  const nothing = { startedWith: null, delivered: [], stoppedBecause: null, signOut: null };
  return { state: 'planned', planHash, zones, ...nothing };
}

/**
 * Makes one of the moves that carry nothing but their name. Only from a state that has it: another does not compile.
 *
 * @example
 * moveOn(planSession('sha256:1', ['left-cheek']), 'checkIn').state // => "checked-in"
 */
export function moveOn<M extends 'checkIn' | 'screenAgain' | 'signIn' | 'timeOut' | 'finish' | 'seal' | 'callOff'>(
  session: Session<SourceOf<M>>,
  move: M,
): Session<TargetOf<M>> {
  return go(session, move, {});
}

/**
 * Needling begins. Takes the open gate as its proof; there is no other way in. Refuses a gate opened for another plan.
 *
 * @example
 * const facts = { today: '2026-11-24', ruleset: { current: 'a', signedByClinician: 'a' }, practiceNumbersSet: true, planHash: 'p', consentedPlanHash: 'p', screening: { answeredOn: '2026-11-24', evaluation: { verdict: 'fine', findings: [] } }, plan: { verdict: 'fine', findings: [] }, timeOut: { verdict: 'fine', findings: [] }, overrides: [], zones: ['left-cheek'] };
 * const timedOut = moveOn(moveOn(moveOn(planSession('p', ['left-cheek']), 'checkIn'), 'signIn'), 'timeOut');
 * startNeedling(timedOut, openGate(facts).gate).state // => "needling"
 */
export function startNeedling(session: Session<'timed-out'>, gate: OpenGate): Session<'needling'> | MoveRefusal {
  if (gate.planHash !== session.planHash) return refusal('The gate was opened for another plan. Go through it again.');
  return go(session, 'start', { startedWith: gate });
}

/**
 * Records what was done in one zone; a zone that is not in the plan needs its reason said.
 *
 * @example
 * const needling = { ...planSession('p', ['left-cheek']), state: 'needling' };
 * deliverZone(needling, { zone: 'left-cheek', settingMm: 1, passes: 4, endpoint: 'redness', painScore: 3, deviation: null }).delivered.length // => 1
 */
export function deliverZone(session: Session<'needling'>, zone: DeliveredZone): Session<'needling'> | MoveRefusal {
  const unplanned = !session.zones.includes(zone.zone);
  if (unplanned && zone.deviation === null) return refusal(`${zone.zone} is not in the plan: say why it was needled.`);
  return go(session, 'deliver', { delivered: [...session.delivered, zone] });
}

/**
 * Ends needling before its plan is done. Possible at any moment of it.
 *
 * @example
 * stopNeedling({ ...planSession('p', ['nose']), state: 'needling' }, 'Felt faint.').stoppedBecause // => "Felt faint."
 */
export function stopNeedling(session: Session<'needling'>, because: string): Session<'needled'> {
  return go(session, 'stop', { stoppedBecause: because });
}

/**
 * Counts sharps and hands over. Refuses where a cartridge is not in the sharps box, or nobody was told what comes next.
 *
 * @example
 * const needled = { ...planSession('p', ['nose']), state: 'needled' };
 * signOut(needled, { cartridgesOpened: 1, cartridgesInSharps: 0, handpieceDisinfected: true, aftercareGiven: true, adverseEventNow: false }) // => { refused: true, because: 'One cartridge is not in the sharps box.' }
 */
export function signOut(session: Session<'needled'>, signedOut: SignOut): Session<'signed-out'> | MoveRefusal {
  const missing = signedOut.cartridgesOpened - signedOut.cartridgesInSharps;
  if (missing === 1) return refusal('One cartridge is not in the sharps box.');
  if (missing !== 0) return refusal(`${missing} cartridges do not tally with the sharps box.`);
  if (!signedOut.handpieceDisinfected) return refusal('Disinfect the handpiece first.');
  if (!signedOut.aftercareGiven) return refusal('Give the aftercare sheet and have it read back.');
  return go(session, 'signOut', { signOut: signedOut });
}

/**
 * Whether a session is in a state that has this move; from then on the compiler knows. For states read from a record.
 *
 * @example
 * hasMove(planSession('p', ['nose']), 'seal') // => false
 */
export function hasMove<M extends SessionMoveName>(session: Session, move: M): session is Session<SourceOf<M>> {
  return targetOf(session.state, move) !== null;
}

function go<M extends SessionMoveName>(
  session: Session<SourceOf<M>>,
  move: M,
  changes: Partial<Omit<Session, 'state'>>,
): Session<TargetOf<M>> {
  const state = targetOf(session.state, move);
  if (state === null) throw new IllegalMove(session.state, move);
  return { ...session, ...changes, state: state as TargetOf<M> };
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

function refusal(because: string): MoveRefusal {
  return { refused: true, because, items: [] };
}
