import type { Author, ConsentScope, SessionState, VisitStage } from '@percuta/practice';
import { zoneName } from './zone-name.ts';

const roles: Readonly<Record<Author['role'], string>> = {
  patient: 'patient',
  'front-desk': 'front desk',
  practitioner: 'practitioner',
  'responsible-clinician': 'responsible clinician',
  owner: 'owner',
};

const scopes: Readonly<Record<ConsentScope, string>> = {
  treatment: 'treatment',
  'clinical-photographs': 'clinical photographs',
  teaching: 'teaching',
  marketing: 'marketing',
  research: 'research',
};

const stages: Readonly<Record<VisitStage, string>> = {
  booked: 'Booked',
  here: 'Here',
  'in treatment': 'In treatment',
  done: 'Done',
  cancelled: 'Cancelled',
};

const states: Readonly<Record<SessionState, string>> = {
  planned: 'Not checked in',
  'checked-in': 'Checked in',
  'signed-in': 'Signed in',
  'timed-out': 'Time-out held',
  needling: 'Needling',
  needled: 'Needled',
  'signed-out': 'Signed out',
  sealed: 'Sealed',
  'called-off': 'Called off',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The frame of the desk, people, and the page of one person. */
export const deskWords = {
  title: 'Desk',
  skip: 'Go to the content',
  screens: 'Screens',
  today: 'Today',
  people: 'People',
  work: 'Waiting',
  harm: 'Harm',
  recordHarm: 'Record a harm',
  stock: 'Stock',
  practice: 'Practice',
  signOut: 'Sign out',
  account: 'Your account',
  demo: 'Demo: everyone here is invented',
  signedOutTitle: 'You are signed out',
  signIn: 'Sign in',
  patientHere: 'The desk is for those who work at the practice.',
  toCourse: 'Go to my course',
  roles,
  scopes,
  stages,
  states,
  zone: zoneName,
  capital,
  back: 'Back',
  save: 'Save',
  cancel: 'Cancel',
  again: 'Try again',

  find: {
    title: 'People',
    name: 'How a name begins',
    hint: 'At least two letters. A day of birth, an e-mail address or a telephone number will do too.',
    nobody: 'Nobody like that.',
    more: 'There are more. Write more of the name.',
    born: (day: string) => `born ${day}`,
    register: 'Register somebody new',
  },

  register: {
    title: 'Register somebody new',
    name: 'Name',
    bornOn: 'Day of birth',
    email: 'E-mail address',
    phone: 'Telephone',
    optional: 'May be left empty.',
    do: 'Register',
  },

  person: {
    nameless: 'Erased',
    next: 'What comes next',
    nothingOpen: 'Nothing is open.',
    makePlan: 'Make a plan',
    changePlan: 'Open the plan',
    book: 'Book a visit',
    invite: 'Invite to sign in',
    inviteText: 'The person gets a link that opens their account once. Hand it over or send it yourself.',
    inviteEmail: 'E-mail address to sign in with',
    inviteDo: 'Make the link',
    inviteLink: 'The link, valid for a short time',
    close: 'Done',
    screening: 'Screening',
    screenedOn: (day: string) => `Answered on ${day}.`,
    notScreened: 'Nobody has answered the questions yet.',
    nothingRaised: 'No rule raised anything.',
    consentNeeded: (version: number) => `Consent to version ${version} of the plan is not given.`,
    consentHolds: (version: number) => `Consent to version ${version} holds.`,
    plan: 'Plan',
    noPlan: 'No plan yet.',
    planVersion: (version: number, day: string) => `Version ${version}, of ${day}`,
    planLine: (device: string, sessions: number, days: number | null) =>
      `${device}, ${sessions} ${sessions === 1 ? 'session' : 'sessions'}${days === null ? '' : `, ${days} days apart`}`,
    zoneLine: (zone: string, mm: string, passes: number) =>
      `${zone} ${mm}, ${passes} ${passes === 1 ? 'pass' : 'passes'}`,
    consent: 'Consent',
    visits: 'Visits',
    noVisits: 'No visit is booked.',
    openSession: 'Open the session',
    openTimeOut: 'Open time-out',
    readRecord: 'Read the record',
    timeline: 'The record',
    record: (length: number, hash: string) => `${length} entries. The last has the hash ${hash}.`,
    override: 'Go on with a reason',
    overrideTitle: 'Go on in spite of this',
    overrideText: 'Your name and your reason stay beside the finding for ever.',
    reason: 'Reason',
    overrideDo: 'Go on',
    overridden: (by: string, on: string, reason: string) => `Overridden by ${by}, ${on}: “${reason}”`,
    open: 'Open',
    openCount: (count: number) => (count === 1 ? '1 item is open' : `${count} items are open`),
  },

  glass: {
    title: 'You need it all the same',
    text: 'In an emergency you can open this record without treating the person. They and the owner read that you did, when, and your reason.',
    reason: 'Why you need it now',
    open: (minutes: number) => `Open it for ${minutes} minutes`,
  },

  report: {
    title: 'Reports',
    level: (level: 1 | 2 | 3 | 4 | 5) =>
      `Level ${level}: ${{ 1: 'emergency, answer now', 2: 'answer today', 3: 'answer within 48 hours', 4: 'answer within a week', 5: 'usual, no answer needed' }[level]}`,
    answer: 'Answer',
    answerTitle: 'Answer this report',
    words: 'What you tell the person',
    levelField: 'How urgent you find it',
    lowerBecause: 'Why it is less urgent than the rules had it',
    close: 'This closes it',
    yes: 'Yes',
    no: 'Not yet',
    send: 'Answer',
    closed: 'Closed',
    unsure: 'not sure',
    day: (day: number | null) => (day === null ? 'day not known' : `day ${day}`),
  },

  entries: {
    planned: (version: number) => `Plan, version ${version}`,
    consented: (version: number) => `Consent to version ${version}`,
    withdrawn: (list: string) => `Consent taken back: ${list}`,
    overridden: (rule: string) => `Finding ${rule} overridden`,
    booked: (purpose: string, day: string) => `${capital(purpose)} booked for ${day}`,
    cancelled: 'Visit cancelled',
    signedIn: 'Signed in to a session',
    timeOut: 'Time-out held',
    started: 'Needling started',
    aftercare: 'Aftercare sheet given',
    sealed: 'Session sealed',
    reported: 'A sign reported',
    answered: 'Report answered',
    corrected: (entry: number) => `Correction to entry ${entry}`,
    by: (name: string) => `by ${name}`,
    number: (seq: number) => `Entry ${seq}`,
  },

  unknownMember: (role: Author['role']) => `the ${roles[role]}`,
};
