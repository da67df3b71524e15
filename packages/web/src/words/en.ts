import type { Zone } from '@percuta/evidence';
import type { ExampleSkin } from '../example/people.ts';
import { formatNumber } from '../numbers/format-number.ts';
import type { IntervalLimits, Measure, Verdict } from '../worker/protocol.ts';
import { commonWords } from './en/common.ts';

const mm = (value: number) => `${formatNumber(value, 2)}\u00a0mm`;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;
const SEXES = { female: 'woman', male: 'man' } as const;

function sunDamage(photodamage: number): string {
  if (photodamage < 0.15) return 'hardly any sun damage';
  if (photodamage < 0.3) return 'a little sun damage';
  return photodamage < 0.6 ? 'some sun damage' : 'much sun damage';
}

const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  wrinkles: 'Wrinkles',
  papillary: 'Collagen, top layer',
  dermis: 'Collagen, whole dermis',
  epidermis: 'Epidermis',
};

const zoneLines: Readonly<Record<Zone, readonly string[]>> = {
  forehead: ['Forehead'],
  glabella: ['Between', 'brows'],
  temple: ['Temple'],
  periorbital: ['Around', 'eye'],
  infraorbital: ['Below', 'eye'],
  eyelid: ['Eyelid'],
  nose: ['Nose'],
  cheek: ['Cheek'],
  'upper-lip': ['Upper', 'lip'],
  chin: ['Chin'],
  jawline: ['Jawline'],
  neck: ['Neck'],
  decolletage: ['Décolle-', 'tage'],
  hand: ['Hand'],
  abdomen: ['Abdomen'],
  scalp: ['Scalp'],
};

/** Every word of the first page and of the charts. A second language is a second file of this shape. */
export const words = {
  ...commonWords,
  zoneLines,

  head: { skip: 'Go to the plan' },

  opening: {
    headline: ['What a needle does to skin,', 'and how surely it is known.'],
    explanation:
      'Derma needling makes many tiny wounds on purpose, and skin repairs them. Choose an example skin and a plan: a model in this browser works out what changes, for how long, and what nobody knows.',
    stations: {
      now: 'Now',
      reaches: (depth: string) => `the needle reaches ${depth}`,
      barrier: 'the skin keeps water in again',
      channel: 'the holes have closed',
      result: (change: string) => `wrinkles ${change}`,
      atMonths: (months: number) => `${months} months`,
      noPlan: 'this plan is refused',
    },
    skinPicture: (depth: string | null) =>
      `A cut through skin, to scale: a thin epidermis, the dermis below it${depth === null ? '.' : `, a needle that reaches ${depth}, and the hole it leaves, narrower at each later moment.`}`,
  },

  people: {
    head: (skin: ExampleSkin) => `${skin.age}, type ${ROMAN[skin.fitzpatrickType - 1]}`,
    tail: (skin: ExampleSkin) => `${SEXES[skin.sex]}, ${sunDamage(skin.photodamage)}`,
    inFull: (skin: ExampleSkin) =>
      `${SEXES[skin.sex]} of ${skin.age}, type ${ROMAN[skin.fitzpatrickType - 1]}, ${sunDamage(skin.photodamage)}`,
  },

  plan: {
    title: 'An example skin, and a plan for it',
    person: 'Example skin',
    device: 'Device',
    zone: 'Zone',
    setting: 'Needle set to',
    passes: 'Passes',
    sessions: 'Sessions',
    interval: 'Days between',
    settingValue: mm,
    onPlan: 'What the rules say of this plan',
    assumed: (what: string) => `Not on record for this device, so an ordinary pen’s are taken: ${what}.`,
    assumedFields: {
      needleCount: (value: number) => `${value} needles`,
      needleDiameterUm: (value: number) => `needles ${formatNumber(value, 0)}\u00a0\u00b5m thick`,
      strokesPerSecond: (value: number) => `${value} strokes a second`,
      tipWidthMm: (value: number) => `a tip ${value}\u00a0mm wide`,
    },
    scope: {
      on: (clearance: string) => `On label for wrinkles here, under ${clearance}.`,
      off: 'Off label for wrinkles here.',
      unknown: 'Whether this is on label is not on record.',
    },
    practice: 'Checked as the plan of a physician whose training is valid, for wrinkles, with a sterile gel.',
    refusedTitle: 'This plan is refused',
    nothingRaised: 'No limit is in the way of this plan.',
    override: { may: 'A clinician may decide otherwise, with a reason.', mayNot: 'This cannot be overridden.' },
  },

  outlook: {
    title: (zone: string) => `The outlook, ${zone}`,
    measure: 'What is looked at',
    measures: MEASURE_NAMES,
    measureUnits: {
      wrinkles: 'wrinkle grades, 0 to 5, against the day before; better is up',
      papillary: 'collagen in the papillary dermis, against the same skin untreated; more is up',
      dermis: 'collagen in the whole dermis, against the same skin untreated; more is up',
      epidermis: 'thickness of the epidermis, against the same skin untreated; more is up',
    } satisfies Record<Measure, string>,
    chartTitle: (measure: Measure) => `${MEASURE_NAMES[measure]} over time, this plan and nothing`,
    series: { plan: 'this plan', nothing: 'nothing' },
    beyond: 'no study this long',
    refused: 'No outlook: this plan is refused',
    refusedShort: 'refused',
    month: (month: number, isLast: boolean) => (isLast ? `${month} months` : String(month)),
    day: (day: number) => `day ${day}`,
    thisPlan: 'This plan',
    nothing: 'Nothing',
    atMonths: (months: number) => `at ${months} months`,
    unchanged: {
      wrinkles: (months: number) => `at ${months} months; the model lets untreated wrinkles stay as they are`,
      other: 'the yardstick: the same skin, untreated',
    },
    howLong: 'How long it lasts',
    noStudy: (months: number) =>
      `No controlled study has followed people for longer than ${months} months after the last session.`,
    overlap: (measure: Measure) =>
      measure === 'wrinkles'
        ? 'At the weak end of its band this plan changes nothing that anyone could see.'
        : 'At the weak end of its band this plan adds nothing.',
    apart: 'The whole band of this plan lies clear of doing nothing.',
    /** What stands beside it where the curve over sessions cannot but say so. */
    apartByShape: 'That needling helps at all is taken as given: no trial against a sham is known.',
    planUnknown: {
      wrinkles: 'No study has graded skin after needles this short.',
      papillary: '',
      dermis: '',
      epidermis: 'It was measured after rollers only, never after needles as dense as a pen’s.',
    },
    refusedValue: 'No outlook',
    refusedWhy: 'A plan that is refused is shown no benefit.',
    basis: 'Bands hold 90 of 100 model runs; the line is the middle one.',
    restsOn: 'What this rests on',
    unknown: 'Not known',
    extrapolations: { plan: 'Where this plan goes beyond the evidence', home: 'And the needling at home besides' },
    sources: 'Sources',
    summary: (say: { months: number; plan: string; nothing: string; better: 'less' | 'more' }) =>
      `At ${say.months} months: this plan ${say.plan}, nothing ${say.nothing}. ${say.better === 'less' ? 'Less is better.' : 'More is up.'}`,
    summaryRefused: (say: { months: number; nothing: string }) =>
      `This plan is refused and has no outlook. Nothing, at ${say.months} months: ${say.nothing}.`,
    tableCaption: (measure: Measure) => `${MEASURE_NAMES[measure]}, median and 90% interval`,
    tableColumns: ['Day', 'This plan', 'Nothing'],
  },

  depth: {
    title: 'How deep it goes, and where it must stop',
    chartTitle: 'Depth set, depth reached and limits',
    explanation:
      'Depth points down from the skin line. The needle usually stops short of what is set. Hatching is where it may not go, or not without a clinician’s reason.',
    key: { set: 'set', reached: 'reached, 90% interval', cap: 'above the zone’s cap', device: 'the device stops' },
    insideRim: 'inside the rim: refused',
    noLimitKnown: 'no limit known',
    rows: { cap: 'cap', label: 'label' },
    labelScope: { on: 'on', off: 'off', unknown: 'not known' },
    capWord: 'zone cap',
    cap: (value: number) => `zone cap ${mm(value)}`,
    set: (value: number) => `set to ${mm(value)}`,
    reached: (text: string) => `reached ${text}`,
    notEvaluated: (value: number) => [mm(value), 'not studied deeper'],
    deviceStops: (value: number, same: boolean) => [
      mm(value),
      same ? 'device stops; not studied deeper' : 'device stops',
    ],
    deviceUnknown: 'The greatest depth of this device is not on record.',
    summary: (say: {
      zone: string;
      settingMm: number;
      reached: string;
      capMm: number | null;
      deviceMm: number | null;
      evaluatedMm: number | null;
    }) =>
      [
        `On the ${say.zone}, set to ${mm(say.settingMm)}, the needle reaches ${say.reached}.`,
        say.capMm === null
          ? 'No limit is known for this zone.'
          : say.capMm === 0
            ? 'This zone lies inside the orbital rim and is refused.'
            : `The zone’s cap is ${mm(say.capMm)}.`,
        say.deviceMm === null ? 'Where the device stops is not on record.' : `The device stops at ${mm(say.deviceMm)}.`,
        say.evaluatedMm === null ? '' : `Deeper than ${mm(say.evaluatedMm)} was not evaluated.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    tableCaption: 'Limits by zone on this device, in millimetres',
    tableColumns: ['Zone', 'Cap', 'Label'],
  },

  interval: {
    title: 'Days between sessions',
    columns: ['Days', 'What the rules say'],
    refused: 'refused',
    asked: 'ask',
    single: 'One session only.',
    set: (days: number) => `${days} days between sessions.`,
    chosen: (days: number) => `${days} days`,
    last: (days: number) => String(days),
    limits: (say: IntervalLimits) =>
      `Fewer than ${say.refusedBelowDays} days are refused; fewer than ${say.askedBelowDays} need a clinician.`,
    rows: (say: IntervalLimits) => [
      [`fewer than ${say.refusedBelowDays}`, 'refused'],
      [`${say.refusedBelowDays} to ${say.askedBelowDays - 1}`, 'a clinician decides'],
      [`${say.askedBelowDays} and more`, 'nothing raised'],
    ],
  },

  compare: {
    title: 'The same skin, in a practice and at home',
    explanation:
      'Percuta plans no needling at home. Here is why, on the skin chosen above: a roller in untrained hands is shallower on average and far less even, is used again before the skin has closed, and carries in what the last uses left on it.',
    sides: { practice: 'In a practice', home: 'At home' },
    sidesShort: { practice: 'practice', home: 'home' },
    practiceIs: (say: { device: string; setting: string; passes: number; interval: number | null }) =>
      `${say.device} set to ${say.setting}, ${say.passes} ${say.passes === 1 ? 'pass' : 'passes'}, ${say.interval === null ? 'once' : `every ${say.interval} days`}; trained hands, 70% isopropanol left to dry, a new sterile cartridge.`,
    homeIs: (say: { setting: string; rolls: number; interval: number; uses: number }) =>
      `A roller sold as ${say.setting}, ${say.rolls} rolls, every ${say.interval} days; untrained hands, soap, needles on their ${say.uses}th use.`,
    rows: {
      depth: 'Depth reached',
      open: 'Days with open skin in 30',
      infection: 'Infection',
    },
    infectionCount: (say: { people: number; infected: number }) => `${say.infected} of ${say.people} people`,
    nobodyCounted: 'Nobody has counted.',
    infectionBound: (bound: string) => `could be up to ${bound}`,
    depthTitle: 'Depth reached in the same skin',
    depthSummary: (practice: string, home: string) => `In a practice ${practice}; at home ${home}.`,
    depthColumns: ['', 'Set or sold as', 'Reached'],
    dialled: {
      practice: (value: number) => `set to ${mm(value)}`,
      home: (value: number) => `sold as ${mm(value)}`,
    },
    dermisEnds: 'fat begins',
    closingTitle: 'When the skin has closed after one session',
    closings: { barrier: 'Keeps water in again', channel: 'Holes closed', redness: 'Redness gone' },
    closingColumns: ['', 'In a practice', 'At home'],
    closingSummary: (closing: 'barrier' | 'channel' | 'redness', practice: string, home: string) =>
      `${{ barrier: 'Keeps water in again', channel: 'Holes closed', redness: 'Redness gone' }[closing]}: in a practice after ${practice}, at home after ${home}.`,
    again: { practice: 'next session', home: 'rolled again' },
    stop: (hours: number) =>
      ({ 1: '1 hour', 6: '6 hours', 24: '1 day', 72: '3 days', 168: '1 week', 730.5: '1 month', 2191.5: '3 months' })[
        hours
      ] ?? `${hours} h`,
    riskTitle: 'Infection, against the same needling done cleanly',
    riskExplanation:
      'How many times likelier than the same plan in trained hands with a clean skin and a new cartridge. It says nothing of how likely that is: no one has counted infections after home needling. The band is the model’s and rests on skin counts, antiseptic tests and one dose study of 1971, not on people who needled at home.',
    riskSummary: (practice: string, home: string) => `In a practice ${practice}; at home ${home}.`,
    riskColumns: ['', 'Times the clean plan'],
    times: (text: string) => `${text} times`,
    timesTick: (text: string) => `${text}×`,
  },

  findings: {
    title: (skin: ExampleSkin) => `Is it safe for this ${SEXES[skin.sex]} of ${skin.age}?`,
    lead: {
      refuse: 'Not suitable, for the reasons below.',
      defer: 'Not yet.',
      ask: 'A clinician has to decide first.',
      caution: 'Possible, with more care.',
      fine: 'Nothing was raised.',
    } satisfies Record<Verdict, string>,
    invented: (asOn: string) =>
      `The answers are invented; the rules are the ones that a practice works by. As of ${asOn}.`,
    raisedNothing: (count: number) => `${count} rules raised nothing`,
    next: 'And for you?',
    nextText:
      'The same rules can be asked about you. Nobody is treated on the word of a page: you come away with what to talk about with a clinician.',
    nextStep: 'Check what applies to me',
  },

  foot: {
    model: (say: { version: string; draws: number; seed: number; posterior: string }) =>
      `Model ${say.version}, ${say.draws} runs, seed ${say.seed}, ensemble ${say.posterior}.`,
    ruleset: (hash: string) => `Ruleset ${hash}.`,
    note: 'Example skins, not a forecast for anyone. Not medical advice; every figure and rule awaits the signature of a practice’s own clinician.',
  },

  status: {
    computing: 'Working out the outlook.',
    fault: (what: string) => `The model could not answer: ${what}. Reload the page; if it happens again, report it.`,
    done: (say: { verdict: string; summary: string }) => `${say.verdict}. ${say.summary}`,
  },
};
