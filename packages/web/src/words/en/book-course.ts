import type { CourseRow } from '../../charts/course-windows.ts';
import { commonWords } from './common.ts';

const { day, weekday, dayMonth } = commonWords;
const longDay = (isoDay: string) => `${weekday(isoDay)} ${day(isoDay)}`;
const months = (count: number) => (count === 1 ? 'a month' : `${count} months`);
const list = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
const within = ({ from, until }: { readonly from: string; readonly until: string | null }) =>
  until === null ? `${day(from)} on` : `${dayMonth(from)} to ${day(until)}`;

/** The picture of a course on its axis of time. */
export const courseChartWords = {
  title: 'The visits in time',
  tooSoon: 'too soon',
  tooLate: 'too late',
  month: (isoDay: string) => dayMonth(isoDay).split(' ').at(-1)?.slice(0, 3) ?? '',
  summary: (rows: readonly CourseRow[]) =>
    `${rows
      .map(({ name, on, window }) => {
        const when = on === null ? `${name} has no day yet` : `${name} on ${day(on)}`;
        return window === null ? when : `${when}, which may be from ${within(window)}`;
      })
      .join('; ')}.`,
  columns: ['Visit', 'Day', 'May be'],
  row: ({ name, on, window }: CourseRow) => [
    name,
    on === null ? 'none yet' : day(on),
    window === null ? 'any free day' : within(window),
  ],
};

/** Booking a whole course, and moving a session of one. */
export const bookCourseWords = {
  title: 'Book my course',
  titleAtDesk: 'Book the course',
  lead: (sessions: number) =>
    sessions === 1
      ? 'One session of your plan is left to book.'
      : `We propose days for ${sessions} sessions of your plan. Change any of them.`,
  leadAtDesk: (left: number, all: number) => `${left} of ${all} sessions of the plan are not booked yet.`,
  allBooked: (all: number) => `All ${all} sessions of the plan are booked.`,
  notYet: 'A consultation first',
  notYetText: 'A session cannot be booked yet. This is why:',
  consult: 'Book a consultation',
  noPlan: 'There is no plan for you yet. A clinician makes it with you at a consultation.',
  noPlanAtDesk: 'There is no plan yet. Somebody who treats makes it at a consultation.',
  earliest: (isoDay: string) => `Not before ${longDay(isoDay)}: that is what your answers and your plan say.`,
  earliestAtDesk: (isoDay: string) => `Not before ${longDay(isoDay)}.`,
  sessions: 'How many sessions?',
  sessionsCount: (count: number) => (count === 1 ? '1 session' : `${count} sessions`),
  sessionsAll: (count: number) => (count === 1 ? 'The one that is left' : `All ${count}`),
  reviews: 'And a look at the result?',
  reviewsHint: 'Short visits after the last session. They show whether it has worked.',
  review: (count: number) => `${months(count).replace(/^a/, 'A')} after`,
  session: (number: number) => `Session ${number}`,
  reviewName: (count: number) => `Look at the result, ${months(count)} after`,
  reviewMark: (count: number) => `+${count}`,
  proposedTitle: 'The days we propose',
  looking: 'Looking for days that fit together …',
  proposed: (count: number) => (count === 1 ? '1 visit is proposed.' : `${count} visits are proposed.`),
  on: (isoDay: string, from: string, name: string) => `${longDay(isoDay)}, ${from}${name === '' ? '' : `, ${name}`}`,
  noDay: 'No free day in its window',
  noDayText: 'Nothing is free then. Choose another day for the visit before it, or somebody else.',
  mayBe: (window: { readonly from: string; readonly until: string }) => `May be from ${within(window)}`,
  change: 'Other time',
  changeOf: (name: string) => `Other time for ${name}`,
  changing: (name: string) => `Another time for ${name}`,
  keep: 'Leave it as it is',
  tooSoon: 'too soon after the visit before',
  tooLate: 'too long after the visit before',
  notBefore: 'too soon',
  chosen: (name: string, isoDay: string, from: string) => `${name} is on ${longDay(isoDay)}, ${from}.`,
  movesWith: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'moves' : 'move'} with it, to stay within the plan.`,
  stuck: (name: string) => `There is no free day for ${name} after that.`,
  goOn: 'Keep these times',
  notWhole: 'Each visit needs a day first',
  nothing: 'We found no days that fit together within a year. Choose somebody else, or call the practice.',

  confirm: 'Is this right?',
  kept: 'All of them are kept for you for',
  book: (count: number) => (count === 1 ? 'Book this visit' : `Book these ${count} visits`),
  other: 'Change something',
  again: 'Look for other days',
  gone: 'One of these times has gone',
  renewed: (names: readonly string[]) => `New: ${list(names)}. Please look once more.`,

  booked: (count: number) => (count === 1 ? 'Your visit is booked' : `Your ${count} visits are booked`),
  bookedAtDesk: (count: number) => (count === 1 ? 'The visit is booked' : `${count} visits are booked`),
  bookedText: 'We remind you before each of them. You can move any of them later.',
  calendarFile: (isoDay: string) => `Save ${dayMonth(isoDay)} for my calendar`,
  print: 'Print my visits',
  printAtDesk: 'Print the visits',
  done: 'Go to my course',
  doneAtDesk: 'Back to the person',

  move: {
    title: 'Move a session',
    now: 'Until now',
    window: (window: { readonly from: string; readonly until: string }) =>
      `The plan allows ${longDay(window.from)} to ${longDay(window.until)}.`,
    ask: 'Move it to this time?',
    askMore: (count: number) => (count === 1 ? 'Another session moves with it' : `${count} more sessions move with it`),
    askText: 'So that the time between the sessions stays as your plan has it. Nothing is moved yet.',
    askTextAtDesk: 'So that the intervals of the plan are kept. Nothing is moved yet.',
    looking: 'Looking at what comes after it …',
    unknown: 'This session is not booked any more, or it has begun.',
    to: (isoDay: string, from: string) => `to ${longDay(isoDay)}, ${from}`,
    rowName: (isoDay: string) => `The session of ${day(isoDay)}`,
    stays: 'Stays',
    noRoom: (window: { readonly from: string; readonly until: string }) => `Nothing is free from ${within(window)}`,
    noRoomText: 'Choose another day for this session, or call the practice.',
    noRoomAtDesk: 'Choose another day, or move this one alone and settle the rest with the person.',
    one: 'Move it',
    all: (count: number) => (count === 2 ? 'Move both' : `Move all ${count}`),
    alone: 'Move this one alone',
    other: 'Choose another time',
    done: (count: number) => (count === 1 ? 'It is moved' : `${count} sessions are moved`),
  },

  paper: {
    title: 'My visits',
    titleAtDesk: 'Visits',
    lead: 'The times are those on the clock at the practice.',
    columns: { when: 'Day', time: 'Time', what: 'What', who: 'With' },
    none: 'No visit is booked.',
    print: 'Print',
    fromTo: (from: string, until: string) => `${from} to ${until}`,
    call: (phone: string) => `To change a visit, call ${phone}.`,
    printedOn: (isoDay: string) => `As booked on ${longDay(isoDay)}.`,
  },
};
