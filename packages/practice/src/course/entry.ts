import type { z } from 'zod';
import type { CourseState } from './course-state.ts';
import type { Author, Role } from './role.ts';

/** Where an entry stands, when it was written, and by whom. */
export interface EntryFrame {
  /** Its number in the record of this person, from 1. */
  readonly seq: number;
  /** The moment, in UTC. */
  readonly at: string;
  /** The calendar day in the practice's time zone. */
  readonly on: string;
  readonly by: Author;
}

/** One entry of a record. */
export interface Entry<Kind extends string, Body> extends EntryFrame {
  readonly kind: Kind;
  readonly body: Body;
}

/** One kind of entry: a file each, always this shape. */
export interface EntryKind<Kind extends string, Body> {
  readonly kind: Kind;
  /** Who may write it. Whoever else asks is refused, whatever the state. */
  readonly writers: readonly Role[];
  /** Its form, for whoever reads it back from where it is kept. */
  readonly body: z.ZodType<Body>;
  /** What it changes. Only told entries that a command allowed: it decides nothing, and throws where it cannot be. */
  readonly apply: (state: CourseState, body: Body, frame: EntryFrame) => CourseState;
}

/** Fixes the types of one kind of entry. */
export function entryKind<const Kind extends string, Body>(kind: EntryKind<Kind, Body>): EntryKind<Kind, Body> {
  return kind;
}

/** An entry that cannot stand where it stands: the record is broken, or was written past the commands. */
export class BrokenRecord extends Error {
  readonly seq: number;
  constructor(seq: number, why: string) {
    super(`Entry ${seq} cannot stand there: ${why}`);
    this.name = 'BrokenRecord';
    this.seq = seq;
  }
}
