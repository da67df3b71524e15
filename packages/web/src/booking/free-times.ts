import type { findFreeTimesContract } from '@percuta/server';
import { call, type Denial } from '../server/call.ts';

/** A beginning and an end that can be had. */
export interface FreeTime {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What is looked for. */
export interface WantedVisit {
  readonly practitionerId: string;
  readonly minutes: number;
  /** The device of the plan by its id, which a session keeps free. */
  readonly device: string | null;
}

/** What is free on a day. */
export async function readDay(
  { practitionerId, minutes, device }: WantedVisit,
  on: string,
): Promise<{ readonly ok: true; readonly times: readonly FreeTime[] } | Denial> {
  const answer = await call<typeof findFreeTimesContract>({
    method: 'GET',
    path: '/api/free-times',
    query: { on, practitionerId, minutes: String(minutes), ...(device === null ? {} : { device }) },
  });
  return answer.ok ? { ok: true, times: answer.body.times } : answer;
}

/** Says the two halves of a day in which its times lie, without an empty one. */
export function halvesOf<Time extends FreeTime>(
  times: readonly Time[],
  wallTimeOf: (instant: string) => string,
): readonly { readonly half: 'morning' | 'afternoon'; readonly times: readonly Time[] }[] {
  const isMorning = ({ startsAt }: Time) => wallTimeOf(startsAt) < '12:00';
  const halves = [
    { half: 'morning', times: times.filter(isMorning) },
    { half: 'afternoon', times: times.filter((time) => !isMorning(time)) },
  ] as const;
  return halves.filter((half) => half.times.length > 0);
}
