import type { CheckInAsks, ComparedWithBefore, ComparedWithYesterday } from '@percuta/practice';

const COMPARED: Readonly<Record<ComparedWithYesterday, string>> = {
  none: 'None',
  less: 'Less',
  same: 'The same',
  more: 'More',
  unsure: 'Not sure',
};

const BEFORE: Readonly<Record<ComparedWithBefore, string>> = {
  'much better': 'Much better',
  better: 'Better',
  'the same': 'The same',
  worse: 'Worse',
  'much worse': 'Much worse',
};

/** When we ask how it goes, and what people ask who were needled elsewhere. */
export const aftercareWords = {
  checkIn: {
    title: 'How is your skin?',
    lead: (asks: CheckInAsks) => LEADS[asks],
    redness: 'Compared with yesterday, the redness is',
    pain: 'Compared with yesterday, the pain is',
    before: 'Compared with before your course, your skin is',
    compared: COMPARED,
    comparedWithBefore: BEFORE,
    more: 'Anything else? Choose a sign, or write to us',
    words: 'In your own words, if you like',
    send: 'Send and see what to do',
    missing: (count: number) => (count === 1 ? '1 answer is missing.' : `${count} answers are missing.`),
    reads: 'A clinician reads every answer that worries us.',
    missed: (until: string) => `We asked until ${until}. You can still answer.`,
  },
  next: {
    checkIn: (day: string) => `We ask again on ${day}.`,
    visit: (day: string) => `Your next visit is on ${day}.`,
  },
  help: 'Get help if you see this',
  callUs: 'Call us today, at any hour',
  callEmergency: (number: string | null) => (number === null ? 'Call the emergency number now' : `Call ${number} now`),

  stranger: {
    open: 'Needled at home, or elsewhere? Find out what to do',
    title: 'Needled at home, or elsewhere?',
    lead: 'Tell us what you see or feel. The answer comes at once. You need no account, and nothing you choose here is kept.',
    day: 'How many days ago? Leave it empty if you do not know',
    dayFault: 'Write a whole number of days, such as 3.',
    flags: 'Signs to take seriously',
    usual: 'Often usual',
    words: 'In your own words, if you like',
    send: 'See what to do',
    nothing: 'Choose a sign, or write what it is.',
    notKept: 'Nobody has read this, and nothing was kept.',
    callTitle: 'Shall we call you?',
    callLead: 'Then we keep your name, your number and what you told us, until we have called you.',
    name: 'Whom shall we ask for?',
    phone: 'Your telephone number',
    callDo: 'Ask for a call',
    called: (time: string) => `We call you by ${time}. If it gets worse before, call us.`,
    bookTitle: 'Have it looked at',
    book: 'Book a consultation here',
    noMore: 'Please do not needle your skin again until somebody has looked at it.',
    another: 'Start again',
    back: 'Back to the practice',
  },
};

const LEADS: Readonly<Record<CheckInAsks, string>> = {
  'day-1': 'Day 1. Two questions.',
  'day-3': 'Day 3. Two questions.',
  'day-7': 'A week has gone by. Two questions.',
  'before-next': 'Before your next session. One question.',
  'month-1': 'A month has gone by. One question.',
  'month-3': 'Three months have gone by. One question.',
  'month-6': 'Half a year has gone by. One question.',
};
