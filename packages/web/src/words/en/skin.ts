import type { Side } from '../../charts/two-courses.ts';
import { formatChange, formatNumber } from '../../numbers/format-number.ts';
import type { Curve } from '../../skin/skin-protocol.ts';
import { END_SECONDS, NEEDLING_SECONDS, type TickId } from '../../skin/time-scale.ts';
import { commonWords } from './common.ts';
import { toneWords } from './tones.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;
/** Of a calendar month, on average: 365.25 / 12 days. */
const MONTH = 30.44 * DAY;

/** A moment as people say it: `40 minutes`, `8 days`, `5 months`. */
function time(seconds: number): string {
  if (seconds < 90) return many(seconds, 'second');
  if (seconds < 90 * MINUTE) return many(seconds / MINUTE, 'minute');
  if (seconds < 48 * HOUR) return many(seconds / HOUR, 'hour');
  if (seconds < 60 * DAY) return many(seconds / DAY, 'day');
  return seconds > END_SECONDS - 15 * DAY ? '2\u00a0years' : many(seconds / MONTH, 'month');
}

function many(value: number, unit: string): string {
  const whole = Math.round(value);
  return `${whole}\u00a0${unit}${whole === 1 ? '' : 's'}`;
}

const mm = (value: number) => `${formatNumber(value, 2)}\u00a0mm`;

const CURVE_NAMES: Readonly<Record<Curve, string>> = {
  open: 'Open skin',
  cells: 'Repair cells',
  young: 'Young collagen',
  lasting: 'Lasting collagen',
};

const SIDE_NAMES: Readonly<Record<Side, string>> = { practice: 'In a practice', home: 'At home' };

/** Every word of the moving skin. */
export const skinWords = {
  ...commonWords,
  time,
  name: 'How it works',
  skip: 'Go to the skin',
  title: (seconds: number) =>
    seconds === 0
      ? 'The same skin, before the needle'
      : seconds < NEEDLING_SECONDS
        ? 'The same skin, as it is needled'
        : `The same skin, ${time(seconds)} on`,
  lead: 'Needling makes tiny wounds, and skin repairs them. Move the time and watch an example skin, worked out by a model in this browser.',

  ...toneWords,
  age: 'Age of this skin',
  ageValue: (years: number) => `${years} years`,
  setting: 'Needles',
  settingValue: mm,

  sides: SIDE_NAMES,
  sideIs: {
    practice: (settingMm: number) =>
      `Pen set to ${mm(settingMm)}, once a month, four times; clean skin, a new cartridge.`,
    home: (settingMm: number, uses: number) =>
      `Roller sold as ${mm(settingMm)}, once a week, twelve times; washed with soap, on its ${uses}th use.`,
  },
  numbers: {
    depth: 'Depth reached',
    scatter: 'Needle to needle',
    open: 'Days with open skin in 30',
    infection: 'Infection',
  },
  scatter: (from: number, to: number) => ({
    value: `${formatNumber(from, 2)} to ${mm(to)}`,
    interval: '9 in 10 needles',
  }),
  infectionCount: (say: { people: number; infected: number }) =>
    `${say.infected} of ${formatNumber(say.people, 0)} people`,
  infectionBound: (bound: string) => `in trials; could be up to ${bound}`,
  nobodyCounted: 'Nobody has counted.',

  timeline: 'Time since the first needle',
  play: 'Play',
  pause: 'Pause',
  stations: 'Moments',
  ticks: {
    now: 'Now',
    hour: '1 hour',
    fourHours: '4 hours',
    day: '1 day',
    threeDays: '3 days',
    week: '1 week',
    month: '1 month',
    sixMonths: '6 months',
    twoYears: '2 years',
  } satisfies Record<TickId, string>,
  still: 'Your device asks for less motion: the picture stands still at five moments.',

  picture: (side: Side, seen: string) => `A cut through skin, to scale, ${SIDE_NAMES[side].toLowerCase()}. ${seen}`,
  seen: 'What is seen',

  curves: CURVE_NAMES,
  curveIs: {
    open: 'Of 100 holes, how many are still open',
    cells: 'Of 100 parts of the skin, how many have cells at work',
    young: 'New collagen that is still to ripen',
    lasting: 'New collagen that has come to stay',
  } satisfies Record<Curve, string>,
  curveTitle: (curve: Curve) => `${CURVE_NAMES[curve]} over two years, in a practice and at home`,
  of100: (value: number) => `${formatNumber(value * 100, 0)} in 100`,
  percent: (value: number) => `${formatChange(value * 100, 1)}%`,
  none: 'none',
  series: { practice: 'practice', home: 'home' },
  axis: { start: '0', hour: '1 h', day: '1 day', month: '1 mo', end: '2 y' },
  curveSummary: (say: { curve: Curve; practice: string; home: string }) =>
    `${CURVE_NAMES[say.curve]} is highest in a practice ${say.practice}, and at home ${say.home}.`,
  highest: (say: { when: string; band: string }) => `after ${say.when}: ${say.band}`,
  tableColumns: ['After', 'In a practice', 'At home'],
  wholeDermis: 'Share of all the collagen in the dermis',

  states: {
    before: 'Nothing has been done yet.',
    needling: {
      practice: 'The needle goes in, hole after hole, nearly always to the same depth.',
      home: 'The needles go in at slants: fewer holes, shallower, and far less even.',
    },
    mouth: { open: 'The skin does not hold water yet.', closing: 'The skin is about to hold water again.' },
    holes: {
      all: 'Nearly all holes are open.',
      many: 'Many holes are still open.',
      few: 'Some holes are still open.',
      last: 'Almost all holes have closed.',
      none: 'The holes have closed.',
    },
    again: 'Rolled again, before all is repaired.',
    germs: 'Bacteria from the skin and the used roller are in the open holes.',
    signal: { strong: 'Around them the skin calls for repair.', weak: 'The call for repair is dying down.' },
    cells: {
      few: 'The first repair cells are at work.',
      many: 'Repair cells are at work.',
      less: 'Fewer repair cells are at work now.',
    },
    young: { some: 'The first threads of young collagen are there.', much: 'Young collagen fills in.' },
    lasting: { some: 'Some of it has come to stay.', most: 'What is left has come to stay.' },
    gone: 'Hardly any change is left to see.',
    surface: 'The surface lies a little flatter.',
    surfaceUnknown: 'Whether wrinkles ease is not known.',
  },

  notes: {
    title: 'How to read it',
    lines: [
      'Depth and holes are to scale. The slice is as thick as one needle, a quarter of a millimetre.',
      'A thread of new collagen takes up as much of the picture as it adds to the skin. Where the model says little, little is drawn.',
      'Red dots are bacteria, on one scale for both sides. How many there really are is not known; only how the two sides compare.',
      'The dips of the surface follow the wrinkle grade. Nobody has graded wrinkles after needling at home, so there they stay.',
      'Skin tone changes the picture and not the numbers shown here.',
      'A needle is in the skin for a few thousandths of a second; here it stays for longer, so that you see it.',
    ],
  },
  basis:
    'Bands hold 90 of 100 model runs; the line is the middle one. Home is wider because almost nothing there has been measured.',
  restsOn: 'What this rests on',
  unknown: 'Not known',
  beyond: { practice: 'Where the plan goes beyond the evidence', home: 'Where home goes beyond the evidence' },
  sources: 'Sources',
  noPlan: 'Percuta plans no needling at home. The picture shows why.',
  next: {
    title: 'And for you?',
    text: 'The picture is of an example. What applies to you is another question.',
    step: 'Check what applies to me',
  },
  fault: (what: string) => `The model could not answer: ${what}. Reload the page; if it happens again, report it.`,
  model: (say: { version: string; draws: number; seed: number; posterior: string }) =>
    `Model ${say.version}, ${say.draws} runs, seed ${say.seed}, ensemble ${say.posterior}.`,
};
