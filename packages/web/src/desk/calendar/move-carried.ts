import type { moveCourseContract, moveVisitContract, previewReflowContract } from '@percuta/server';
import { instantAt } from '../../numbers/wall-instant.ts';
import { type AnswerBody, call, type Denial } from '../../server/call.ts';
import type { CalendarVisit, Place } from './calendar-visit.ts';

/** What becomes of another session of the same course. */
export type Reflowed = AnswerBody<typeof previewReflowContract, 200>['moves'][number];

interface How {
  /** Its own room is free there. */
  readonly isRoomKept: boolean;
  /** Why it may lie over another; null where it does not. */
  readonly overlapBecause: string | null;
}

function timeAt({ on, minute, lengthMinutes, practitionerId }: Place) {
  const startsAt = instantAt(on, minute);
  const endsAt = new Date(Date.parse(startsAt) + lengthMinutes * 60_000).toISOString();
  return { practitionerId, startsAt, endsAt };
}

/** Moves one visit to where it was carried. */
export function moveAlone(visit: CalendarVisit, place: Place, { isRoomKept, overlapBecause }: How) {
  return call<typeof moveVisitContract>(
    {
      method: 'POST',
      path: '/api/people/:personId/visits/:visitId/move',
      params: { personId: visit.person.id, visitId: visit.visitId },
      body: {
        ...timeAt(place),
        ...(place.roomId !== null && isRoomKept ? { roomId: place.roomId } : {}),
        ...(overlapBecause === null ? {} : { overlapBecause }),
      },
    },
    { idempotencyKey: crypto.randomUUID() },
  );
}

/** Moves a session with those of its course that have to move with it: all of them, or none. */
export function moveTogether(visit: CalendarVisit, place: Place, others: readonly Reflowed[]) {
  const rest = others.flatMap(({ visitId, to }) => {
    if (to === null) return [];
    return [{ visitId, startsAt: to.startsAt, endsAt: to.endsAt, practitionerId: to.practitionerId }];
  });
  return call<typeof moveCourseContract>(
    {
      method: 'POST',
      path: '/api/people/:personId/course-visits/move',
      params: { personId: visit.person.id },
      body: { moves: [{ visitId: visit.visitId, ...timeAt(place) }, ...rest] },
    },
    { idempotencyKey: crypto.randomUUID() },
  );
}

/** Which other sessions would have to move too, or have no room; none where it is no session of a course. */
export async function movesWith(
  visit: CalendarVisit,
  place: Place,
): Promise<{ readonly ok: true; readonly others: readonly Reflowed[] } | Denial> {
  if (visit.purpose !== 'session' || place.on === visit.on) return { ok: true, others: [] };
  const answer = await call<typeof previewReflowContract>({
    method: 'GET',
    path: '/api/people/:personId/visits/:visitId/reflow',
    params: { personId: visit.person.id, visitId: visit.visitId },
    query: { from: place.on, held: 'on' },
  });
  if (!answer.ok) return answer;
  return { ok: true, others: answer.body.moves.filter(({ does }) => does !== 'stays') };
}
