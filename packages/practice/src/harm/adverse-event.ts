import { CAUSALITY_WORDS, type CausalityWord, HARM_TERMS } from '@percuta/evidence';
import type { DeliveredZone } from '../session/session.ts';

/** The name under which a harm is counted, by its word in the evidence. */
export const HARM_TERM_NAMES = HARM_TERMS.map(({ term }) => term) as [string, ...string[]];

export type HarmGrade = 1 | 2 | 3 | 4 | 5;

/** What makes a harm serious, after 21 CFR 803 as recalled; a scar or a lasting change of pigment may be the fourth. */
export const SERIOUS_BECAUSE = [
  'death',
  'life-threatening',
  'hospital stay',
  'lasting damage',
  'treatment to prevent lasting damage',
  'other serious',
] as const;
export type SeriousBecause = (typeof SERIOUS_BECAUSE)[number];

export const CAUSALITIES = CAUSALITY_WORDS.map(({ causality }) => causality) as [
  CausalityWord['causality'],
  ...CausalityWord['causality'][],
];

/** Where a harm stands. */
export const HARM_OUTCOMES = [
  'ongoing',
  'getting better',
  'gone',
  'gone, leaving something',
  'fatal',
  'unknown',
] as const;
export type HarmOutcome = (typeof HARM_OUTCOMES)[number];

/** How a clinician judges a harm; later ones are added and count. */
export interface HarmJudgement {
  /** By the scale of its term; null where nobody can say. */
  readonly grade: HarmGrade | null;
  /** Empty: not serious. */
  readonly serious: readonly SeriousBecause[];
  readonly causality: CausalityWord['causality'];
  readonly outcome: HarmOutcome;
  /** The day on which it was over; null where it is not, or nobody knows. */
  readonly endedOn: string | null;
  /** What was done about it; null where nothing was, or nobody has said. */
  readonly treatment: string | null;
}

/** What a harm is tied to: taken from the sealed facts of the session, never typed in. */
export interface HarmLink {
  readonly session: string;
  readonly needledOn: string;
  readonly operator: string;
  readonly device: string;
  readonly cartridges: readonly string[];
  readonly lots: readonly string[];
  readonly settings: readonly Pick<DeliveredZone, 'zone' | 'settingMm' | 'passes' | 'endpoint'>[];
  readonly skinType: number | 'unknown';
  readonly planHash: string;
}

const LOT_PART = 2;

/**
 * The lots of cartridges, each once, from the keys of their units: issuer, device, lot, serial. A key that names no lot
 * adds none.
 *
 * @example
 * lotsOf(['GS1/09506000134352/AB1/1', 'GS1/09506000134352/AB1/2']) // => ["AB1"]
 */
export function lotsOf(cartridges: readonly string[]): readonly string[] {
  const lots = cartridges.map((unit) => unit.split('/')[LOT_PART] ?? '');
  return [...new Set(lots.filter((lot) => lot !== ''))];
}

/**
 * Why a judgement cannot stand; null where it can. A grade of 5 is a death and a death is a grade of 5; what is fatal is
 * serious; an end lies not before its beginning. Source: CTCAE version 5, as recalled.
 *
 * @example
 * const judged = { grade: 5, serious: [], causality: 'possible', outcome: 'gone', endedOn: null, treatment: null };
 * judgementFault(judged, '2026-11-25') // => "Grade 5 is death. Say so in outcome and seriousness, or choose another grade."
 * judgementFault({ ...judged, grade: 1 }, '2026-11-25') // => null
 */
export function judgementFault(
  { grade, serious, outcome, endedOn }: HarmJudgement,
  beganOn: string | null,
): string | null {
  const isDeath = [grade === 5, serious.includes('death'), outcome === 'fatal'];
  if (isDeath.some(Boolean) && !isDeath.every(Boolean)) {
    return 'Grade 5 is death. Say so in outcome and seriousness, or choose another grade.';
  }
  if (grade === 4 && !serious.includes('life-threatening')) {
    return 'Grade 4 is life-threatening. Say so in seriousness, or choose another grade.';
  }
  if (endedOn !== null && beganOn !== null && endedOn < beganOn) return 'It cannot have ended before it began.';
  return null;
}
