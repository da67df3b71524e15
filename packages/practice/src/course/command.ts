import type { z } from 'zod';
import type { Refusal } from '../session/refusal.ts';
import type { CourseContext } from './course-context.ts';
import type { CourseState } from './course-state.ts';
import type { EntryBodies, EntryKindName } from './entry-kinds.ts';

/** An entry before it has its place, time and author. */
export type Draft = {
  readonly [K in EntryKindName]: { readonly kind: K; readonly body: EntryBodies[K] };
}[EntryKindName];

/** What somebody may ask for: a file each, always this shape. */
export interface CommandKind<Do extends string, Asked> {
  readonly do: Do;
  /** The entry that it leads to; who may write that may ask for this. */
  readonly writes: EntryKindName;
  /** Its form, for the edge that reads it. */
  readonly asks: z.ZodType<Asked & { readonly do: Do }>;
  /** What is written, or why nothing is. Pure: it looks at record and context and at nothing else. */
  readonly decide: (state: CourseState, asked: Asked, context: CourseContext) => readonly Draft[] | Refusal;
}

/** Fixes the types of one command. */
export function commandKind<const Do extends string, Asked>(kind: CommandKind<Do, Asked>): CommandKind<Do, Asked> {
  return kind;
}
