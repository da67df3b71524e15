import type { CommandAsks } from '@percuta/practice';

/** What is noted in the room whether or not there is a network: what was done has to be on record, come what may. */
export type RoomAsk = {
  readonly [Do in 'deliverZone' | 'stopNeedling' | 'finishNeedling']: {
    readonly do: Do;
    readonly body: Omit<CommandAsks[Do], 'session' | 'noted'>;
  };
}['deliverZone' | 'stopNeedling' | 'finishNeedling'];

/** Where one entry of the line stands. */
export type Standing =
  | { readonly is: 'waiting' }
  /** On record, which has this many entries then. It goes from the tablet once a record of that length was read. */
  | { readonly is: 'on record'; readonly length: number }
  /** The record did not take it: a human has to look. */
  | { readonly is: 'refused'; readonly because: string; readonly items: readonly string[] };

/** One entry as the tablet keeps it. */
export interface LineEntry {
  /** A UUID, made here: however often it is sent, it is one entry. */
  readonly id: string;
  /** The line of this account on this tablet, a UUID. */
  readonly line: string;
  /** Its place in the line; later ones are higher. */
  readonly number: number;
  /** Whose line it is: it is sent in their name and in nobody else's. */
  readonly account: string;
  readonly personId: string;
  readonly sessionId: string;
  /** When it was noted, in UTC, by this tablet's clock. */
  readonly at: string;
  readonly ask: RoomAsk;
  readonly standing: Standing;
}

/** Everything that waits, in the order in which it was noted. */
export type Line = readonly LineEntry[];

/** What a server said to one entry. */
export type Heard =
  | { readonly heard: 'written'; readonly length: number }
  | { readonly heard: 'refused'; readonly because: string; readonly items: readonly string[] }
  /** Nobody answered, or somebody who cannot say: it is sent again under the same id. */
  | { readonly heard: 'nothing' };

/** What happens to a line. */
export type LineEvent =
  | { readonly what: 'noted'; readonly entry: Omit<LineEntry, 'standing'> }
  | { readonly what: 'answered'; readonly id: string; readonly answer: Heard }
  /** The record of a person was read, and this tablet keeps it: what it holds need not be kept twice. */
  | { readonly what: 'record read'; readonly personId: string; readonly length: number }
  /** A human looked at one that was refused: it goes again as a new entry at the end, or for good. */
  | { readonly what: 'noted again'; readonly id: string; readonly as: Pick<LineEntry, 'id' | 'number'> }
  | { readonly what: 'taken off'; readonly id: string }
  | { readonly what: 'signed out' };

/**
 * The line after something happened. It loses nothing: an entry leaves only once the record that holds it was read, or
 * by the hand of a human after a refusal. An event that does not fit (an answer that comes twice, or late) changes
 * nothing.
 */
export function lineAfter(line: Line, event: LineEvent): Line {
  switch (event.what) {
    case 'noted':
      return noted(line, { ...event.entry, standing: { is: 'waiting' } });
    case 'answered':
      return answered(line, event.id, event.answer);
    case 'record read':
      return line.filter((entry) => !isHeld(entry, event));
    case 'noted again': {
      const refused = line.find(({ id, standing }) => id === event.id && standing.is === 'refused');
      if (refused === undefined) return line;
      const left = line.filter((entry) => entry !== refused);
      return noted(left, { ...refused, ...event.as, standing: { is: 'waiting' } });
    }
    case 'taken off':
      return line.filter(({ id, standing }) => id !== event.id || standing.is !== 'refused');
    case 'signed out':
      return line.filter(({ standing }) => standing.is !== 'on record');
  }
}

function noted(line: Line, entry: LineEntry): Line {
  return line.some(({ id }) => id === entry.id) ? line : [...line, entry].toSorted((a, b) => a.number - b.number);
}

function answered(line: Line, id: string, answer: Heard): Line {
  if (answer.heard === 'nothing') return line;
  const standing: Standing =
    answer.heard === 'written'
      ? { is: 'on record', length: answer.length }
      : { is: 'refused', because: answer.because, items: answer.items };
  return line.map((entry) => (entry.id === id && entry.standing.is === 'waiting' ? { ...entry, standing } : entry));
}

function isHeld({ personId, standing }: LineEntry, read: { readonly personId: string; readonly length: number }) {
  return standing.is === 'on record' && personId === read.personId && standing.length <= read.length;
}

/** What is sent next in the name of an account: the first that waits. The one after it stays until that is answered. */
export function nextToSend(line: Line, account: string): LineEntry | null {
  return line.find((entry) => entry.account === account && entry.standing.is === 'waiting') ?? null;
}

/** What waits to be sent, and what a human has to look at. */
export function undelivered(line: Line): Line {
  return line.filter(({ standing }) => standing.is !== 'on record');
}

/** What differs between two lines, for the place where they are kept: a row for each entry. */
export function changedRows(before: Line, after: Line): { readonly put: Line; readonly remove: readonly string[] } {
  return {
    put: after.filter((entry) => !before.includes(entry)),
    remove: before.filter(({ id }) => !after.some((entry) => entry.id === id)).map(({ id }) => id),
  };
}
