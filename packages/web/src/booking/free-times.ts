import type { findAvailabilityContract } from '@percuta/server';
import { type AnswerBody, call } from '../server/call.ts';

/** A beginning and an end that can be had, and with whom. */
export type FreeTime = AnswerBody<typeof findAvailabilityContract, 200>['times'][number];

/** What is looked for. */
export interface WantedVisit {
  /** Null: anybody who treats here. */
  readonly practitionerId: string | null;
  readonly minutes: number;
  /** The device of the plan by its id, which a session keeps free. */
  readonly device: string | null;
}

/** How much is free on each of so many days, and every time of the first. */
export function readFree({ practitionerId, minutes, device }: WantedVisit, from: string, days: number) {
  return call<typeof findAvailabilityContract>({
    method: 'GET',
    path: '/api/availability',
    query: {
      from,
      days: String(days),
      minutes: String(minutes),
      ...(practitionerId === null ? {} : { practitionerId }),
      ...(device === null ? {} : { device }),
    },
  });
}

/** The halves of a day in which its times lie by the clock on the wall, without an empty one. */
export function halvesOf<Time extends { readonly startsAt: string }>(
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
