import type { Proportion } from '@percuta/practice';
import { formatNumber } from '../../numbers/format-number.ts';

const points = (value: number) => `${value > 0 ? '+' : ''}${formatNumber(value, 2).replace(/\.?0+$/, '')}`;
const percent = (share: number) => `${Math.round(share * 100)}%`;

/** Results: graded, blinded, and beside what was expected. */
export const outcomeWords = {
  link: 'Results of this person',
  title: 'Results',
  back: 'Back to the person',
  toPractice: 'Results of the practice',
  toPeople: 'Back to the people',

  changes: 'Before beside after',
  noChanges: 'Nothing to compare yet: it takes a grade up to the first session, and one after the last.',
  change: (before: number, after: number, change: number) =>
    `${points(before).replace('+', '')} before, ${points(after).replace('+', '')} after: ${points(change)}`,
  days: (days: number) => `${days} days after the last session`,
  blinded: 'by graders who did not know which',
  notBlinded: 'by somebody who knew which',
  predicted: (low: number, median: number, high: number) =>
    `The model expected of the whole plan: ${points(median)}, between ${points(low)} and ${points(high)} in 90 of 100 runs.`,
  within: 'The change lies within that.',
  outside: 'The change lies outside of that.',
  noPrediction: 'The model says nothing on this scale.',

  grade: 'Grade now',
  scale: 'Scale',
  zone: 'Zone',
  whole: 'The person as a whole',
  recalled: 'Wording and points of this scale are recalled and wait for their clinical check.',
  licensed:
    'This scale is licensed. Its questions are not in Percuta: enter the total as worked out under your licence.',
  total: 'Total',
  choose: 'Choose',
  between: (low: number, high: number) => `${low} to ${high}`,
  do: 'Keep this grade',
  missing: (count: number) => (count === 1 ? '1 answer is missing' : `${count} answers are missing`),
  kept: 'Every grade',
  none: 'Nothing has been graded yet.',
  keptLine: (score: number, of: number | null) => (of === null ? String(score) : `${score} of ${of}`),
  keptOn: (day: string, blinded: boolean) => `${day}${blinded ? ', blinded' : ''}`,

  practice: {
    lead: 'Before beside after shows what changed, not what caused it. Who never came back is in no count.',
    followed: 'Followed up, of those who were needled',
    better: 'Better',
    worse: 'Worse',
    beyond: 'Better by more than the noise of grading',
    within: 'Within what the model expected; 90 of 100 are to be expected',
    blinded: 'Graded blinded',
    mean: (change: number) => `Mean change ${points(change)}`,
    people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
    noise: 'How well grades repeat',
    noNoise: 'No picture was graded twice yet, so nobody knows how large a change has to be.',
    noiseLine: (pairs: number, change: number) =>
      `${pairs} ${pairs === 1 ? 'picture' : 'pictures'} graded twice; a change of one person below ${points(change).replace('+', '')} may be noise.`,
    nothing: 'No results yet.',
    columns: ['What', 'Of whom', 'Share', '95% interval'],
    caption: (scale: string) => `Results on ${scale}`,
  },
  ofWhom: ({ events, of }: Pick<Proportion, 'events' | 'of'>) => `${events} of ${of}`,
  share: ({ share }: Pick<Proportion, 'share'>) => (share === null ? 'nobody looked at' : percent(share)),
  interval: ({ low, high }: Pick<Proportion, 'low' | 'high'>) => `${percent(low)} to ${percent(high)}`,

  round: {
    link: 'Make a grading round',
    title: 'A grading round',
    lead: 'Each grader gets every picture under a code of its own, in an order of their own, some of them twice. They are not told whose it is, or when it was taken.',
    scale: 'Scale',
    graders: 'Who grades',
    twice: 'Shown twice, to see how well grades repeat',
    share: (share: number) => (share === 0 ? 'None' : `${Math.round(share * 100)} of 100 pictures`),
    pictures: (count: number) => (count === 1 ? '1 picture' : `${count} pictures`),
    noPictures: 'No picture yet.',
    add: 'Add a picture',
    person: 'Whose picture: how the name begins',
    of: (name: string) => `Picture of ${name}`,
    another: 'Somebody else',
    about: 'Day on which it was taken',
    addDo: 'Add it',
    remove: 'Remove',
    do: 'Make the round',
    missing: {
      graders: 'Choose who grades.',
      pictures: 'Add at least one picture.',
    },
    madeTitle: 'The round is made',
    made: (pictures: number, graders: number) =>
      `${pictures} ${pictures === 1 ? 'picture' : 'pictures'} for ${graders} ${graders === 1 ? 'grader' : 'graders'}. Give them this address; each sees their own sheet.`,
    open: 'Open my sheet',
  },

  own: {
    title: 'How is your skin now?',
    lead: 'You know best. Your answers stand in your record, and the practice compares them with those of before.',
    what: 'What it is about',
    scales: {
      'scale-gais': 'How my skin has changed',
      'scale-posas-patient': 'A scar of mine',
      'scale-pain-nrs': 'Pain',
    } as Readonly<Record<string, string>>,
    items: {
      'scale-gais': 'Compared with before the first session, my skin is',
      'scale-pain-nrs': 'My pain now, from 0 to 10',
    } as Readonly<Record<string, string>>,
    where: 'Where',
    whole: 'My face as a whole',
    do: 'Keep my answer',
    kept: 'Kept. Thank you.',
    before: 'What you told before',
    line: (score: number, of: number) => `${score} of ${of}`,
    back: 'Back to my course',
  },

  room: {
    title: 'Blinded grading',
    lead: 'You are not told whose picture it is, when it was taken, or what others say. Do not look it up.',
    left: (count: number) => (count === 0 ? 'All graded. Thank you.' : count === 1 ? '1 is left' : `${count} are left`),
    picture: (code: string) => `Picture ${code}`,
    noPicture: 'No picture is kept under this code. Grade the print or the screen that carries it.',
    do: 'Grade, and go on',
  },
};
