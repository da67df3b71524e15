import type { Provenanced } from '../schema.ts';
import { POLICY, RECALLED_HIGH } from './fact.ts';

/** One harm by the name under which the practice counts it. */
export interface HarmTerm extends Provenanced {
  readonly term: string;
  readonly words: string;
  /** The scale by whose anchors it is graded, by its id in `SCALES`. */
  readonly gradedBy: 'scale-ctcae-5' | 'scale-ctcae-5-hyperpigmentation' | 'scale-ctcae-5-skin-infection';
}

const GENERAL = { gradedBy: 'scale-ctcae-5', ...POLICY } as const;

/** The harms that reports and reviews of needling name, and one for whatever has no name here. */
export const HARM_TERMS: readonly HarmTerm[] = [
  {
    id: 'harm-term-infection',
    term: 'infection',
    words: 'skin infection',
    ...GENERAL,
    gradedBy: 'scale-ctcae-5-skin-infection',
  },
  {
    id: 'harm-term-herpes',
    term: 'herpes',
    words: 'herpes outbreak or eczema herpeticum',
    ...GENERAL,
    gradedBy: 'scale-ctcae-5-skin-infection',
  },
  {
    id: 'harm-term-mycobacteria',
    term: 'mycobacteria',
    words: 'infection with non-tuberculous mycobacteria',
    ...GENERAL,
    gradedBy: 'scale-ctcae-5-skin-infection',
  },
  { id: 'harm-term-blood-exposure', term: 'blood-exposure', words: 'exposure to somebody else’s blood', ...GENERAL },
  {
    id: 'harm-term-dark-marks',
    term: 'dark-marks',
    words: 'post-inflammatory hyperpigmentation',
    ...GENERAL,
    gradedBy: 'scale-ctcae-5-hyperpigmentation',
  },
  { id: 'harm-term-light-marks', term: 'light-marks', words: 'loss of pigment', ...GENERAL },
  { id: 'harm-term-tram-track', term: 'tram-track', words: 'tram-track scars', ...GENERAL },
  { id: 'harm-term-raised-scar', term: 'raised-scar', words: 'raised scar or keloid', ...GENERAL },
  { id: 'harm-term-granuloma', term: 'granuloma', words: 'granuloma', ...GENERAL },
  { id: 'harm-term-contact-allergy', term: 'contact-allergy', words: 'contact allergy', ...GENERAL },
  {
    id: 'harm-term-anaphylaxis',
    term: 'anaphylaxis',
    words: 'anaphylaxis or another allergy of the whole body',
    ...GENERAL,
  },
  { id: 'harm-term-anaesthetic', term: 'anaesthetic-toxicity', words: 'toxicity of the local anaesthetic', ...GENERAL },
  { id: 'harm-term-eye', term: 'eye', words: 'injury of the eye or change of vision', ...GENERAL },
  { id: 'harm-term-bleeding', term: 'bleeding', words: 'bleeding for more than 30 minutes', ...GENERAL },
  { id: 'harm-term-long-redness', term: 'long-redness', words: 'redness that lasts beyond a week', ...GENERAL },
  { id: 'harm-term-pain', term: 'pain', words: 'pain beyond what was expected', ...GENERAL },
  { id: 'harm-term-fainting', term: 'fainting', words: 'fainting', ...GENERAL },
  { id: 'harm-term-device', term: 'device-fault', words: 'fault of the device or cartridge', ...GENERAL },
  { id: 'harm-term-other', term: 'other', words: 'something else', ...GENERAL },
];

/** How surely a harm comes from what was done. */
export interface CausalityWord extends Provenanced {
  readonly causality: 'certain' | 'probable' | 'possible' | 'unlikely' | 'conditional' | 'unassessable';
  readonly means: string;
}

const WHO_UMC = { sources: ['who-umc-causality'], strength: 'G', ...RECALLED_HIGH } as const;

/** The categories of the WHO-UMC system, from surest to not to be judged; their meaning in our words. */
export const CAUSALITY_WORDS: readonly CausalityWord[] = [
  {
    id: 'causality-certain',
    causality: 'certain',
    means:
      'The timing fits, nothing else explains it, and it was shown: it left when the cause did, or came back with it.',
    ...WHO_UMC,
  },
  {
    id: 'causality-probable',
    causality: 'probable',
    means: 'The timing fits, and something else is unlikely.',
    ...WHO_UMC,
  },
  {
    id: 'causality-possible',
    causality: 'possible',
    means: 'The timing fits, but something else could explain it as well.',
    ...WHO_UMC,
  },
  {
    id: 'causality-unlikely',
    causality: 'unlikely',
    means: 'The timing hardly fits, and something else explains it.',
    ...WHO_UMC,
  },
  {
    id: 'causality-conditional',
    causality: 'conditional',
    means: 'Not judged yet: more is being found out.',
    ...WHO_UMC,
  },
  {
    id: 'causality-unassessable',
    causality: 'unassessable',
    means: 'Cannot be judged: too little is known, and no more can be.',
    ...WHO_UMC,
  },
];
