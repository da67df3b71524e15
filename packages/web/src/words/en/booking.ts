import type { VisitBooked } from '@percuta/practice';
import { commonWords } from './common.ts';

type Purpose = VisitBooked['purpose'];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const { day: longDay, weekday: weekdayName } = commonWords;

const timesFree = (free: number) => (free === 0 ? 'nothing free' : `${free} free ${free === 1 ? 'time' : 'times'}`);

/** Booking one visit. */
export const bookingWords = {
  title: 'Book a visit',
  purpose: 'What for?',
  purposes: {
    consultation: 'Consultation',
    session: 'Session of my plan',
    'follow-up': 'Follow-up',
  } satisfies Record<Purpose, string>,
  purposesAtDesk: {
    consultation: 'Consultation',
    session: 'Session of the plan',
    'follow-up': 'Follow-up',
  } satisfies Record<Purpose, string>,
  /** What may lie open on a kitchen table. */
  purposesOnPaper: {
    consultation: 'Consultation',
    session: 'Session',
    'follow-up': 'Follow-up',
  } satisfies Record<Purpose, string>,
  standing: {
    flagged: 'The practice has something to settle first',
    paused: (isoDay: string | null) =>
      isoDay === null ? 'Put off for now' : `Put off: not before ${weekdayName(isoDay)} ${longDay(isoDay)}`,
    stopped: 'It cannot be held as things stand. Talk with your clinician.',
  },
  standingAtDesk: {
    flagged: 'Flagged: to be settled before it is held',
    paused: (isoDay: string | null) =>
      isoDay === null
        ? 'Paused: nobody can say until when'
        : `Paused: not before ${weekdayName(isoDay)} ${longDay(isoDay)}`,
    stopped: 'Stopped: not to be held as things stand',
  },
  courseBook: (sessions: number) => (sessions === 1 ? 'Book my next session' : `Book my ${sessions} sessions`),
  courseBookAtDesk: (sessions: number) => `Book the course: ${sessions} left`,
  consultFirst: 'A consultation comes first',
  oneVisit: 'Book one visit',
  print: 'Print my visits',
  printAtDesk: 'Print the visits',
  moveOne: 'Move it',
  practitioner: 'With whom?',
  anybody: 'Anybody of these',
  anybodyText: 'Most times are free this way. You see who it is before you book.',
  credential: (profession: string, issuedBy: string, until: string) =>
    `${capital(profession)}, ${issuedBy}, valid until ${until}`,
  noCredential: 'No credential on record',
  nobody: 'Nobody treats at this practice yet.',
  day: 'On which day?',
  weekday: weekdayName,
  /** The head of each column of the month, from Monday on. */
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  month: (isoMonth: string) => longDay(`${isoMonth}-01`).replace(/^\d+ /, ''),
  earlier: (month: string) => `Back to ${month}`,
  later: (month: string) => `On to ${month}`,
  /** A day of the month as it is heard. */
  dayFree: (isoDay: string, free: number | undefined) =>
    `${weekdayName(isoDay)} ${longDay(isoDay)}, ${free === undefined ? 'not looked at yet' : timesFree(free)}`,
  dayPast: (isoDay: string) => `${weekdayName(isoDay)} ${longDay(isoDay)}, past`,
  dayOut: (isoDay: string, why: string) => `${weekdayName(isoDay)} ${longDay(isoDay)}, ${why}`,
  looking: 'Looking for free times …',
  monthFree: (month: string, free: number, days: number) =>
    free === 0
      ? `Nothing is free in ${month}.`
      : `${month}: ${timesFree(free)} on ${days} ${days === 1 ? 'day' : 'days'}`,
  gridHelp: 'Arrows go by day and week, Page Up and Page Down by month, Enter chooses.',
  times: (isoDay: string, free: number) => `${weekdayName(isoDay)} ${longDay(isoDay)}: ${timesFree(free)}`,
  halves: { morning: 'Morning', afternoon: 'Afternoon' },
  noTimes: 'Choose another day: those with a bar below them have free times.',
  chooseDay: 'Choose a day. The bar below it shows how much is free.',
  confirm: 'Is this right?',
  confirmMove: 'Move it to this time?',
  kept: 'Kept for you for',
  keptSaid: (seconds: number) =>
    `This time is kept for you for ${seconds === 60 ? 'one more minute' : `${seconds} more seconds`}.`,
  keptOver: 'This time is not kept any more',
  keptOverText: 'It may still be free. Keep it again, or choose another time.',
  keepAgain: 'Keep it again',
  what: 'What',
  who: 'With',
  when: 'When',
  before: 'Until now',
  whenText: (isoDay: string, from: string, until: string) =>
    `${weekdayName(isoDay)} ${longDay(isoDay)}, ${from} to ${until}`,
  book: (day: string, time: string) => `Book ${day}, ${time}`,
  move: (day: string, time: string) => `Move to ${day}, ${time}`,
  another: 'Choose another time',
  gone: 'This time has gone',
  nearest: 'Free nearest to it',
  booked: 'It is booked',
  moved: 'It is moved',
  titleMove: 'Move a visit',
  bookedText: (day: string, time: string, name: string) => `${day}, ${time}, with ${name}.`,
  calendarFile: 'Save it for my calendar',
  change: 'Move it to another time',
  cancel: 'Cancel it',
  done: 'Go to my course',
};

/** Finding a practice. */
export const practicesWords = {
  title: 'Find a practice',
  lead: 'Needling belongs into trained hands, with a device approved for it and a new sterile cartridge. You see who treats you, and by which credentials, before you book.',
  source: 'FDA, page on microneedling devices, 15 October 2025',
  none: 'No practice of this Percuta wants to be found yet.',
  demo: 'A demo: everyone in it is invented.',
  look: 'See who treats there',
  at: (name: string) => name,
  who: 'Who treats here',
  nobody: 'Nobody treats here yet.',
  profession: (profession: string | null) => capital(profession ?? 'profession not on record'),
  book: 'Book a consultation',
  bookText:
    'To book you sign in, or register: it takes a name, a day of birth and an e-mail address. Credentials with their dates are shown before you choose.',
  signIn: 'Sign in to book',
  register: 'Register to book',
  back: 'All practices',
  safety: 'Not sure yet? Check what applies to you first.',
};
