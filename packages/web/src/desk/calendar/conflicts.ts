import { minuteOf } from '../../numbers/wall-instant.ts';
import type { CalendarVisit, Place } from './calendar-visit.ts';

/** Why a visit cannot be put somewhere. */
export interface Conflict {
  readonly kind: 'practitioner' | 'room' | 'person' | 'past';
  /** What is in the way; null where it is the past. */
  readonly visit: CalendarVisit | null;
}

export interface Moment {
  readonly on: string;
  readonly minute: number;
}

interface Around {
  readonly visits: readonly CalendarVisit[];
  readonly now: Moment;
  /** Set where the room was chosen by hand: elsewhere another free one is found. */
  readonly isRoomMeant: boolean;
}

const lengthOf = ({ startsAt, endsAt }: CalendarVisit) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/** Everything that this desk knows to stand in the way. The record is asked all the same, and has the last word. */
export function conflictsOf(
  moved: CalendarVisit,
  place: Place,
  { visits, now, isRoomMeant }: Around,
): readonly Conflict[] {
  const isPast = place.on < now.on || (place.on === now.on && place.minute < now.minute);
  const overlapping = visits.filter((other) => other.visitId !== moved.visitId && overlaps(other, place));
  const taken = overlapping.flatMap((visit): Conflict[] => {
    if (visit.person.id === moved.person.id) return [{ kind: 'person', visit }];
    if (visit.practitionerId === place.practitionerId) return [{ kind: 'practitioner', visit }];
    const isSameRoom = place.roomId !== null && visit.roomId === place.roomId;
    return isRoomMeant && isSameRoom ? [{ kind: 'room', visit }] : [];
  });
  return isPast ? [{ kind: 'past', visit: null }, ...taken] : taken;
}

function overlaps(visit: CalendarVisit, { on, minute, lengthMinutes }: Place): boolean {
  const from = minuteOf(visit.startsAt);
  return visit.on === on && from < minute + lengthMinutes && minute < from + lengthOf(visit);
}

/** Whether the room that a visit has is free at its new time. */
export function isRoomFree(moved: CalendarVisit, place: Place, visits: readonly CalendarVisit[]): boolean {
  return !visits.some(
    (other) => other.visitId !== moved.visitId && other.roomId === place.roomId && overlaps(other, place),
  );
}
