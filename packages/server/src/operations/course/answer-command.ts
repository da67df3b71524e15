import type { Refusal } from '@percuta/practice';
import { z } from 'zod';
import type { SignedIn } from '../../database/actor.ts';
import type { Caller } from '../../http/operation.ts';
import { badInput, type No, no, OPERATION_OUTCOME, refused } from '../../http/operation-outcome.ts';
import type { Store } from '../../store.ts';
import { type Acted, type Asked, actOnCourse, type Written } from './act-on-course.ts';
import { digestOfCall, KeyUsed } from './kept-answer.ts';
import { NotedWrongly } from './noted-entry.ts';

/** What was written, and where the record ends now. */
export const RECEIPT = z.object({
  entries: z.array(z.object({ seq: z.int(), kind: z.string() })),
  record: z.object({ length: z.int(), hash: z.string() }),
});

/** One thing that is still open, as somebody settles it. */
const OPEN_ITEM = z.object({
  item: z.string(),
  /** The digest by which it is overridden; null where it is no finding. */
  finding: z.string().nullable(),
  because: z.string(),
  mayBeOverridden: z.boolean(),
  sources: z.array(z.string()).readonly(),
});

/** A refusal of the course: nothing is broken, and this is what stands in the way. */
export const COURSE_REFUSED = OPERATION_OUTCOME.extend({ items: z.array(OPEN_ITEM).readonly() });

/** What every command may answer besides what it is asked for. */
export const COURSE_NOES = [400, 404, 409] as const;

/** The part of a call that a command is asked with. */
export interface CourseCall {
  readonly store: Store;
  readonly actor: SignedIn;
  readonly at: Date;
  readonly requestId: string;
  readonly caller: Pick<Caller, 'idempotencyKey'>;
  readonly params: { readonly personId: string };
  readonly body: unknown;
}

/** The no of a command. */
export type CourseNo = { readonly status: 422; readonly body: z.input<typeof COURSE_REFUSED> } | No<400 | 404 | 409>;

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,200}$/;

/** Asks for a command; answers with what was written, or with the no. A call that names itself acts once. */
export async function askOf(
  call: CourseCall,
  operation: string,
  command: Asked['command'],
): Promise<Written | CourseNo> {
  const { store, actor, at, params, body, caller, requestId } = call;
  const key = caller.idempotencyKey;
  if (key !== null && !IDEMPOTENCY_KEY.test(key)) {
    return badInput([{ path: 'Idempotency-Key', message: 'must have 8 to 200 letters, digits or signs.' }]);
  }
  const named = key === null ? null : { key, digest: digestOfCall({ operation, params, body: body ?? null }) };
  try {
    const acted = await actOnCourse({ store, actor, at, requestId, personId: params.personId, call: named, command });
    return acted.outcome === 'written' ? acted : noOf(acted);
  } catch (error) {
    if (error instanceof NotedWrongly) return no(409, error.message);
    if (!(error instanceof KeyUsed)) throw error;
    return no(409, 'This Idempotency-Key stands for another call. Choose a new one for each.');
  }
}

/** The same, for a command after which there is nothing to say but that it is written. */
export async function answerCommand(
  call: CourseCall,
  operation: string,
  command: Asked['command'],
): Promise<{ readonly status: 201; readonly body: z.input<typeof RECEIPT> } | CourseNo> {
  const written = await askOf(call, operation, command);
  return 'status' in written ? written : { status: 201, body: receiptOf(written) };
}

/** What was written, as it leaves. */
export function receiptOf({ entries, head }: Written): z.input<typeof RECEIPT> {
  return {
    entries: entries.map(({ seq, kind }) => ({ seq, kind })),
    record: { length: head.seq, hash: head.hash },
  };
}

/** There is nobody, or nothing left of somebody, or the course says no. */
export function noOf(acted: Exclude<Acted, Written>): CourseNo {
  if (acted.outcome === 'nobody') return NOBODY;
  if (acted.outcome === 'merged') return MERGED;
  return acted.outcome === 'erased' ? ERASED : courseRefused(acted.refusal);
}

export const NOBODY = no(404, 'There is no such person at this practice.');
export const ERASED = no(409, 'The record of this person was erased. Nothing can be read or added.');

export const MERGED = no(409, 'This person has another record here, which leads. Open that one, and go on there.');

/** A refusal of the course, as it leaves. */
export function courseRefused({ because, items, sources }: Refusal): CourseNo {
  const open = items.map(({ item, finding, because: why, mayBeOverridden, sources: of }) => {
    return { item, finding, because: why, mayBeOverridden, sources: of };
  });
  return { status: 422, body: { ...refused({ because, sources }).body, items: open } };
}
