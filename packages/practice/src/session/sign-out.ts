import type { Session } from './session.ts';

/** What the sign-out counts and hands over. Cartridges opened and the aftercare sheet are on record already. */
export interface SignOut {
  readonly cartridgesInSharps: number;
  readonly handpieceDisinfected: boolean;
  readonly bleedingStopped: boolean;
  readonly adverseEventNow: boolean;
  /** Why it is signed out although something does not tally; null where everything does. */
  readonly unsettledBecause: string | null;
}

/** The first thing that a sign-out leaves unsettled, with what to do; null where it leaves nothing. */
export function signOutFault(session: Pick<Session, 'cartridges' | 'aftercareGiven'>, signOut: SignOut): string | null {
  const missing = session.cartridges.length - signOut.cartridgesInSharps;
  if (missing === 1) return 'One cartridge is not in the sharps box.';
  if (missing > 1) return `${missing} cartridges are not in the sharps box.`;
  if (missing < 0) return `${-missing} more in the sharps box than were opened. Count again.`;
  if (!signOut.handpieceDisinfected) return 'Disinfect the handpiece first.';
  if (!signOut.bleedingStopped) return 'Wait until the bleeding has stopped.';
  return session.aftercareGiven ? null : 'Give the aftercare sheet and have it read back.';
}
