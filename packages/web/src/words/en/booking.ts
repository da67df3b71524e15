import type { VisitBooked } from '@percuta/practice';

type Purpose = VisitBooked['purpose'];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

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
  minutes: (minutes: number) => `${minutes} minutes`,
  practitioner: 'With whom?',
  credential: (profession: string, issuedBy: string, until: string) =>
    `${capital(profession)}, ${issuedBy}, valid until ${until}`,
  noCredential: 'No credential on record',
  nobody: 'Nobody treats at this practice yet.',
  day: 'On which day?',
  weekday: (isoDay: string) => DAYS[new Date(`${isoDay}T12:00:00Z`).getUTCDay()] ?? '',
  times: (day: string) => `Free on ${day}`,
  noTimes: 'Nothing is free on that day. Try another one.',
  chooseDay: 'Choose a day to see what is free.',
  book: (day: string, time: string) => `Book ${day}, ${time}`,
  chooseTime: 'Choose a time first',
  taken: 'Somebody was faster. These are free nearest to it:',
  booked: 'It is booked',
  bookedText: (day: string, time: string, name: string) => `${day}, ${time}, with ${name}.`,
  back: 'Back',
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
