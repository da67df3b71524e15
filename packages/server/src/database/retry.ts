import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../cannot-start.ts';

/** The transaction was rolled back for no fault of its own; the same again may go through. */
const ROLLED_BACK = new Set(['40001', '40P01']);

/** There is no prepared statement of that name, or another: a pool before PostgreSQL gives each transaction a connection. */
const UNPREPARED = new Set(['26000', '42P05']);

/** There is no connection: PostgreSQL stops, starts, recovers, or is not there for the moment. */
const DISCONNECTED = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

const LONGEST_PAUSE_MS = 2_000;
/** Doubled up to the longest: together 19 seconds, half of which are by lot. A PostgreSQL that recovers from a crash on a
 * busy machine says 57P03 for longer than a second; whoever calls is given up on after thirty. */
export const PAUSES_MS: readonly number[] = Array.from({ length: 15 }, (_, n) =>
  Math.min(25 * 2 ** n, LONGEST_PAUSE_MS),
);

/** Whether the connection was lost or could not be had. */
export function isDisconnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = errorCode(error);
  if (DISCONNECTED.has(code)) return true;
  // The socket's file is missing while PostgreSQL starts again; any other missing file is no matter of ours.
  if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect';
  return /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
    error.message,
  );
}

/** Whether the database itself undid the transaction because of another. */
export function isRolledBack(error: unknown): boolean {
  return ROLLED_BACK.has(errorCode(error));
}

/** Whether the database does not keep what was prepared; the same again goes through, since nothing is prepared then. */
export function isUnprepared(error: unknown): boolean {
  return UNPREPARED.has(errorCode(error));
}

/** Does the work again, after longer and longer pauses, as long as it may be done again; then gives up with its error. */
export async function retry<T>(
  work: () => Promise<T>,
  mayRetry: (error: unknown) => boolean,
  pausesMs: readonly number[] = PAUSES_MS,
): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await work();
    } catch (error) {
      if (!mayRetry(error)) throw error;
      // Half of it by lot, so that two that collided do not collide again.
      await sleep(pauseMs * (0.5 + Math.random() / 2));
    }
  }
  return work();
}
