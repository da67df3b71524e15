import { commonWords } from './common.ts';
import { toneWords } from './tones.ts';

/** Every word of the first page. Its numbers are held against the evidence by a test. */
export const homeWords = {
  ...commonWords,
  skip: 'Go to the three answers',
  headline: ['Needling makes tiny wounds,', 'so that skin repairs itself.'],
  lead: ['Here is what happens, what is known about it,', 'and what nobody knows yet.'],
  ...toneWords,
  picture:
    'A cut through skin along time, from the first needle to six months, drawn from a model. The needle goes in, the holes close within days, a call for repair follows, then young collagen, and last a little lasting collagen.',
  stations: {
    now: { when: 'Now', what: 'The needle goes in' },
    hours: { when: '4 hours', what: 'The holes are closing' },
    days: { when: '3 days', what: 'Signals call repair cells' },
    month: { when: '1 month', what: 'Young collagen' },
    result: { when: '6 months', what: 'Lasting collagen' },
  },
  move: 'Move through time',
  answers: [
    {
      id: 'safe',
      asks: 'Is it safe for me?',
      says: 'It depends on you. Studies of 1,845 people report no serious harm; the true rate could still be as high as 0.16%. Colour changes and scars do happen.',
      source: 'Juhasz and Cohen 2020, review of 58 studies',
      does: 'Check what applies to me',
      href: '/safety/',
    },
    {
      id: 'does',
      asks: 'What does it do?',
      says: 'In one study of 48 people, wrinkles improved by 1.2 grades out of 5 (1.1 to 1.3), with no one left untreated to compare. How long that lasts is not known.',
      source: 'Ablon 2018, open study, day 150, 99% interval',
      does: 'What it does, and how surely',
      href: '/example/',
    },
    {
      id: 'who',
      asks: 'Who does it properly?',
      says: 'A trained professional, with a device approved for that use and a new sterile cartridge. You see their certificates, with dates, before you book.',
      source: 'FDA, page on microneedling devices, 15 October 2025',
      does: 'Find a practice',
      href: '/practices/',
    },
  ],
} as const;
