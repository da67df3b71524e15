/** Every state of a session, and from each the moves that are possible, with the state that they lead to. */
export const SESSION_MOVES = {
  planned: { checkIn: 'checked-in', callOff: 'called-off' },
  'checked-in': { screenAgain: 'checked-in', signIn: 'signed-in', callOff: 'called-off' },
  'signed-in': { screenAgain: 'signed-in', signIn: 'signed-in', timeOut: 'timed-out', callOff: 'called-off' },
  'timed-out': {
    screenAgain: 'timed-out',
    signIn: 'timed-out',
    timeOut: 'timed-out',
    confirm: 'timed-out',
    start: 'needling',
    callOff: 'called-off',
  },
  needling: { deliver: 'needling', addCartridge: 'needling', finish: 'needled', stop: 'needled' },
  needled: { giveAftercare: 'needled', disinfect: 'needled', signOut: 'signed-out' },
  'signed-out': { seal: 'sealed' },
  sealed: {},
  'called-off': {},
} as const;

export type SessionState = keyof typeof SESSION_MOVES;

type Union<T> = T extends unknown ? keyof T : never;

/** The name of a move, from whatever state. */
export type SessionMoveName = Union<(typeof SESSION_MOVES)[SessionState]>;

/** The states from which a move is possible. */
export type SourceOf<M extends SessionMoveName> = {
  [S in SessionState]: M extends keyof (typeof SESSION_MOVES)[S] ? S : never;
}[SessionState];

/** Where a move leads from one of its states. Several moves stay where they are, whatever the state is. */
export type TargetFrom<S extends SessionState, M extends SessionMoveName> = S extends SessionState
  ? M extends keyof (typeof SESSION_MOVES)[S]
    ? (typeof SESSION_MOVES)[S][M] & SessionState
    : never
  : never;

/**
 * Where a move leads from a state, or null where the table has no such move. Source: Percuta policy.
 *
 * @example
 * targetOf('timed-out', 'start') // => "needling"
 * targetOf('sealed', 'deliver') // => null
 */
export function targetOf(state: SessionState, move: SessionMoveName): SessionState | null {
  const moves: Readonly<Partial<Record<SessionMoveName, SessionState>>> = SESSION_MOVES[state];
  return moves[move] ?? null;
}
