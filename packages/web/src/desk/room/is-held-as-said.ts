import { canonicalJson } from '@percuta/practice';
import type { KeptTimeOut } from './kept-time-out.ts';
import type { Room } from './room.ts';

/** Everything was said and is on record today, for this plan, as it was said: then the record speaks of all of it. */
export function isHeldAsSaid(
  { record, plan, today }: Pick<Room, 'record' | 'plan' | 'today'>,
  { said }: Pick<KeptTimeOut, 'said'>,
): boolean {
  const { timeOut } = record;
  if (timeOut === null || timeOut.entry.on !== today || timeOut.planHash !== plan.hash) return false;
  return canonicalJson(timeOut.said) === canonicalJson(said);
}
