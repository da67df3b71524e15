import {
  type Author,
  type ChainHead,
  type CourseContext,
  type CourseEntry,
  type CourseState,
  courseOf,
} from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { SignedIn } from '../../database/actor.ts';
import type { Tables } from '../../database/tables.ts';
import type { No } from '../../http/operation-outcome.ts';
import { readRecord } from '../../record/read-record.ts';
import type { Store } from '../../store.ts';
import { PURPOSE_OF_ROLE, roleToSee } from './acting-role.ts';
import { ERASED, NOBODY } from './answer-command.ts';
import { lookUpCartridge } from './look-up-cartridge.ts';
import { readContext } from './read-context.ts';

/** Who looks at whose record, and when. */
export interface Looking {
  readonly store: Store;
  readonly actor: SignedIn;
  readonly at: Date;
  readonly personId: string;
  /** The call that it is part of; none where a clock or the demo looks. */
  readonly requestId?: string;
  /** Sees what the desk needs to know and nothing else, whatever they are. */
  readonly asDesk?: boolean;
}

/** One record, told, with what the practice knows now. */
export interface OpenCourse {
  readonly role: Author['role'];
  readonly entries: readonly CourseEntry[];
  readonly state: CourseState;
  readonly context: CourseContext & { readonly timeZone: string };
  readonly head: ChainHead;
  /** The person who leads, where this one is the same person registered twice. */
  readonly mergedInto: string | null;
}

/** Opens the record of a person to look at it. What is shown of it is for the view of the role to say. */
export async function openCourse(
  tx: Transaction<Tables>,
  { store, actor, at, personId, requestId, asDesk = false }: Looking,
): Promise<OpenCourse | No<404 | 409>> {
  const role = asDesk ? 'front-desk' : roleToSee(actor);
  const access = { keys: store.keys, actor, purpose: PURPOSE_OF_ROLE[role], at, requestId: requestId ?? null };
  const record = await readRecord(tx, access, personId);
  if (record === null) return NOBODY;
  if (record.erased !== null) return ERASED;
  const { entries, head, mergedInto } = record;
  const state = courseOf(entries);
  const context = await readContext(tx, { actor: { id: actor.accountId, role }, at });
  const unit = role === 'patient' ? null : unitAtHand(state);
  const cartridge = unit === null ? null : await lookUpCartridge(tx, actor.practiceId, unit);
  return { role, entries, state, head, mergedInto, context: { ...context, cartridge } };
}

/** The cartridge of the session that comes next, which the gate asks about. */
function unitAtHand({ sessions }: CourseState): string | null {
  const waiting = Object.values(sessions).filter(({ session }) => session.state === 'timed-out');
  return waiting.map(({ timeOut }) => timeOut?.cartridgeUnit ?? null).findLast((unit) => unit !== null) ?? null;
}
