import type { ConsentScope, ConsentUse } from '@percuta/practice';

/** Consent: read part by part, asked about, signed, kept, taken back. Everything a patient reads is plain. */
export const consentWords = {
  read: (part: string) => `I have read: ${part}`,
  left: (count: number) => (count === 1 ? '1 part is still to be read.' : `${count} parts are still to be read.`),
  notNamed: 'Sign with your name, or draw it.',
  notIdentified: 'Say who signs, and how you know who it is.',
  openQuestion: 'Your question waits for its answer. You can sign after that.',

  ask: 'Ask something first',
  askHint: 'Somebody who treats you answers. Nobody signs before.',
  askLabel: 'Your question',
  askDo: 'Send the question',
  asked: (day: string) => `Asked on ${day}`,
  answered: (day: string) => `Answered on ${day}`,
  waits: 'Waits for an answer.',

  how: 'How do you want to sign?',
  ways: { typed: 'Write my name', drawn: 'Draw it' },
  draw: 'Draw your signature in the box',
  drawn: 'Drawn.',
  notDrawn: 'Nothing is drawn yet. Use a finger, a pen or the mouse; or write your name instead.',
  again: 'Draw it again',

  paper: 'Save it as a PDF',
  uses: 'What rests on your consent',
  usesHint: 'Once you take a consent back, nothing of it may be used. It stays here until it has ended.',
  standing: {
    agreed: 'You agree to this.',
    refused: 'You do not agree to this. It may not be used, and the practice has to end it.',
    ended: 'Ended.',
  } satisfies Record<ConsentUse['standing'], string>,

  here: {
    title: 'Consent, signed here',
    lead: 'Hand the screen over. The person reads, chooses and signs; you say how you know who they are.',
    name: 'Who signs',
    nameHint: 'The full name of the person.',
    identified: 'How you know who it is',
    identifiedHint: 'Such as: identity card seen.',
    back: 'Back to the person',
  },

  work: {
    title: 'Consent',
    lead: 'Uses that nobody agrees to any more, and questions about the text.',
    end: (what: string, scope: string) => `End this use: ${what} (${scope})`,
    taken: (day: string) => `Consent taken back on ${day}`,
    never: 'Not agreed to',
    session: (what: string) => `Cannot start: ${what}`,
    question: (day: string) => `Asks, since ${day}`,
  },

  desk: {
    sign: 'Read and sign it here',
    title: 'Consent',
    none: 'Nobody has consented yet.',
    signed: (version: number, day: string, name: string) => `Version ${version}, signed on ${day} by ${name}`,
    identified: (how: string) => `Who it was: ${how}.`,
    readThrough: (parts: number) => `Read through in ${parts} parts.`,
    notReadThrough: 'That it was read through is not on record.',
    agreed: (scopes: string) => `Agreed to today: ${scopes}.`,
    agreedToNothing: 'Agreed to today: nothing.',
    paper: 'Consent as a PDF',
    question: 'Asks about the text',
    answer: 'Answer',
    answerDo: 'Answer the question',
    uses: 'What rests on it',
    standing: {
      agreed: 'Agreed to',
      refused: 'Consent taken back or not given: end this use',
      ended: 'Ended',
    } satisfies Record<ConsentUse['standing'], string>,
    end: 'How it was ended',
    endDo: 'It has ended',
    begin: 'Note a use',
    scope: 'Under which consent',
    scopes: {
      treatment: 'Treatment',
      'clinical-photographs': 'Clinical photographs',
      teaching: 'Teaching',
      marketing: 'Marketing',
      research: 'Research',
    } satisfies Record<ConsentScope, string>,
    what: 'What is used, and where',
    beginDo: 'Note it',
  },
};
