import type { Zone } from '@percuta/evidence';
import type { QuestionKey } from '@percuta/practice';
import type { Verdict } from '../../worker/protocol.ts';
import { commonWords } from './common.ts';

/** The turns of the conversation, in the order in which they are taken. */
const topics = {
  you: {
    title: 'First, a little about you',
    lead: 'Seven short turns, about four minutes. You may leave open what you do not know: then a clinician asks you.',
  },
  today: {
    title: 'How is your skin today?',
    lead: 'Needling opens the skin for a few days. What is inflamed, sore or infected now can spread, so it heals first.',
  },
  healing: {
    title: 'How does your skin heal?',
    lead: 'Needling works by healing. Some people heal with raised scars or dark marks, and some heal slowly.',
  },
  health: {
    title: 'Your health',
    lead: 'Everyone is asked everything. Few of these answers shut anybody out: most mean more care, or another day.',
  },
  medicines: {
    title: 'Medicines and creams',
    lead: 'Never stop a medicine because of a page like this. Just say what you take.',
  },
  allergies: {
    title: 'Allergies',
    lead: 'Skin is cleaned and sometimes numbed before needling, and the needles are steel.',
  },
  before: {
    title: 'What was done before?',
    lead: 'Skin that was treated not long ago needs time. If you do not know the day, leave it open.',
  },
} as const;

export type TopicId = keyof typeof topics;

/** Answers as they are pressed. */
const answers: Readonly<Record<string, string>> = {
  no: 'No',
  yes: 'Yes',
  unknown: 'Not sure',
  'not-applicable': 'Does not apply',
  stopped: 'I have stopped',
  now: 'I take it now',
  history: 'In the past',
  'active-elsewhere': 'Now, elsewhere',
  'active-in-field': 'Now, in the area',
  ended: 'It has ended',
  'now-or-planned': 'Now or planned',
  mild: 'Yes, mild',
  papulopustular: 'Yes, with bumps',
  other: 'Another one',
  scleroderma: 'Scleroderma',
  'other-metal': 'Another metal',
  nickel: 'Nickel',
  steel: 'Steel',
};

/** What a person told, as they would tell it to a clinician. A day or names stand where there are some. */
const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ageYears: { young: 'I am under 18' },
  fitzpatrickType: { dark: 'I tan easily', unknown: 'I do not know my skin type' },
  pregnant: { yes: 'I am or could be pregnant' },
  breastfeeding: { yes: 'I am breast-feeding' },
  activeInfection: { yes: 'I have a skin infection', no: 'I had a skin infection' },
  herpesNow: { yes: 'I have a cold sore or shingles now', no: 'I had a cold sore' },
  herpesHistory: { yes: 'I have had cold sores on my face' },
  isotretinoin: { now: 'I take isotretinoin', stopped: 'I have stopped isotretinoin' },
  anticoagulant: { yes: 'I take a blood thinner' },
  bleedingDisorder: { yes: 'I have a bleeding disorder' },
  keloid: { yes: 'I have had a keloid or a raised scar' },
  immunosuppressed: { yes: 'I have a weakened immune system' },
  cancerTreatment: {
    'now-or-planned': 'I am having cancer treatment, or will soon',
    ended: 'I have had cancer treatment',
  },
  irradiatedField: { yes: 'I have had radiotherapy on this skin' },
  systemicSteroid: { yes: 'I take steroid tablets' },
  diabetes: { yes: 'I have diabetes' },
  autoimmune: { yes: 'I have or had an autoimmune disease' },
  connectiveTissueDisease: { other: 'I have a connective tissue disease', scleroderma: 'I have scleroderma' },
  bloodBorneVirus: { yes: 'I have HIV or hepatitis' },
  metalAllergy: {
    'other-metal': 'I am allergic to a metal',
    nickel: 'I am allergic to nickel',
    steel: 'I am allergic to steel',
  },
  anaestheticAllergy: { yes: 'I am allergic to a numbing agent' },
  antisepticAllergy: { yes: 'I am allergic to a disinfectant' },
  bodyImageScreen: { yes: 'Worries about my looks crowd out other thoughts' },
  activeAcne: { yes: 'I have inflamed spots' },
  koebnerDisease: {
    history: 'I have had psoriasis, vitiligo or lichen planus',
    'active-elsewhere': 'I have psoriasis, vitiligo or lichen planus elsewhere',
    'active-in-field': 'I have psoriasis, vitiligo or lichen planus in the area',
  },
  eczemaHistory: { yes: 'I have had eczema' },
  rash: { yes: 'I have a rash in the area', no: 'I had a rash in the area' },
  warts: { yes: 'I have warts in the area' },
  suspiciousLesion: { yes: 'I have a spot in the area that somebody should look at' },
  brokenSkin: { yes: 'I have open or irritated skin in the area' },
  sunburn: { yes: 'I have had a sunburn' },
  tan: { yes: 'I am tanned' },
  sunPlanned: { yes: 'I will be in strong sun' },
  toxin: { yes: 'I have had botulinum toxin' },
  filler: { yes: 'I have had filler' },
  superficialProcedure: { yes: 'I have had a light peel or laser' },
  ablativeProcedure: { yes: 'I have had a deep peel or an ablative laser' },
  facialSurgery: { yes: 'I have had surgery on my face' },
  topicalRetinoid: { yes: 'I use a cream with a retinoid or an acid' },
  pigmentMarks: { yes: 'I have melasma, or get dark marks' },
  rosacea: { mild: 'I have mild rosacea', papulopustular: 'I have rosacea with bumps' },
  homeNeedling: { yes: 'I have needled my skin at home' },
} satisfies { readonly [K in QuestionKey | 'ageYears' | 'fitzpatrickType']?: Readonly<Record<string, string>> };

/** Details as a person is asked; the questionnaire's own words where there are none here. */
const details: Readonly<Record<string, string>> = {
  'activeInfection.clearedOn': 'The day it had cleared',
  'herpesNow.healedOn': 'The day the last crust was gone',
  'rash.clearedOn': 'The day it had cleared',
  'isotretinoin.stoppedOn': 'The day of the last capsule',
  'cancerTreatment.endedOn': 'The day of the last treatment',
  'anticoagulant.inr': 'Your latest INR, if you know it',
  'anticoagulant.inrOn': 'The day it was measured',
};

const wordFor = { am: /\bI am\b/g, i: /\bI\b/g, my: /\bmy\b/g } as const;

/** The same sentence, said to the person. */
function toYou(sentence: string): string {
  return sentence.replace(wordFor.am, 'You are').replace(wordFor.i, 'You').replace(wordFor.my, 'your');
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const dayOf: Readonly<Record<string, (day: string) => string>> = {
  on: (day) => `, on ${day}`,
  stoppedOn: (day) => ` on ${day}`,
  endedOn: (day) => `, until ${day}`,
  clearedOn: (day) => ` until ${day}`,
  healedOn: (day) => ` until ${day}`,
  lastTannedOn: (day) => `, last on ${day}`,
  lastUsedOn: (day) => `, last on ${day}`,
  lastOn: (day) => `, last on ${day}`,
  firstDayOn: (day) => ` from ${day}`,
};

/** The day or the names that belong to an answer, as the end of its sentence. */
function detailOf(given: Readonly<Record<string, unknown>>): string {
  const day = Object.entries(dayOf).find(([name]) => typeof given[name] === 'string' && given[name] !== '');
  const { medicines, agents, zones } = given;
  const names = [
    ...(Array.isArray(medicines) ? medicines.map((code: string) => (code === 'other' ? 'another one' : code)) : []),
    ...(typeof agents === 'string' && agents.trim() !== '' ? [agents.trim()] : []),
  ];
  const places = Array.isArray(zones) ? zones.map((zone: Zone) => commonWords.zones[zone]) : [];
  return [
    names.length === 0 ? '' : `: ${listed(names)}`,
    places.length === 0 ? '' : ` (${listed(places)})`,
    day === undefined ? '' : day[1](commonWords.day(String(given[day[0]]))),
  ].join('');
}

/** What a code of a list reads as, where it is not a name. */
const LISTED: Readonly<Record<string, string>> = {
  other: 'Another one',
  'low-mood': 'They make me feel low',
  people: 'I meet people less',
  'work-or-school': 'Work or school suffers',
  avoiding: 'I avoid places, pictures or mirrors',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const safetyWords = {
  title: 'Is it safe for me?',
  step: (step: number, of: number) => `Turn ${step} of ${of}`,
  topics,
  answers,
  said,
  detailOf,
  details,
  toYou,
  private: 'Your answers stay in this browser tab. Nothing is sent.',
  question: (text: string) =>
    text.replace('answer not-applicable if', 'choose “does not apply” if').replace(' Answer no if', ' Choose no if'),
  back: 'Back',
  goOn: 'Continue',
  result: 'See what this means for me',
  openHere: (count: number) => (count === 1 ? '1 question here is open' : `${count} questions here are open`),
  age: 'Your age',
  years: 'years',
  ageFault: 'Write your age in whole years, from 1 to 120.',
  skinType: 'In strong summer sun, without cream, your skin',
  skinTypes: ['always burns', 'mostly burns', 'burns a little', 'seldom burns', 'hardly ever burns', 'never burns'],
  skinTypeHint: 'This says how easily marks may stay. It never shuts anybody out.',
  zones: 'Where would you like to be treated?',
  zonesHint: 'Choose none if you do not know yet: then every place is thought of.',
  zone: (zone: Zone) => capital(commonWords.zones[zone]),
  where: 'Where?',
  whereHint: 'Choose none if you are not sure: then every place is thought of.',
  lately: 'I had one not long ago',
  names: 'To which? Separate several with a comma',
  units: {
    '1': '',
    '10*9/L': '10⁹ per litre',
    'mg/d': 'mg a day',
    'h/d': 'hours a day',
    d: 'days',
    '%': '%',
    '{score}': 'points',
  } as Readonly<Record<string, string>>,
  numberFault: (from: number, to: number) => `Write a number from ${from} to ${to}, or leave it empty.`,
  relief: 'Yes, decided',
  medicine: (code: string) => LISTED[code] ?? capital(code),
  bodyImageHint: 'Many people know such worries, and there is help. Not sure? The practice talks it through with you.',

  verdict: {
    refuse: 'As you describe it, needling does not suit you',
    defer: 'Not yet',
    ask: 'Talk to a clinician before you book',
    caution: 'It may suit you, with more care',
    fine: 'Nothing you said speaks against it',
  } satisfies Record<Verdict, string>,
  deferUntil: (day: string) => `Not before ${day}`,
  open: 'A few answers are still open',
  answered: (count: number) => `You answered ${count} ${count === 1 ? 'question' : 'questions'}.`,
  counted: {
    refuse: (count: number) => (count === 1 ? 'One answer speaks against it.' : `${count} answers speak against it.`),
    defer: (count: number) => (count === 1 ? 'One answer means waiting.' : `${count} answers mean waiting.`),
    ask: (count: number) => (count === 1 ? 'One needs a clinician to decide.' : `${count} need a clinician to decide.`),
    caution: (count: number) => (count === 1 ? 'One means more care.' : `${count} mean more care.`),
    fine: () => '',
  } satisfies Record<Verdict, (count: number) => string>,
  withoutZones: (zones: readonly Zone[]) =>
    `If ${listed(zones.map((zone) => `the ${commonWords.zones[zone]}`))} ${zones.length === 1 ? 'is' : 'are'} left out, the answer is milder.`,
  tally: (verdict: Verdict, count: number) =>
    `${count} ${{ refuse: 'against', defer: 'to wait for', ask: 'to ask', caution: 'caution', fine: 'fine' }[verdict]}`,
  stillOpen: (count: number) => (count === 1 ? 'One question is still open' : `${count} questions are still open`),
  stillOpenText: 'What nobody knows is not taken for a no: a clinician goes through these with you.',
  showOpen: 'Show them',
  answerThem: 'Go back and answer them',
  notDay: 'The day is not known. That matters here: look it up if you can.',
  fromDay: (day: string) => `Possible from ${day}`,
  rule: (rule: string, strength: string) => `Rule ${rule}, ${strength}.`,
  zoneLeftOut: (zone: Zone) => `Leaving out the ${commonWords.zones[zone]} would settle this.`,
  raisedNothing: (count: number) => (count === 1 ? '1 answer raised nothing' : `${count} answers raised nothing`),
  conflict: 'Experts do not agree, so you see both.',
  ask: {
    refuse: 'What else would suit my skin?',
    defer: 'When would be a good time?',
    ask: 'Is needling right for me, and when?',
    caution: 'What would you do differently for me?',
    fine: 'Is needling right for me, and what would it change?',
  } satisfies Record<Verdict, string>,
  homeOffer: 'You have needled at home. Show a clinician your skin soon, even if it looks well.',
  homeText:
    'Is your skin red, sore, or not as it was? A practice can tell you what to do: you say what you see, and the answer comes at once. Nothing is kept unless you ask to be called.',
  homeLink: 'Choose a practice and tell it about your skin',
  next: 'What happens next',
  nextText: 'Book a talk, not a treatment. Take these words with you:',
  openWords: (count: number) =>
    `There ${count === 1 ? 'is one question' : `are ${count} questions`} I could not answer.`,
  nothingSaid: 'I have gone through the questions and nothing was raised.',
  quote: (sentences: string) => `“${sentences}”`,
  book: 'Book a consultation',
  print: 'Save or print this page',
  change: 'Change my answers',
  forget: 'Forget my answers',
  working: 'Looking at your answers …',
  asOn: (day: string) =>
    `As of ${day}. This page is no diagnosis: it applies rules to what you said, and a clinician decides.`,
  ruleset: (hash: string) => `Ruleset ${hash}.`,
  fault: 'Your answers could not be looked at. Reload the page; your answers are kept.',
};
