import type { CheckInAsks } from '@percuta/practice';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The length of a time in the largest unit that fits. */
function duration(minutes: number): string {
  const whole = Math.abs(minutes);
  if (whole < 60) return plural(whole, 'minute', 'minutes');
  if (whole < 48 * 60) return plural(Math.round(whole / 60), 'hour', 'hours');
  return plural(Math.round(whole / 1440), 'day', 'days');
}

const ASKS: Readonly<Record<CheckInAsks, string>> = {
  'day-1': 'of day 1',
  'day-3': 'of day 3',
  'day-7': 'of day 7',
  'before-next': 'before the next session',
  'month-1': 'after a month',
  'month-3': 'after three months',
  'month-6': 'after half a year',
};

/** What waits for somebody of the practice. */
export const workWords = {
  title: 'Waiting',
  lead: 'What waits for somebody, the most pressing first.',
  none: 'Nothing waits.',
  levels: ['', 'Emergency', 'Same day', 'Within 48 hours', 'Within a week', 'Reassured'],
  report: 'Report',
  callBack: 'Asks to be called; no patient here',
  missed: (asks: CheckInAsks) => `Has not answered the check-in ${ASKS[asks]}`,
  somebody: 'Somebody',
  left: (minutes: number) => (minutes < 0 ? `Late by ${duration(minutes)}` : `${duration(minutes)} left`),
  answered: 'Answered, not closed',
  since: (day: string, time: string) => `Since ${day}, ${time}`,
  due: (until: string) => `to be answered by ${until}`,
  escalated: {
    'responsible-clinician': 'Put before the responsible clinician',
    owner: 'Put before the owner',
  },
  next: (to: 'responsible-clinician' | 'owner', until: string) =>
    `If nothing is done by ${until}, it goes to the ${to === 'owner' ? 'owner' : 'responsible clinician'}`,
  /** For who hears the list and does not see it. */
  heard: (waiting: number, late: number, untaken: number) =>
    waiting === 0
      ? 'Nothing waits.'
      : `${plural(waiting, 'thing waits', 'things wait')}. ${late === 0 ? 'None is late' : `${late} late`}, and ${untaken === 0 ? 'somebody has each of them' : `nobody has ${untaken} of them`}.`,
  closedTitle: 'Closed',
  closedShow: 'Show what was closed in the last 30 days',
  closedNone: 'Nothing was closed in the last 30 days.',
  closedCount: (count: number, late: number) =>
    `${plural(count, 'thing was', 'things were')} closed, ${late === 0 ? 'all in time' : `${late} late`}.`,
  closedOn: (day: string, time: string) => `Closed on ${day}, ${time}`,
  closedBy: (name: string) => `by ${name}`,
  inTime: 'In time',
  lateBy: (minutes: number) => `Late by ${duration(minutes)}`,
  takenBy: (name: string, time: string) => `${name} has it since ${time}`,
  nobody: 'Nobody has it yet',
  tries: (count: number) => `Not reached, ${plural(count, 'try', 'tries')}`,
  take: 'I take it',
  open: 'Open',
  tried: 'Called, not reached',
  letGo: 'Let go',
  called: 'Called: done, forget the number',
  day: (day: number | null) => (day === null ? 'Day not known' : `Day ${day}`),
  unsure: 'not sure',
  all: 'See all that waits',
  late: (count: number) => `${count} late`,
  loading: 'Loading',
};
