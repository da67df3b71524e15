import { FOLLOW_UP, HARM_RATES, type Measurement, ZERO_EVENT_BOUNDS, type ZeroEventBound } from '@percuta/evidence';
import type { Exclusion } from '../course/course-plan.ts';
import { acrossMm, quarterOf } from '../plan/exclusion-mask.ts';
import { type SidedZone, unsided } from '../plan/sided-zone.ts';
import type { ConsentedPlan, ConsentSection } from './consent-document.ts';

/** Raised with every change of these words: who signed an older edition reads and signs the new one. */
export const CONSENT_EDITION = 'en-2';

/** The consent text in English, at a reading level of about twelve years. */
export function englishSections(plan: ConsentedPlan): readonly ConsentSection[] {
  return [
    { heading: 'What is done', paragraphs: whatIsDone(plan) },
    { heading: 'Your plan', paragraphs: yourPlan(plan) },
    ...offLabel(plan),
    { heading: 'What you will feel and see', paragraphs: WHAT_YOU_FEEL },
    { heading: 'What may happen', paragraphs: risks() },
    { heading: 'What we do not promise', paragraphs: NO_PROMISE },
    { heading: 'What else there is', paragraphs: ALTERNATIVES },
    { heading: 'What you do', paragraphs: whatYouDo() },
    { heading: 'Your choice', paragraphs: YOUR_CHOICE },
    { heading: 'What you agree to, each by itself', paragraphs: SCOPE_TEXTS },
  ];
}

function whatIsDone({ plan, deviceName }: ConsentedPlan): readonly string[] {
  const numbing =
    plan.anaesthetic === null
      ? 'No numbing cream is planned.'
      : `Your skin is numbed before with: ${plan.anaesthetic}.`;
  return [
    `A device with fine, sterile needles (${deviceName}) makes many tiny punctures in your skin. Your body closes them within days and builds new collagen over months.`,
    'Your skin is cleaned before. The needles are new, used on you once, and thrown away.',
    numbing,
  ];
}

function yourPlan({ version, plan }: ConsentedPlan): readonly string[] {
  const { count, intervalDays } = plan.sessions;
  const zones = plan.zones.map(
    ({ zone, settingMm, passes }) =>
      `${capital(zoneWords(zone))}: needles set to ${settingMm} mm, gone over ${passes} times.`,
  );
  const spared = plan.exclusions.map(sparedWords);
  const often = count === 1 ? 'One session.' : `${count} sessions, at least ${intervalDays} days apart.`;
  return [`Version ${version} of your plan, for ${words(plan.indication)}.`, ...zones, ...spared, often];
}

/** What is left out, and where and how large it was painted. */
function sparedWords({ zone, what, mask }: Exclusion): string {
  if (mask === undefined) return `Left out: ${what} (${zoneWords(zone)}).`;
  const { vertical, across } = quarterOf(zone, mask);
  const side = across === 'left' || across === 'right' ? `your ${across}` : `${across} side`;
  const size = acrossMm(zone, mask);
  const large = size === null ? '' : `, about ${Number(size.toPrecision(2))} mm across`;
  return `Left out: ${what} (${zoneWords(zone)}, ${vertical} part, ${side}${large}).`;
}

function offLabel({ scope }: ConsentedPlan): readonly ConsentSection[] {
  const outside = scope.filter((one) => one.scope !== 'on label');
  if (outside.length === 0) return [];
  const paragraphs = outside.map(({ zone, scope: is, reasons }) => {
    const says =
      is === 'off label' ? 'outside what the device is cleared for' : 'not surely within what it is cleared for';
    return `${capital(zoneWords(zone))}: ${says}. ${reasons.join(' ')}`;
  });
  return [
    {
      heading: 'Outside the clearance of the device (off label)',
      paragraphs: [
        ...paragraphs,
        'A regulator has not looked at this use. Ask your clinician why it is proposed for you all the same.',
      ],
    },
  ];
}

const WHAT_YOU_FEEL = [
  'It is sometimes uncomfortable. Tell us at any time, and we stop.',
  'Afterwards your skin is red, warm and tight, like after too much sun, usually for one to three days. It may swell a little, dry out and peel.',
];

/** Rates with their n, and bounds with theirs: none of them is your own risk. */
function risks(): readonly string[] {
  return [
    ...HARM_RATES.map(rateWords),
    ...ZERO_EVENT_BOUNDS.filter(({ id }) => Object.hasOwn(BOUND_WORDS, id)).map(boundWords),
    'Reported without anybody knowing how often: lasting lumps (granulomas), allergy to a metal or to something on the skin, cold sores that spread.',
    'These are counts from studies of other people. Nobody can tell you your own risk as a number.',
  ];
}

const HARM_WORDS: Readonly<Record<string, string>> = {
  'harm-pigment-dogra-2014': 'Dark marks that came with the inflammation',
  'harm-tram-track-dogra-2014': 'Scars in rows of dots or lines',
};

function rateWords({ id, value, n, low, high, population }: Measurement): string {
  if (value == null || n == null || low == null || high == null) throw new MissingFigure(id);
  const who = population === undefined ? '' : ` (${population})`;
  const spread = `between ${percent(low)} and ${percent(high)}`;
  return `${HARM_WORDS[id] ?? id}: seen in ${Math.round(value * n)} of ${n} people in one small study${who}; the true share may lie ${spread}.`;
}

const BOUND_WORDS: Readonly<Record<string, string>> = {
  'no-infection-414': 'An infection',
  'no-serious-harm-1845': 'Serious harm',
};

function boundWords({ id, event, events, n, upper95 }: ZeroEventBound): string {
  return `${BOUND_WORDS[id] ?? event}: reported in ${events} of ${thousands(n)} people in the studies that were reviewed. That does not mean never: up to ${percent(upper95)} would fit these counts.`;
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function percent(fraction: number): string {
  return `${Number((fraction * 100).toPrecision(2))} %`;
}

const NO_PROMISE = [
  'We cannot promise a result. Studies are small, and most people in them knew that they were treated.',
  'What you gain fades with time. You are shown what is expected for your plan as a range, beside what happens without treatment.',
];

const ALTERNATIVES = [
  'You can do nothing: nothing has to be treated.',
  'There are creams, peels, lasers, injections and surgery, each with its own good and harm. Discuss with your clinician which suit you.',
];

function whatYouDo(): readonly string[] {
  const { contactDays, outcomeMonths } = FOLLOW_UP;
  return [
    'Tell us before every session what has changed: illness, medicines, pregnancy, cold sores, sun. Do not stop a medicine because of needling: discuss it with whoever prescribed it.',
    `Follow the aftercare sheet, above all keep out of the sun. We ask you how it goes on days ${list(contactDays)}, and look at the result after ${list(outcomeMonths)} months.`,
    'Call at once with fever, pus, spreading redness, blisters, growing pain or a change of sight. The numbers are on your sheet.',
  ];
}

const YOUR_CHOICE = [
  'You may say no, ask for time, and take back your consent at any moment, without a reason and without a disadvantage.',
  'This consent is for exactly this version of the plan. If the plan or this text changes, we ask you again.',
  'You can read your whole record, and see who else has read it.',
];

const SCOPE_TEXTS = [
  'Treatment: needling as in this plan. Without it there is no treatment.',
  'Clinical photographs: kept in your record, to compare before and after.',
  'Teaching: your photographs and data without your name, to train professionals.',
  'Marketing: your photographs where the public sees them.',
  'Research: your data without your name, to learn what needling does.',
];

function zoneWords(zone: SidedZone): string {
  const side = /^(left|right)-/.exec(zone)?.[1];
  return `${side === undefined ? '' : `${side} `}${words(unsided(zone))}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function words(name: string): string {
  return name.replaceAll('-', ' ');
}

function list(numbers: readonly number[]): string {
  return `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** A figure that the text needs is not in the evidence: a fault of ours. */
class MissingFigure extends Error {
  constructor(id: string) {
    super(`The consent text needs the figures of ${id}.`);
    this.name = 'MissingFigure';
  }
}
