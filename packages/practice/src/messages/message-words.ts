/** What a message is about; the same names as the server keeps. */
export type MessageAbout =
  | 'visit-booked'
  | 'visit-moved'
  | 'visit-cancelled'
  | 'reminder'
  | 'check-in'
  | 'time-offered';

/** What a message may say. Neither who somebody is nor what is done to them is among it. */
export interface MessageFacts {
  readonly about: MessageAbout;
  /** The name of the practice, as it calls itself. */
  readonly practice: string;
  /** When the visit begins, ISO 8601 in UTC; null for a check-in. */
  readonly startsAt: string | null;
  /** Until when an offered time is kept, ISO 8601 in UTC; left out for everything else. */
  readonly answerBy?: string | null;
  /** The practice's time zone, as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Where the visit can be changed; where the questions are, for a check-in. Null where there is no address. */
  readonly link: string | null;
  /** The practice's telephone number by day; null where it has not set one. */
  readonly phone: string | null;
}

/** A message in words: its subject, its text, and the one line that fits into a text message. */
export interface MessageWords {
  readonly subject: string;
  readonly text: string;
  readonly short: string;
}

const SUBJECTS: Readonly<Record<MessageAbout, string>> = {
  'visit-booked': 'Your appointment is booked',
  'visit-moved': 'Your appointment has a new time',
  'visit-cancelled': 'Your appointment is cancelled',
  reminder: 'Your appointment is soon',
  'check-in': 'How are you?',
  'time-offered': 'A time is free for you',
};

/**
 * Words a message so that whoever sees it over a shoulder, or in a mailbox that is shared, learns that somebody has an
 * appointment at a place, and not whom it is for nor what for. A time is given by the practice's wall clock and names the
 * zone. Policy of the practice; not meant for what is urgent, which is said by telephone.
 *
 * @example
 * const facts = { practice: 'Skin and Light', timeZone: 'Europe/Berlin', link: null, phone: null };
 * wordMessage({ ...facts, about: 'visit-booked', startsAt: '2026-11-26T09:30:00Z' }).subject // => "Your appointment is booked"
 * wordMessage({ ...facts, about: 'visit-booked', startsAt: '2026-11-26T09:30:00Z' }).short // => "Skin and Light: your appointment is on Thursday, 26 November 2026, 10:30 (Europe/Berlin)."
 * wordMessage({ ...facts, about: 'check-in', startsAt: null }).subject // => "How are you?"
 */
export function wordMessage(facts: MessageFacts): MessageWords {
  const said = saidOf(facts);
  const { practice, phone, link } = facts;
  const call =
    phone === null ? `Please call ${practice} if you have questions.` : `Questions? Call ${practice}: ${phone}.`;
  const lines = ['Hello,', said, linkLine(facts), call, practice].filter((line) => line !== null);
  const short = `${practice}: ${said.charAt(0).toLowerCase()}${said.slice(1)}${link === null ? '' : ` ${link}`}`;
  return { subject: SUBJECTS[facts.about], text: `${lines.join('\n\n')}\n`, short };
}

function saidOf({ about, startsAt, timeZone, answerBy = null }: MessageFacts): string {
  const when = startsAt === null ? 'at a time that we will tell you' : `on ${wallTime(startsAt, timeZone)}`;
  switch (about) {
    case 'visit-booked':
      return `Your appointment is ${when}.`;
    case 'visit-moved':
      return `Your appointment has moved. It is now ${when}.`;
    case 'visit-cancelled':
      return `Your appointment ${when} is cancelled. You do not need to come.`;
    case 'reminder':
      return `Your appointment is ${when}. We look forward to seeing you.`;
    case 'check-in':
      return 'We would like to know how you are. It takes two minutes.';
    case 'time-offered':
      return offeredWords(when, answerBy === null ? null : wallTime(answerBy, timeZone));
  }
}

function offeredWords(when: string, until: string | null): string {
  const kept = until === null ? 'It is kept for you for a while.' : `It is kept for you until ${until}.`;
  return `An appointment is free ${when}. You asked us to tell you. ${kept} If you do not answer, somebody else is asked.`;
}

function linkLine({ about, link }: MessageFacts): string | null {
  if (link === null || about === 'visit-cancelled') return null;
  if (about === 'time-offered') return `Take it, or let it go, here: ${link}`;
  return about === 'check-in' ? `Answer here: ${link}` : `Do you need another time? Change or cancel it here: ${link}`;
}

/**
 * A moment by the wall clock of a place, with the place's zone behind it. Refuses a zone that nobody knows with a
 * `RangeError`.
 *
 * @example
 * wallTime('2026-10-25T00:30:00Z', 'Europe/Berlin') // => "Sunday, 25 October 2026, 02:30 (Europe/Berlin)"
 * wallTime('2026-11-26T09:30:00Z', 'Asia/Kathmandu') // => "Thursday, 26 November 2026, 15:15 (Asia/Kathmandu)"
 */
export function wallTime(at: string, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, ...DAY_PARTS }).formatToParts(Date.parse(at));
  const part = (type: Intl.DateTimeFormatPartTypes): string => day.find((one) => one.type === type)?.value ?? '';
  const date = `${part('weekday')}, ${part('day')} ${part('month')} ${part('year')}`;
  return `${date}, ${part('hour')}:${part('minute')} (${timeZone})`;
}

const DAY_PARTS = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
