import type { findSamePersonContract } from '@percuta/server';

type Likeness =
  (typeof findSamePersonContract)['answers'][200]['_zod']['output']['candidates'][number]['likenesses'][number];

const LIKENESSES: Readonly<Record<Likeness, string>> = {
  'name-and-birthday': 'same birthday, a name in common',
  telephone: 'same telephone number',
  address: 'same e-mail address',
};

/** A person found twice. */
export const mergingWords = {
  maybe: 'Perhaps registered twice',
  alike: (likenesses: readonly Likeness[]) => likenesses.map((one) => LIKENESSES[one]).join('; '),
  propose: 'They are one',
  proposeTitle: (name: string) => `${name} is one person`,
  proposeText:
    'This record will lead: bookings to come and the account move here, and the other points to it. Nothing in either is changed. Somebody who answers for the practice confirms it.',
  proposeDo: 'Propose it',
  proposed: 'Proposed. It waits for the owner or a responsible clinician.',
  leads: 'This person has another record here, which leads. Go on there.',
  leadsLink: 'Open the record that leads',
  merged: 'The other record of this person',
  mergedShow: 'Show what stands in it',
  mergedOpen: 'Open it by itself',
  link: 'People found twice',
  title: 'People found twice',
  lead: 'Who was said to be one person, and what became of it. One proposes, somebody else confirms; who is alone waits a week.',
  none: 'Nobody was proposed.',
  somebody: 'Somebody',
  into: 'is the same person as',
  whoLeads: ', whose record leads',
  askedBy: (name: string, day: string) => `Proposed by ${name}, ${day}`,
  alone: (until: string) => `Who proposed it may confirm it from ${until}.`,
  outcomes: { waiting: 'Waits', confirmed: 'One person', withdrawn: 'Taken back', undone: 'Two again' },
  settled: (name: string, day: string) => `${name}, ${day}`,
  confirm: 'Confirm',
  confirmTitle: 'Make them one person',
  confirmText:
    'Bookings to come and the account move to the record that leads, and the other points to it. You can undo it.',
  withdraw: 'Take back',
  withdrawText: 'They stay two. Your name and your reason stay with the proposal.',
  undo: 'Undo',
  undoText: 'They become two again. What moved and is still to come moves back; what was written since stays.',
};
