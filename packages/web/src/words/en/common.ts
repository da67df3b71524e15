import type { Zone } from '@percuta/evidence';
import type { Verdict } from '../../worker/protocol.ts';

const zones: Readonly<Record<Zone, string>> = {
  forehead: 'forehead',
  glabella: 'between the brows',
  temple: 'temple',
  periorbital: 'around the eye, outside the rim',
  infraorbital: 'below the eye',
  eyelid: 'eyelid',
  nose: 'nose',
  cheek: 'cheek',
  'upper-lip': 'upper lip',
  chin: 'chin',
  jawline: 'jawline',
  neck: 'neck',
  decolletage: 'décolletage',
  hand: 'back of the hand',
  abdomen: 'abdomen',
  scalp: 'scalp',
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function longDay(isoDay: string): string {
  const [year, month, day] = isoDay.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** Words that every page uses. */
export const commonWords = {
  product: 'Percuta',
  notKnown: 'Not known',
  /** A calendar day, from ISO 8601. */
  endOfDay: (day: string) => `the end of ${day}`,
  day: longDay,
  /** Of a calendar day: “Thursday”. */
  weekday: (isoDay: string) => DAYS[new Date(`${isoDay}T12:00:00Z`).getUTCDay()] ?? '',
  /** Of a calendar day: “26 November”. */
  dayMonth: (isoDay: string) => longDay(isoDay).replace(/ \d+$/, ''),
  /** Sentences of the rules, with their calendar days as people write them; one that opens with a zone opens large. */
  prose: (text: string): string =>
    text
      .replace(/\b\d{4}-\d{2}-\d{2}\b/g, longDay)
      .replace(/(^|[.!?] )([a-z])(?=[a-z -]*: )/g, (_, end: string, letter: string) => end + letter.toUpperCase()),
  zones,
  verdicts: {
    refuse: 'Not suitable',
    defer: 'Not yet',
    ask: 'Ask a clinician',
    caution: 'Caution',
    fine: 'Nothing raised',
  } satisfies Record<Verdict, string>,

  site: {
    skip: 'Go to the content',
    menu: 'Menu',
    pagesLabel: 'Pages',
    pages: {
      skin: 'How it works',
      example: 'What it does',
      safety: 'Is it safe for me?',
      practices: 'Find a practice',
      course: 'My course',
      signIn: 'Sign in',
    },
    account: 'Your account',
    note: 'Percuta supports a talk with a clinician and does not replace it.',
    noScript: 'Percuta works in your browser and needs JavaScript for it. Please switch it on and reload.',
  },

  theme: 'Light or dark',
  themes: { light: 'Light', dark: 'Dark', device: 'Auto' },
  table: 'As a table',
  policy: 'Percuta policy: a choice of ours, made for safety where no source decides.',
  sourceTags: { SECONDARY: 'seen through another source', RECALLED: 'recalled, awaiting a check' },

  finding: {
    rule: (rule: string, version: string) => `Rule ${rule}, version ${version}`,
    tally: (verdict: Verdict, count: number) =>
      `${count} ${{ refuse: 'not suitable', defer: 'not yet', ask: 'to ask', caution: count === 1 ? 'caution' : 'cautions', fine: 'raised nothing' }[verdict]}`,
    until: (day: string) => `until ${day}`,
    missing: (question: string) => `Left open: \u201c${question}\u201d`,
    excludes: (zone: string) => `Leaving out the ${zone} would meet this.`,
    sourcesOf: 'Sources',
    awaiting: 'Recalled figure, awaiting a clinician’s check.',
    blocks: 'No session before this is settled.',
    show: 'Show',
    strength: {
      R: 'regulator or label',
      G: 'guideline',
      S: 'review or randomised trial',
      C: 'case series or small study',
      E: 'expert practice, no study',
      P: 'Percuta policy',
    } as Readonly<Record<string, string>>,
  },
};
