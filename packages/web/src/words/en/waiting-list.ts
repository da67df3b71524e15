import type { DayPart, VisitBooked, Weekday } from '@percuta/practice';
import { commonWords } from './common.ts';

const weekdays: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

const dayParts: Readonly<Record<DayPart, string>> = {
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
};

const purposes: Readonly<Record<VisitBooked['purpose'], string>> = {
  consultation: 'Consultation',
  session: 'Session',
  'follow-up': 'Follow-up',
};

/** Waiting hours, as people say them. */
function hoursOf(minutes: number): string {
  if (minutes % 60 !== 0) return `${minutes} minutes`;
  return minutes === 60 ? 'one hour' : `${minutes / 60} hours`;
}

interface Days {
  readonly from: string;
  readonly until: string;
  readonly weekdays: readonly Weekday[];
  readonly dayParts: readonly DayPart[];
}

/** “1 to 31 December 2026, Mondays or Tuesdays, morning.” */
function daysOf({ from, until, weekdays: on, dayParts: at }: Days): string {
  const stretch = from === until ? commonWords.day(from) : `${commonWords.day(from)} to ${commonWords.day(until)}`;
  const days = on.map((day) => `${weekdays[day]}s`).join(' or ');
  const parts = at.map((part) => dayParts[part].toLowerCase()).join(' or ');
  return [stretch, days, parts].filter((said) => said !== '').join(', ');
}

/** Waiting for a time: for the person, and for the desk. */
export const waitingWords = {
  weekdays,
  dayParts,
  purposes,
  days: daysOf,
  form: {
    purpose: 'What for',
    earlier: 'Only if it is earlier',
    earlierAny: 'Any time',
    earlierThan: (when: string) => `Earlier than ${when}`,
    from: 'From this day',
    until: 'Until this day',
    order: 'The last day comes after the first.',
    weekdays: 'Which days of the week?',
    weekdaysHint: 'None chosen means any.',
    dayParts: 'Which part of the day?',
    practitioner: 'With whom',
    anybody: 'Whoever is free',
  },
  /** On the page of the person. */
  mine: {
    title: 'Waiting list',
    text: 'Nothing free that suits you, or would you like to come earlier? Tell us when you can come.',
    join: 'Ask for a time',
    joinTitle: 'When can you come?',
    joinDo: 'Put me on the list',
    how: (minutes: number) =>
      `When a time is free that fits, it goes to whoever has waited longest. We keep it for you for ${hoursOf(minutes)}, not counting the night, and write to you. If you do not answer, the next is asked.`,
    waiting: 'You are on the list',
    waitFor: (what: string, days: string) => `${what}: ${days}`,
    only: (when: string) => `Only if it is earlier than ${when}.`,
    impossible: 'On these days your plan allows no session yet. Choose later days.',
    change: 'Change it',
    leave: 'Take me off the list',
    leaveTitle: 'Take you off the list?',
    leaveText: 'No time will be offered to you any more. You can ask again whenever you like.',
    leaveDo: 'Yes, take me off',
    stay: 'No, stay on it',
    offered: 'A time is free for you',
    until: (when: string) => `It is kept for you until ${when}.`,
    take: 'Take this time',
    decline: 'Let it go',
    declineText: 'If you let it go, you stay on the list, and the next is asked.',
    declined: 'You have let it go. Somebody else is asked now.',
    taken: 'It is yours',
    takenText: (when: string) => `You come on ${when}. A mail with all about it is on its way.`,
    gone: 'This time is not kept for you any more. You are still on the list.',
  },
  /** Beside the calendar. */
  desk: {
    title: 'Waiting list',
    none: 'Nobody waits for a time.',
    count: (people: number) => `${people} ${people === 1 ? 'person waits' : 'people wait'}, longest first`,
    how: (minutes: number) =>
      `A time that becomes free is offered by itself to the first whom it fits, and kept for ${hoursOf(minutes)}, not counting the night.`,
    add: 'Add somebody',
    addTitle: 'Who waits for a time?',
    addDo: (name: string) => `Put ${name} on the list`,
    chooseFirst: 'Choose a person first',
    since: (when: string) => `Since ${when}`,
    lapses: (count: number) => (count === 1 ? 'Let one offer lapse' : `Let ${count} offers lapse`),
    impossible: 'Their course allows none of these days',
    offered: (when: string, until: string) => `Offered ${when}, kept until ${until}`,
    offer: 'Offer a time',
    offerOf: (name: string) => `Offer a time to ${name}`,
    offerDay: 'Day',
    offerTime: 'Time',
    offerWith: 'With',
    offerBecause: 'Why out of turn',
    offerHint: 'They and the practice can read this.',
    offerDo: 'Offer it',
    take: 'They take it',
    takeOf: (name: string) => `They take it, by telephone: ${name}`,
    withdraw: 'Withdraw it',
    withdrawOf: (name: string) => `Withdraw it: what is offered to ${name}`,
    remove: 'Take off',
    removeLabel: (name: string) => `Take off: ${name}`,
    removeOf: (name: string) => `Take ${name} off the list`,
    removeBecause: 'Why, if you like to say',
    removeDo: 'Take them off',
    close: 'Close',
    unnamed: 'Erased person',
    with: (who: string) => `with ${who}`,
    earlier: 'instead of a later visit',
    minutes: (minutes: number) => `${minutes} min`,
  },
  /** What the link of a mail opens. Neither whom it is for nor what for is among the words. */
  link: {
    title: 'A time is free for you',
    when: 'When',
    where: 'Where',
    kept: 'Kept for you until',
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    zone: (zone: string) => `By the clock there, ${zone}`,
    take: 'Take this time',
    decline: 'Let it go',
    declineText: 'If you let it go, somebody else is asked. You stay on the list.',
    taken: 'It is yours',
    takenText: (when: string) => `You come on ${when}. A mail with all about it is on its way.`,
    declined: 'You have let it go',
    declinedText: 'Somebody else is asked now. When another time is free that fits, we will write to you.',
    over: 'This time is not kept any more',
    overText: 'It was taken or let go, or nobody answered in time. If you are still on the list, we will write again.',
    callOnly: 'This time cannot be taken on this page. Please call.',
  },
};
