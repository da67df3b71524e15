import { useState } from 'react';
import { dayOf } from '../../numbers/clock-time.ts';
import { clockOf, minuteOf } from '../../numbers/wall-instant.ts';
import { type Act, useAct } from '../../server/use-act.ts';
import { calendarWords } from '../../words/en/desk-calendar.ts';
import type { CalendarVisit, Column, Place } from './calendar-visit.ts';
import { type Conflict, conflictsOf, isRoomFree } from './conflicts.ts';
import { moveAlone, movesWith, moveTogether, type Reflowed } from './move-carried.ts';

const words = calendarWords.carry;
const STEP_MINUTES = 15;

/** A visit that is carried, and above what it hangs. */
export interface Carried {
  readonly visit: CalendarVisit;
  readonly column: number;
  readonly minute: number;
}

interface Around {
  readonly columns: readonly Column[];
  readonly visits: readonly CalendarVisit[];
  readonly nameOf: (id: string | null) => string;
  readonly onMoved: () => Promise<void>;
}

export interface Carry {
  readonly carried: Carried | null;
  readonly conflicts: readonly Conflict[];
  /** What stands in the way, in words; empty where nothing does. */
  readonly because: string;
  /** What is heard. */
  readonly said: string;
  readonly act: Act;
  readonly pickUp: (visit: CalendarVisit, column: number) => void;
  readonly to: (column: number, minute: number) => void;
  readonly by: (columns: number, steps: number) => void;
  readonly drop: () => Promise<void>;
  /** Whether all that is in the way may be overlapped on purpose. */
  readonly mayOverlap: boolean;
  /** Drops it over what is there; the reason is kept with whoever gives it. */
  readonly overlap: (because: string) => Promise<void>;
  /** Other sessions of the course that would move with it: set while somebody is asked. */
  readonly asksWith: readonly Reflowed[];
  readonly dropWith: (others: 'all' | 'none') => Promise<void>;
  readonly carryOn: () => void;
  readonly putBack: () => void;
}

/** Carries one visit at a time over the calendar, says above what it is, and drops it where nothing is in its way. */
export function useCarry({ columns, visits, nameOf, onMoved }: Around): Carry {
  const act = useAct();
  const [carried, setCarried] = useState<Carried | null>(null);
  const [said, setSaid] = useState('');
  const look = (next: Carried) => lookAt(next, { columns, visits, nameOf });
  const now = carried === null ? null : look(carried);
  const to = (column: number, minute: number, from: Carried | null = carried) => {
    if (from === null || columns[column] === undefined || (column === from.column && minute === from.minute)) return;
    const next = { ...from, column, minute: Math.max(0, Math.min(24 * 60 - STEP_MINUTES, minute)) };
    setCarried(next);
    setSaid(look(next).text);
  };
  const [asksWith, setAsksWith] = useState<readonly Reflowed[]>([]);
  const end = (text: string) => {
    setCarried(null);
    setAsksWith([]);
    setSaid(text);
  };
  const putBack = () => {
    if (carried !== null) end(words.backAgain(nameIn(carried.visit), clockAt(carried.visit)));
  };
  const finish = async (done: object | null) => {
    if (done === null || carried === null || now === null) return;
    await onMoved();
    end(words.moved(nameIn(carried.visit), clockOf(carried.minute), now.where));
  };
  const alone = async (overlapBecause: string | null) => {
    if (carried === null || now === null) return;
    const { visit } = carried;
    const isRoomKept = isRoomFree(visit, now.place, visits);
    await finish(await act.run(() => moveAlone(visit, now.place, { isRoomKept, overlapBecause })));
  };
  const drop = async () => {
    if (carried === null || now === null) return;
    const { visit, minute, column } = carried;
    if (minute === minuteOf(visit.startsAt) && isHome(visit, columns[column])) return putBack();
    if (now.conflicts.length > 0) return setSaid(words.cannot(now.because));
    const found = await act.run(() => movesWith(visit, now.place));
    if (found === null) return;
    if (found.others.length === 0) return alone(null);
    setAsksWith(found.others);
  };
  const dropWith = async (others: 'all' | 'none') => {
    if (carried === null || now === null) return;
    const { visit } = carried;
    if (others === 'none') return alone(null);
    await finish(await act.run(() => moveTogether(visit, now.place, asksWith)));
  };
  return {
    carried,
    conflicts: now?.conflicts ?? [],
    because: now?.because ?? '',
    said,
    act,
    pickUp: (visit, column) => {
      setCarried({ visit, column, minute: minuteOf(visit.startsAt) });
      setSaid(words.picked(nameIn(visit), clockAt(visit), columns[column]?.title ?? ''));
    },
    to,
    by: (across, steps) =>
      carried === null ? undefined : to(carried.column + across, carried.minute + steps * STEP_MINUTES),
    drop,
    mayOverlap: now !== null && now.conflicts.length > 0 && now.conflicts.every(isOverlappable),
    overlap: alone,
    asksWith,
    dropWith,
    carryOn: () => setAsksWith([]),
    putBack,
  };
}

/** Nobody is in two places, and the past stays as it is. */
const isOverlappable = ({ kind }: Conflict): boolean => kind === 'practitioner' || kind === 'room';

const nameIn = ({ person }: CalendarVisit) => person.name ?? calendarWords.unnamed;
const clockAt = ({ startsAt }: CalendarVisit) => clockOf(minuteOf(startsAt));

function isHome(visit: CalendarVisit, column: Column | undefined): boolean {
  if (column === undefined || column.on !== visit.on) return false;
  if (column.practitionerId !== undefined) return column.practitionerId === visit.practitionerId;
  return column.roomId === undefined || column.roomId === visit.roomId;
}

function lookAt({ visit, column, minute }: Carried, around: Omit<Around, 'onMoved'>) {
  const over = around.columns[column];
  const place: Place = {
    on: over?.on ?? visit.on,
    minute,
    lengthMinutes: (Date.parse(visit.endsAt) - Date.parse(visit.startsAt)) / 60_000,
    practitionerId: over?.practitionerId ?? visit.practitionerId,
    roomId: over?.roomId === undefined ? visit.roomId : over.roomId,
  };
  const isRoomMeant = over?.roomId !== undefined && over.roomId !== null;
  const today = new Date().toISOString();
  const now = { on: dayOf(today), minute: minuteOf(today) };
  const conflicts = conflictsOf(visit, place, { visits: around.visits, now, isRoomMeant });
  const because = conflicts.map((conflict) => inWords(conflict, place, around.nameOf)).join('; ');
  const where = over?.title ?? '';
  const time = clockOf(minute);
  const free = isRoomFree(visit, place, around.visits)
    ? words.at(time, where)
    : `${words.at(time, where)}, ${words.otherRoom}`;
  return { place, conflicts, because, where, text: because === '' ? free : words.atConflict(time, where, because) };
}

function inWords({ kind, visit }: Conflict, place: Place, nameOf: Around['nameOf']): string {
  if (kind === 'past' || visit === null) return words.conflicts.past;
  const from = minuteOf(visit.startsAt);
  const until = from + (Date.parse(visit.endsAt) - Date.parse(visit.startsAt)) / 60_000;
  const [begins, ends] = [clockOf(from), clockOf(until)];
  if (kind === 'person') return words.conflicts.person(nameIn(visit), begins, ends);
  const of = nameOf(kind === 'room' ? place.roomId : place.practitionerId);
  return words.conflicts[kind](of, nameIn(visit), begins, ends);
}
