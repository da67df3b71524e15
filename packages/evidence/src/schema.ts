import type { Zone } from './zones.ts';

/**
 * The shapes in which everything we know is written down. Every table of this package is made of these; the linter
 * (`lint.ts`) holds them to it.
 */

/** How a figure came to us. RECALLED figures are unchecked and never reach a screen without saying so. */
export const PROVENANCES = [
  'READ',
  'SECONDARY',
  'RECALLED-high',
  'RECALLED-medium',
  'RECALLED-low',
  'DERIVED',
  'POLICY',
] as const;

export type Provenance = (typeof PROVENANCES)[number];

/**
 * How strong the support is: `R` regulator page or device label, `G` guideline or consensus, `S` systematic review or
 * randomised trial, `C` case report, series or small study, `E` expert or clinic practice, `P` Percuta's own policy.
 */
export const STRENGTHS = ['R', 'G', 'S', 'C', 'E', 'P'] as const;

export type Strength = (typeof STRENGTHS)[number];

/**
 * What `low` and `high` of a measurement may be. `bound`: only one side was said. `CI`: an interval of confidence whose
 * level is not on record.
 */
export const INTERVALS = ['range', 'bound', 'P05-P95', 'CI', 'CI90', 'CI95', 'CI99'] as const;

/**
 * Something that was published. `citation` holds only what is on record; a missing title is left out, not invented.
 * `tag` says how the work itself came to us; a row that cites it may have a weaker provenance of its own. READ often
 * means the abstract or the opening pages, not every table.
 */
export interface Source {
  readonly id: string;
  readonly citation: string;
  readonly year: number | null;
  readonly doi?: string;
  /** PubMed Central, with its letters: `PMC3160154`. */
  readonly pmcid?: string;
  /** PubMed, digits only. */
  readonly pmid?: string;
  readonly url?: string;
  readonly tag: Provenance;
  /** The source through which a SECONDARY one was seen, by its id. */
  readonly seenThrough?: string;
  /** The day on which this record was last compared with what we hold of the work, ISO 8601. Not a day of reading. */
  readonly checkedOn: string;
  readonly note?: string;
}

/** What a table row must carry besides its own fields. */
export interface Provenanced {
  readonly id: string;
  readonly sources: readonly string[];
  readonly provenance: Provenance;
  readonly strength: Strength;
  /** Set exactly where `provenance` is RECALLED and the figure is in use; screens show it. */
  readonly status?: 'awaiting-clinical-check';
  /** Why a RECALLED figure is used all the same. */
  readonly usedBecause?: string;
  /** For SECONDARY rows: the source through which the cited one was seen, where the source does not say so itself. */
  readonly seenThrough?: string;
  /** The rows of any table that this one is computed from or leans on, by id. */
  readonly restsOn?: readonly string[];
  readonly note?: string;
}

/** Where a figure lies: a point, a range, or a point with its spread. All in the row's unit. */
export interface Figure {
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  /** What `low` and `high` are, one of `INTERVALS`. */
  readonly interval?: string;
  /** One standard deviation. */
  readonly sd?: number;
  /** The record says "about". */
  readonly approximate?: true;
}

/** A published quantity with its unit, spread and people. A row without a number has `value: null` and a `finding`. */
export interface Measurement extends Provenanced, Figure {
  readonly quantity: string;
  /** One of `units.ts`. */
  readonly unit: string;
  readonly n?: number;
  readonly population?: string;
  readonly sex?: 'female' | 'male';
  /** The zone of ours in which the site lies, where it lies in one. */
  readonly zone?: Zone;
  readonly site?: string;
  readonly method?: string;
  /** Days after the wound, or after the first session of a course. */
  readonly atDay?: number;
  /** The printed probability of chance. */
  readonly pValue?: number;
  /** What was found, where it is a direction and not a number. */
  readonly finding?: string;
}

/** What we believe of one constant of the model before the data speak. */
export interface Prior extends Provenanced {
  /** The name that the model uses, unit included. */
  readonly parameter: string;
  readonly unit: string;
  /** How the three quantiles are turned into a distribution. */
  readonly distribution: 'lognormal' | 'normal' | 'beta' | 'triangular' | 'fixed';
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
  readonly anchor: string;
}

/** A limit or policy figure that a rule acts on. */
export interface Limit extends Provenanced {
  readonly value: number;
  readonly unit: string;
  readonly meaning: string;
}
