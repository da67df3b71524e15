import type { Provenanced } from '../schema.ts';
import { POLICY, RECALLED_MEDIUM } from './fact.ts';

/** The five answers to a sign, strongest first. They are not the rows A1 to A44 of the contraindications. */
export const AFTERCARE_LEVELS = ['A1', 'A2', 'A3', 'A4', 'A5'] as const;

export type AftercareLevelId = (typeof AFTERCARE_LEVELS)[number];

/** How soon a sign is answered. `id` is `aftercare-level-` and the level. */
export interface AftercareLevel extends Provenanced {
  readonly level: AftercareLevelId;
  readonly answerWithin: 'emergency' | 'same day' | '48 h' | '1 wk' | 'reassure';
  readonly signs: readonly string[];
  /** A human reads every report of this level. */
  readonly humanReads: boolean;
}

/** Every answer “unsure” goes one level up. */
export const AFTERCARE_LEVEL_ROWS: readonly AftercareLevel[] = [
  {
    id: 'aftercare-level-A1',
    level: 'A1',
    answerWithin: 'emergency',
    signs: ['anaphylaxis', 'local anaesthetic toxicity', 'change of vision'],
    humanReads: true,
    ...POLICY,
  },
  {
    id: 'aftercare-level-A2',
    level: 'A2',
    answerWithin: 'same day',
    signs: ['fever of 38 °C or more', 'pus', 'spreading redness', 'vesicles or erosions', 'pain rising after 12 hours'],
    humanReads: true,
    ...POLICY,
  },
  {
    id: 'aftercare-level-A3',
    level: 'A3',
    answerWithin: '48 h',
    signs: ['redness worse after 72 hours', 'plaques of dermatitis'],
    humanReads: true,
    ...POLICY,
  },
  {
    id: 'aftercare-level-A4',
    level: 'A4',
    answerWithin: '1 wk',
    signs: [
      'change of pigment',
      'lines',
      'firm papules',
      'nodules from week 2 on (biopsy, with culture for acid-fast bacilli)',
    ],
    humanReads: false,
    ...POLICY,
  },
  {
    id: 'aftercare-level-A5',
    level: 'A5',
    answerWithin: 'reassure',
    signs: ['redness up to 72 hours', 'peeling up to 7 days'],
    humanReads: false,
    ...POLICY,
  },
];

/** A sign that is not normal at its time, and what follows from it. */
export interface RedFlag {
  readonly sign: string;
  readonly suspect: string | null;
  /** The words of the table; the level is that of `AFTERCARE_LEVEL_ROWS` where the table of levels names the sign. */
  readonly action: string;
  readonly level: AftercareLevelId;
  /** Set where the level follows from the action and not from the table of levels. */
  readonly levelIsOurs?: true;
}

/** What is normal and what is not in one stretch of time after a session. */
export interface CoursePhase extends Provenanced {
  readonly from: { readonly value: number; readonly unit: 'h' | 'd' | 'wk' | 'mo' };
  readonly to: { readonly value: number; readonly unit: 'h' | 'd' | 'wk' | 'mo' };
  readonly normal: readonly string[];
  readonly redFlags: readonly RedFlag[];
}

/** The course after a session, from the first hours to half a year. */
export const COURSE: readonly CoursePhase[] = [
  {
    id: 'course-0-6h',
    from: { value: 0, unit: 'h' },
    to: { value: 6, unit: 'h' },
    normal: ['warmth', 'redness like sunburn', 'pinpoint bleeding that ended within 30 minutes', 'tightness'],
    redFlags: [
      {
        sign: 'bleeding for more than 30 minutes',
        suspect: null,
        action: 'emergency',
        level: 'A1',
        levelIsOurs: true,
      },
      {
        sign: 'hives, swollen lips or eyes, wheezing, fainting',
        suspect: 'anaphylaxis',
        action: 'emergency',
        level: 'A1',
      },
      {
        sign: 'tingling around the mouth, metallic taste, ringing ears, drowsiness or twitching after an anaesthetic',
        suspect: 'local anaesthetic systemic toxicity',
        action: 'emergency',
        level: 'A1',
      },
    ],
    ...POLICY,
  },
  {
    id: 'course-6-24h',
    from: { value: 6, unit: 'h' },
    to: { value: 24, unit: 'h' },
    normal: ['redness for 24 to 48 hours', 'slight swelling', 'tender skin'],
    redFlags: [
      { sign: 'pain that rises after 12 hours', suspect: 'infection', action: 'same day', level: 'A2' },
      { sign: 'the eye is involved', suspect: null, action: 'same day or emergency', level: 'A1', levelIsOurs: true },
      { sign: 'change of vision', suspect: null, action: 'emergency', level: 'A1' },
    ],
    ...POLICY,
  },
  {
    id: 'course-day-1-3',
    from: { value: 1, unit: 'd' },
    to: { value: 3, unit: 'd' },
    normal: ['redness that fades, usually gone by 72 hours', 'dryness', 'fine peeling', 'itch', 'bronzing'],
    redFlags: [
      { sign: 'warm redness that spreads', suspect: 'infection', action: 'same day', level: 'A2' },
      { sign: 'pus', suspect: 'infection', action: 'same day', level: 'A2' },
      { sign: 'fever of 38 °C or more', suspect: 'infection', action: 'same day', level: 'A2' },
      { sign: 'tender nodes with fever', suspect: 'infection', action: 'same day', level: 'A2' },
      { sign: 'peeling that oozes', suspect: null, action: 'same day', level: 'A2', levelIsOurs: true },
    ],
    sources: ['F102', 'percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'course-day-2-7',
    from: { value: 2, unit: 'd' },
    to: { value: 7, unit: 'd' },
    normal: ['the end of peeling', 'possibly milia or small spots'],
    redFlags: [
      {
        sign: 'grouped painful blisters or erosions',
        suspect: 'herpes simplex; eczema herpeticum if punched out and with fever',
        action: 'same day; a prescriber decides on an antiviral',
        level: 'A2',
      },
      { sign: 'honey-coloured crust', suspect: 'impetigo', action: 'same day', level: 'A2', levelIsOurs: true },
      { sign: 'redness that grows worse after 72 hours', suspect: null, action: 'within 48 hours', level: 'A3' },
    ],
    ...POLICY,
  },
  {
    id: 'course-day-5-14',
    from: { value: 5, unit: 'd' },
    to: { value: 14, unit: 'd' },
    normal: ['nothing to be seen', 'nodes that settle'],
    redFlags: [
      {
        sign: 'itchy eczema-like plaques where needled',
        suspect: 'contact allergy',
        action: 'within 48 hours',
        level: 'A3',
      },
      { sign: 'lines that appear', suspect: 'tram-track marks', action: 'within a week', level: 'A4' },
    ],
    ...POLICY,
  },
  {
    id: 'course-week-2-6',
    from: { value: 2, unit: 'wk' },
    to: { value: 6, unit: 'wk' },
    normal: ['pigment marks can begin now, mostly in weeks 3 to 6'],
    redFlags: [
      { sign: 'brown or white patches', suspect: 'pigment change', action: 'within a week', level: 'A4' },
      {
        sign: 'firm red papules or plaques',
        suspect: 'granuloma; begins from day 3 to months after',
        action: 'dermatologist and biopsy',
        level: 'A4',
      },
      {
        sign: 'nodules or abscess, 2 to 12 weeks after',
        suspect: 'non-tuberculous mycobacteria; 3 weeks on average',
        action: 'culture with acid-fast bacilli; no antibiotic before it',
        level: 'A4',
      },
    ],
    sources: ['pih-course', 'F102', 'F103', 'F104', 'percuta-policy'],
    strength: 'P',
    ...RECALLED_MEDIUM,
  },
  {
    id: 'course-month-1-6',
    from: { value: 1, unit: 'mo' },
    to: { value: 6, unit: 'mo' },
    normal: ['remodelling; photographs at 1, 3 and 6 months'],
    redFlags: [
      { sign: 'raised scar or keloid', suspect: 'keloid', action: 'within a week', level: 'A4', levelIsOurs: true },
      { sign: 'tram-track marks that stay', suspect: 'scar', action: 'within a week', level: 'A4' },
      { sign: 'pigment change for more than 3 months', suspect: null, action: 'within a week', level: 'A4' },
      {
        sign: 'a needle shared with somebody',
        suspect: 'exposure to HIV, hepatitis B or C',
        action:
          'tests at once, after 6 weeks, 3 months and 6 months; prophylaxis against HIV only helps within 72 hours, so the same day',
        level: 'A2',
        levelIsOurs: true,
      },
    ],
    ...POLICY,
    note: 'The schedule of tests is on record without a source: a clinician signs it off.',
  },
];
