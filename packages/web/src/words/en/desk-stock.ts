import type { HandpieceRecordKind, LotState } from '@percuta/practice';
import { commonWords } from './common.ts';

const day = commonWords.day;
const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const states: Readonly<Record<LotState, string>> = {
  recalled: 'Recalled',
  quarantined: 'In quarantine',
  expired: 'Expired',
  'used up': 'Used up',
  usable: 'Usable',
};

const kinds: Readonly<Record<HandpieceRecordKind, string>> = {
  service: 'Service',
  reprocessing: 'Reprocessing',
  'taken-out': 'Taken out of use',
  'put-back': 'Put back in use',
};

const standings: Readonly<Record<'valid' | 'ends soon' | 'ran out' | 'not yet', string>> = {
  valid: 'Valid',
  'ends soon': 'Ends soon',
  'ran out': 'Ran out',
  'not yet': 'Not valid yet',
};

/** Lots, handpieces, who may needle, and recalls. */
export const stockWords = {
  title: 'Stock and staff',
  parts: { lots: 'Cartridges', handpieces: 'Handpieces', staff: 'Who may needle' },
  partsLabel: 'Parts of stock and staff',
  /** A calendar day, and sentences with such days in them, as people write them. */
  day,
  prose: commonWords.prose,
  cancel: 'Cancel',
  reason: 'Reason',
  by: (name: string) => `by ${name}`,

  lots: {
    states,
    none: 'No cartridge has come in yet.',
    lot: (lot: string) => `Lot ${lot}`,
    device: (identifier: string) => `Device identifier ${identifier}`,
    expires: (on: string | null) => (on === null ? 'Expiry not entered' : `Use by ${day(on)}`),
    count: (used: number, received: number) =>
      received === 0 ? `${used} used; nobody entered how many came in` : `${used} of ${received} used`,
    receive: 'Take a box in',
    receiveTitle: 'Take a box in',
    amount: 'How many cartridges are in it',
    receiveDo: 'Take it in',
    received: (lot: string, count: number) => `Lot ${lot}: ${some(count, 'cartridge', 'cartridges')} taken in.`,
    hold: 'Put aside',
    holdTitle: (lot: string) => `Put lot ${lot} aside`,
    holdText: 'No cartridge of it can be opened until the owner or the responsible clinician lets it go.',
    holdDo: 'Put it aside',
    letGo: 'Let it go',
    letGoTitle: (lot: string) => `Let lot ${lot} go`,
    letGoText: 'Its cartridges may be opened again. That it was put aside stays on record.',
    recall: 'Recall',
  },

  recalls: {
    title: 'Recalls',
    none: 'No lot was recalled.',
    stands: 'Stands',
    undone: 'Undone',
    begun: (on: string) => `Since ${day(on)}`,
  },

  preview: {
    title: (lot: string) => `Recall lot ${lot}`,
    above: 'Nothing is done yet. This is what one press will do, all of it or nothing:',
    stock: (left: number | null) =>
      left === null
        ? 'Every cartridge of the lot is barred. Nobody entered how many came in.'
        : `${some(left, 'unused cartridge is', 'unused cartridges are')} put aside. None of the lot can be opened.`,
    people: (people: number, sessions: number) =>
      `${some(people, 'person is', 'people are')} listed as exposed, in ${some(sessions, 'session', 'sessions')}.`,
    bookings: (count: number) => `${some(count, 'booking', 'bookings')} ahead ${count === 1 ? 'is' : 'are'} flagged.`,
    letters: (count: number) => `${some(count, 'letter is', 'letters are')} drafted. None is sent.`,
    whom: 'Who was exposed',
    nobody: 'Nobody: no cartridge of this lot was opened here.',
    ahead: 'Bookings that are flagged',
    noneAhead: 'None.',
    reference: 'Number of the notice',
    referenceHint: 'Of the maker or the authority. May be left empty.',
    reasonHint: 'What is wrong with the lot. It stays on record with your name.',
    do: 'Recall this lot',
    mayNot: 'Only the owner or the responsible clinician recalls a lot.',
  },

  recall: {
    title: (lot: string) => `Recall of lot ${lot}`,
    because: (because: string) => `Reason: ${because}`,
    reference: (reference: string) => `Notice ${reference}`,
    made: (name: string, on: string) => `Made by ${name} on ${day(on)}.`,
    undone: (name: string, on: string, because: string) => `Undone by ${name} on ${day(on)}: ${because}`,
    undo: 'Undo this recall',
    undoTitle: (lot: string) => `Undo the recall of lot ${lot}`,
    undoText: 'The lot and the bookings are free again. The recall, its list and its letters stay on record.',
    undoDo: 'Undo it',
    people: (count: number) => `Exposed: ${some(count, 'person', 'people')}`,
    erased: 'Erased: cannot be written to',
    sessions: (days: readonly string[]) => `Session on ${days.map(day).join(', ')}`,
    letter: 'The letter, as drafted',
    subject: 'Subject',
    bookings: (count: number) => `Flagged: ${some(count, 'booking', 'bookings')}`,
    reasons: {
      person: 'Was exposed: no session before somebody has spoken with them',
      device: 'Same device: have another lot at hand',
    },
    cancelled: 'Cancelled',
    settle: 'Settle',
    settleTitle: (name: string) => `Settle the booking of ${name}`,
    settleText: 'Say what you have spoken about and what was decided. The booking is held back no longer.',
    settleDo: 'Settle it',
    settled: (name: string, because: string) => `Settled by ${name}: ${because}`,
    nobodyNamed: 'somebody who was erased',
  },

  print: {
    list: 'Print the list',
    letters: (count: number) => (count === 1 ? 'Print the letter' : `Print ${count} letters`),
    person: 'Person',
    sessions: 'Sessions',
    spoken: 'Spoken with, by whom and when',
    keep: 'Names of patients: keep it locked away, and destroy it once it is done.',
  },

  handpieces: {
    none: 'No handpiece was added yet.',
    kinds,
    add: 'Add a handpiece',
    addTitle: 'Add a handpiece',
    name: 'Name on it',
    device: 'Device',
    serial: 'Serial number',
    optional: 'May be left empty.',
    addDo: 'Add it',
    serialIs: (serial: string) => `serial ${serial}`,
    ready: 'May be used',
    shut: 'May not be used',
    noRecords: 'Nothing is recorded of it. Nothing can fall due until the first service is recorded.',
    record: 'Record',
    recordTitle: (name: string) => `What was done with ${name}`,
    kind: 'What was done',
    passed: 'Is it fit for use?',
    yes: 'Yes',
    no: 'No',
    due: 'Good until',
    dueHint: 'The last day. May be left empty.',
    note: 'Note',
    recordDo: 'Record it',
    line: (kind: HandpieceRecordKind, on: string) => `${kinds[kind]}, ${day(on)}`,
    failed: 'not passed',
    until: (on: string) => `good until ${day(on)}`,
    history: 'Its records',
  },

  staff: {
    none: 'Nobody here may needle yet.',
    standings,
    noCredential: 'No credential: can be booked for no session and start none.',
    noScope: 'Not let needle by the practice: the scope “needling” is not set.',
    until: (on: string, daysLeft: number) =>
      daysLeft < 0 ? `until ${day(on)}` : `until ${day(on)}, ${some(daysLeft, 'day', 'days')} left`,
    issued: (by: string, number: string | null) => `${by}${number === null ? '' : `, no. ${number}`}`,
    devices: (list: readonly string[] | null) =>
      list === null ? 'Any device that the law allows' : `For ${list.join(', ')}`,
    training: (name: string | null, until: string | null) =>
      name === null ? 'No training on record' : `Training: ${name}${until === null ? '' : `, until ${day(until)}`}`,
    enter: 'Enter a credential',
    enterTitle: (name: string) => `A credential of ${name}`,
    profession: 'Profession',
    professionHint: 'As the law of the place calls it, such as physician.',
    jurisdiction: 'Where it is valid',
    issuedBy: 'Issued by',
    number: 'Number',
    validFrom: 'From',
    validUntil: 'Until',
    trainingName: 'Training that it rests on',
    trainingUntil: 'Training counts until',
    optional: 'May be left empty.',
    enterDo: 'Enter it',
    end: 'End',
    endTitle: 'End this credential',
    endText: 'From now on it lets nobody be booked and nobody start. It stays on record.',
    endDo: 'End it',
    places: 'Where the practice stands',
    noPlaces: 'No place is set up: nobody can say who may needle here, so nobody may.',
    role: (role: string, depthMm: number | null) =>
      `${role}: ${depthMm === null ? 'the law sets no depth' : `to ${depthMm} mm`}`,
    source: (source: string, on: string) => `Source: ${source}. Read on ${day(on)}.`,
    stale: (until: string) => `Not fresh since ${day(until)}. Read it again at its source, and set the day.`,
    deny: 'Whoever is not listed may not needle.',
    change: 'Change what is set',
  },
};
