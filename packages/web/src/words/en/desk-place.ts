import type { AppliedDuty, OwnDuty } from '@percuta/practice';
import { commonWords } from './common.ts';

const day = commonWords.day;

/** Where the practice is: who may needle there, and whom it has to tell of a harm. */
export const placeWords = {
  optional: 'May be left empty.',
  cancel: 'Cancel',
  source: (source: string) => `Source: ${source}.`,
  sourceLabel: 'Where this was read',
  sourceHint: 'A law, a notice, the page of an authority. Without it nobody can check it.',

  places: {
    title: 'Who may needle here',
    lead: 'By the law of each place, as you have read it. Percuta brings none: whoever is not listed may not needle.',
    none: 'No place is set up: nobody may be booked for a session, and nobody may start one.',
    may: (role: string, depthMm: number | null) =>
      `${role}: ${depthMm === null ? 'the law sets no depth' : `to ${depthMm} mm`}`,
    nobody: 'Nobody may needle there.',
    supervision: (text: string) => `Supervision: ${text}`,
    read: (source: string, on: string) => `Source: ${source}. Read on ${day(on)}.`,
    fresh: (until: string) => `Counts as fresh until ${day(until)}.`,
    stale: (until: string) => `Not fresh since ${day(until)}. Read it again at its source, and set the day.`,
    add: 'Add a place',
    change: 'Change',
    changeOf: (code: string) => `what is set for ${code}`,
    takeOff: 'Take off',
    addTitle: 'A place',
    changeTitle: (code: string) => `What is set for ${code}`,
    takeOffTitle: (code: string) => `Take ${code} off`,
    takeOffText: 'Whoever may needle by this place alone can be booked for no session from now on, and start none.',
    takeOffDo: 'Take it off',
    code: 'Name of the place',
    codeHint: 'As it is written in the credentials, such as US-NY.',
    role: (count: number) => `Profession ${count}`,
    roleHint: 'As it is written in the credentials, such as physician.',
    depth: (count: number) => `Deepest setting of profession ${count}`,
    depthHint: 'Empty where the law sets no depth.',
    addRole: 'One more profession',
    supervisionLabel: 'Supervision that the law asks for',
    checkedOn: 'Read there on',
    set: 'Set it',
  },

  duties: {
    title: 'Whom to tell of a harm',
    lead: 'What you have to report, by the law of your place. What is not listed is not known: it never means that nothing has to be done.',
    none: 'Nothing is set up. With every harm Percuta says that it does not know whom you have to tell.',
    where: (jurisdiction: string, facility: string) => `For ${jurisdiction}, as ${facility}.`,
    whereTitle: 'Where and what the practice is',
    whereDo: 'Set it',
    setWhere: 'Say where and what the practice is',
    jurisdiction: 'Place',
    facility: 'What the practice is in the eyes of that law',
    facilityHint: 'Such as physician-office.',
    begin: 'Begin with what Percuta knows',
    beginText: 'These rows were written from memory and checked by nobody. Each says so until you have checked it.',
    otherPlace: 'For another place or another kind of practice: not used.',
    about: { death: 'A death', 'serious-injury': 'A serious injury', any: 'Any harm' } satisfies Record<
      OwnDuty['about'],
      string
    >,
    line: ({ duty, to, form, withinDays, daysAre }: OwnDuty) => {
      const days = withinDays === null ? '' : ` within ${withinDays} ${daysAre === 'work' ? 'work days' : 'days'}`;
      return `${duty === 'must' ? 'You must tell' : 'You may tell'} ${to}${days}${form === null ? '' : `, on form ${form}`}.`;
    },
    checked: (on: string) => `Checked at its source on ${day(on)}.`,
    standings: {
      checked: '',
      'never checked': 'Nobody has checked this row. Check it at its source, and set the day.',
      'checked too long ago': 'Checked more than a year ago. Check it again, and set the day.',
    } satisfies Record<AppliedDuty['standing'], string>,
    add: 'Add a duty',
    change: 'Change',
    takeOff: 'Take off',
    dialog: 'A duty to report',
    aboutLabel: 'Of which harm',
    dutyLabel: 'Must you, or may you',
    duty: { must: 'We must', may: 'We may' } satisfies Record<OwnDuty['duty'], string>,
    to: 'Whom to tell',
    form: 'On which form',
    within: 'Within how many days',
    daysAre: 'Which days',
    days: { calendar: 'Calendar days', work: 'Work days' },
    says: 'What the duty is, in words',
    checkedOn: 'Checked at its source on',
    checkedHint: 'Empty where nobody has checked it yet.',
    set: 'Set it',
  },
};
