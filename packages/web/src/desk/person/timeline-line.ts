import type { EntryFrame } from '@percuta/practice';

/** One entry of the record as a line of the person's timeline. */
export interface TimelineLine {
  readonly on: string;
  /** Null where the record as it is read keeps the day alone. */
  readonly entry: EntryFrame | null;
  /** Where it stands among the lines of its day. */
  readonly place: number;
  readonly title: string;
  /** What was said, where there is something to say. */
  readonly text: string | null;
}

/** A day, and after which entry it comes; the first of its day where that is not known. */
interface OnDay {
  readonly on: string;
  readonly after?: number | undefined;
}

/** A line for an entry, or for a day where nothing else is kept. */
export function line(of: EntryFrame | OnDay, title: string, text: string | null = null): TimelineLine {
  if ('seq' in of) return { on: of.on, entry: of, place: of.seq, title, text };
  return { on: of.on, entry: null, place: (of.after ?? 0) + 0.5, title, text };
}
