import type { VisitBooked } from '@percuta/practice';
import { commonWords } from './common.ts';

const { weekday, dayMonth } = commonWords;

/** The bookings of the practice: its day and its week. */
export const calendarWords = {
  day: (isoDay: string) => `${weekday(isoDay)} ${commonWords.day(isoDay)}`,
  week: (isoDay: string) => `Week of ${commonWords.day(isoDay)}`,
  column: (isoDay: string) => `${weekday(isoDay).slice(0, 3)} ${dayMonth(isoDay)}`,
  loading: 'Bookings',
  spans: { day: 'Day', week: 'Week' },
  spanLabel: 'Day or week',
  goLabel: 'Other days',
  earlier: { day: 'The day before', week: 'The week before' },
  later: { day: 'The day after', week: 'The week after' },
  today: 'Today',
  by: 'Side by side',
  bys: { person: 'People', room: 'Rooms' },
  whose: 'Whose week',
  noRoom: 'Without a room',
  nobody: 'Nobody treats at this practice yet, so there is nothing to book.',
  noRooms: 'The practice has no rooms on record.',
  count: (visits: number) => `${visits} ${visits === 1 ? 'visit' : 'visits'}`,
  /** Said only where changes of other desks do not come in by themselves. */
  readAt: (time: string) => `as read at ${time}`,
  help: 'Press a visit to open it. Space picks it up: arrows carry it, Space drops it, Escape puts it back. Or drag it.',
  purposes: { consultation: 'Consultation', session: 'Session', 'follow-up': 'Follow-up' } satisfies Record<
    VisitBooked['purpose'],
    string
  >,
  unnamed: 'Erased person',
  /** What a picture of the day shows by its length and its colour. */
  rest: (until: string, stage: string) => `, until ${until}${stage === '' ? '' : `, ${stage}`}`,
  stages: {
    booked: '',
    here: 'here',
    'in treatment': 'under way',
    done: 'done',
    cancelled: 'cancelled',
    missed: 'did not come',
  },
  overlaps: 'overlaps on purpose',
  gap: (from: string, until: string, where: string) => `Free from ${from} to ${until}, ${where}: book`,
  gapShort: 'Book',
  now: (time: string) => `Now, ${time}`,

  carry: {
    title: (name: string) => `Moving ${name}`,
    picked: (name: string, time: string, where: string) =>
      `Picked up ${name}, ${time}, ${where}. Arrows carry, Space drops, Escape puts back.`,
    at: (time: string, where: string) => `${time}, ${where}: free`,
    atConflict: (time: string, where: string, because: string) => `${time}, ${where}: ${because}`,
    conflicts: {
      practitioner: (who: string, name: string, from: string, until: string) =>
        `${who} has ${name} from ${from} to ${until}`,
      room: (room: string, name: string, from: string, until: string) => `${room} has ${name} from ${from} to ${until}`,
      person: (name: string, from: string, until: string) => `${name} has another visit from ${from} to ${until}`,
      past: 'this time has passed',
    },
    cannot: (because: string) => `Not dropped: ${because}. Carry it on, or put it back.`,
    backAgain: (name: string, time: string) => `Put back: ${name}, ${time}.`,
    moved: (name: string, time: string, where: string) => `Moved: ${name}, ${time}, ${where}.`,
    otherRoom: 'its room is taken then, so another free one is chosen',
    earlier: '15 minutes earlier',
    later: '15 minutes later',
    left: 'One column to the left',
    right: 'One column to the right',
    drop: (time: string) => `Drop at ${time}`,
    back: 'Put back',
    nearest: 'Free nearest to it',
    overlap: 'Overlap on purpose …',
    overlapTitle: 'Let it overlap?',
    overlapText: 'Your name and your reason stay with the visit, and in the audit. Everybody at the desk sees them.',
    overlapBecause: 'Why it may overlap',
    overlapHint: 'As “Two short talks, side by side”. Nothing of the person’s health.',
    overlapEmpty: 'Write why.',
    overlapDo: 'Overlap at this time',
    courseTitle: (count: number) =>
      count === 1 ? 'Another session would move with it' : `${count} more sessions would move with it`,
    courseText: 'So that the intervals of the plan are kept. Nothing is moved yet.',
    courseMoves: (before: string, after: string) => `${before} to ${after}`,
    courseNoRoom: (before: string) => `${before}: nothing is free in its window`,
    courseAll: (count: number) => (count === 2 ? 'Move both' : `Move all ${count}`),
    courseAlone: 'Move this one alone',
    courseOn: 'Carry it on',
    moment: (day: string, time: string) => `${day}, ${time}`,
  },

  open: {
    person: (name: string) => `Open ${name}`,
    move: 'Move it',
    cancel: 'Cancel it',
    cancelDo: 'Yes, cancel it',
    because: 'Why, if it is known',
    close: 'Close',
    began: 'It has begun, so it cannot be moved.',
    overlap: (because: string, by: string | null, day: string) =>
      `Overlaps on purpose: “${because}” ${by === null ? day : `${by}, ${day}`}.`,
    notCleared: 'Not cleared. Somebody who treats can say more.',
    moveCourse: 'Move it with its course',
  },

  add: {
    title: 'New booking',
    at: 'From',
    where: (day: string, who: string) => `${day}, ${who}`,
    who: 'For whom',
    nobody: 'Nobody is found. Register them first.',
    purpose: 'What for',
    practitioner: 'With whom',
    do: (name: string, time: string) => `Book ${name}, ${time}`,
    choose: 'Choose somebody first',
    register: 'Register somebody new',
    overlap: 'Why it may overlap',
    overlapText:
      'What you chose is taken. You can let it overlap on purpose: your name and your reason are kept with it.',
    overlapDo: (name: string, time: string) => `Overlap: ${name}, ${time}`,
    close: 'Close',
  },
};
