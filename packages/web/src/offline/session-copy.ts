import type { readPersonContract } from '@percuta/server';
import type { CourseRead } from '../desk/use-course.ts';
import type { AnswerBody } from '../server/call.ts';
import type { Me } from '../server/use-me.ts';
import type { Practice } from '../server/use-practice.ts';
import { openRows } from './sealed-rows.ts';

/** A session under way as this tablet read it last: what the room is drawn from where there is no network. */
export interface SessionCopy {
  readonly sessionId: string;
  readonly savedAtMs: number;
  /** Without the token that changes need: that comes from the server, when there is one again. */
  readonly me: Me;
  readonly practice: Practice;
  readonly person: AnswerBody<typeof readPersonContract, 200>;
  readonly read: CourseRead;
}

/** A tablet that was left lying shows nobody's session of yesterday. */
const LONGEST_MS = 12 * 3_600_000;

const rows = openRows('copies');

export async function keepCopy(copy: SessionCopy): Promise<void> {
  const kept: SessionCopy = { ...copy, me: { ...copy.me, requestToken: '' } };
  await (await rows).change([{ id: copy.sessionId, row: kept }], []);
}

/** Null where none was kept, or too long ago. */
export async function readCopy(sessionId: string): Promise<SessionCopy | null> {
  const copies = (await (await rows).all()) as SessionCopy[];
  const copy = copies.find((one) => one.sessionId === sessionId);
  return copy === undefined || Date.now() - copy.savedAtMs > LONGEST_MS ? null : copy;
}

export async function forgetCopy(sessionId: string): Promise<void> {
  await (await rows).change([], [sessionId]);
}

/** Of everybody but whoever is signed in now; of everybody at the sign-out. */
export async function forgetCopies(except: string | null): Promise<void> {
  const { all, unreadable, change } = await rows;
  const others = ((await all()) as SessionCopy[]).filter(({ me }) => me.accountId !== except);
  await change([], [...others.map(({ sessionId }) => sessionId), ...(await unreadable())]);
}
