import type { DayPart, VisitBooked, Weekday } from '@percuta/practice';
import type { joinWaitingListContract, readWaitingWishContract } from '@percuta/server';
import { addDays } from '../booking/month.ts';
import { VISIT_MINUTES } from '../booking/visit-lengths.ts';
import { dayOf } from '../numbers/clock-time.ts';
import { type AnswerBody, call } from '../server/call.ts';

/** What somebody waits for, as the server tells it. */
export type Wish = NonNullable<AnswerBody<typeof readWaitingWishContract, 200>['wish']>;

/** What is being said of it. */
export interface WishDraft {
  readonly purpose: VisitBooked['purpose'];
  readonly from: string;
  readonly until: string;
  readonly weekdays: readonly Weekday[];
  readonly dayParts: readonly DayPart[];
  /** Empty: whoever is free. */
  readonly practitionerId: string;
  /** Empty: any time, earlier or not. */
  readonly visitId: string;
}

const USUAL_DAYS = 28;

/** Tomorrow and the four weeks after it, whenever it is free. */
export function newDraft(purpose: WishDraft['purpose']): WishDraft {
  const from = addDays(dayOf(new Date()), 1);
  const until = addDays(from, USUAL_DAYS);
  return { purpose, from, until, weekdays: [], dayParts: [], practitionerId: '', visitId: '' };
}

/** As it stands. */
export function draftOf({ purpose, from, until, weekdays, dayParts, practitionerId, visitId }: Wish): WishDraft {
  const whom = { practitionerId: practitionerId ?? '', visitId: visitId ?? '' };
  return { purpose, from, until, weekdays, dayParts, ...whom };
}

/** Whether it can be sent. */
export function isWhole({ from, until }: WishDraft): boolean {
  return from !== '' && until !== '' && from <= until;
}

/** Puts a person on the list with it; what stood before is said anew. */
export function joinWith(personId: string, draft: WishDraft) {
  const { practitionerId, visitId, weekdays, dayParts, ...rest } = draft;
  return call<typeof joinWaitingListContract>({
    method: 'PUT',
    path: '/api/people/:personId/waiting-wish',
    params: { personId },
    body: {
      ...rest,
      minutes: VISIT_MINUTES[draft.purpose],
      weekdays: [...weekdays],
      dayParts: [...dayParts],
      practitionerId: practitionerId === '' ? null : practitionerId,
      visitId: visitId === '' ? null : visitId,
    },
  });
}
