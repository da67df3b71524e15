const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const MESSAGES: Readonly<Record<string, string>> = {
  'visit-booked': 'That a visit is booked',
  'visit-moved': 'That a visit was moved',
  'visit-cancelled': 'That a visit was cancelled',
  reminder: 'The reminder of a visit',
  'check-in': 'The question how it goes',
  'time-offered': 'That a time has come free',
};

const FAULTS: Readonly<Record<string, string>> = {
  'not-set-up': 'Nothing is set up here that sends it. Call them; the owner can have mail set up.',
  'no-address': 'There is no e-mail address to send it to. Call them, or enter one and send it again.',
  'not-reachable': 'The mail server could not be reached. Send it again, or call them.',
  refused: 'The mail server did not take it. Look whether the address is right, or call them.',
  late: 'It waits long beyond its time: nothing sends it. Call them.',
};

const JOBS: Readonly<Record<string, string>> = {
  'plan-check-ins': 'Looking whom to ask how it goes',
};

/** What should have reached somebody, or been taken in, and was not. */
export const undeliveredWords = {
  title: 'What did not arrive',
  lead: 'Messages, answers and calendars that got lost on the way, the newest first. Call, try again, or let it be.',
  loading: 'Loading',
  strip: (count: number) => `${plural(count, 'thing', 'things')} did not arrive`,
  look: 'Look',
  heard: (count: number) =>
    count === 0 ? 'Everything arrived.' : `${plural(count, 'thing waits', 'things wait')} here.`,
  somebody: 'Somebody',
  message: (kind: string) => MESSAGES[kind] ?? 'A message',
  ofVisit: (day: string, time: string) => `for ${day}, ${time}`,
  fault: (fault: string | null) =>
    FAULTS[fault ?? ''] ?? 'Something went wrong on our side. Send it again, or call them.',
  over: 'The visit is over, and nothing is left to say. Let it be.',
  tries: (count: number) => (count === 0 ? 'Never tried' : `Tried ${count === 1 ? 'once' : `${count} times`}`),
  declined: 'Their calendar declined a visit',
  declinedDo: 'Nobody has cancelled it. Call them: do they still come?',
  calendar: (name: string) => `Your calendar “${name}”`,
  unreadable: (count: number) =>
    `${plural(count, 'entry', 'entries')} could not be read, and visits may be booked over them. Export it anew and take it in again.`,
  endsSoon:
    'What was taken in of it ends within two weeks. Take it in again, or visits may be booked over what comes then.',
  job: (name: string) => JOBS[name] ?? `Work of Percuta’s own: ${name}`,
  jobDo: 'It was given up. It is begun again by itself; if it stays here, tell whoever runs Percuta.',
  since: (day: string, time: string) => `Since ${day}, ${time}`,
  retry: 'Send again',
  retried: 'It is on its way again.',
  dismiss: 'Let it be',
  dismissTitle: 'Let it be',
  dismissText: 'It goes from the list until it fails anew. Your name and your reason stay.',
};
