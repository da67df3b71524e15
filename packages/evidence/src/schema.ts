/**
 * The shapes in which everything we know is written down. Every table of this package is made of these; the linter
 * (`lint.ts`) holds them to it.
 */

/** How a figure came to us. RECALLED figures are unchecked and never reach a screen without saying so. */
export type Provenance =
  | 'READ'
  | 'SECONDARY'
  | 'RECALLED-high'
  | 'RECALLED-medium'
  | 'RECALLED-low'
  | 'DERIVED'
  | 'POLICY';

/**
 * How strong the support is: `R` regulator page or device label, `G` guideline or consensus, `S` systematic review or
 * randomised trial, `C` case report, series or small study, `E` expert or clinic practice, `P` Percuta's own policy.
 */
export type Strength = 'R' | 'G' | 'S' | 'C' | 'E' | 'P';

/** Something that was published. `citation` holds only what is on record; a missing title is left out, not invented. */
export interface Source {
  readonly id: string;
  readonly citation: string;
  readonly year: number | null;
  readonly doi?: string;
  readonly url?: string;
  readonly tag: Provenance;
  /** The day on which the record of this source was last checked, ISO 8601. */
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
  readonly note?: string;
}

/** Where a figure lies: a point, a range, or a point with its spread. All in the row's unit. */
export interface Figure {
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  /** What `low` and `high` are: for example `range`, `CI95`, `P05-P95`. */
  readonly interval?: string;
  /** One standard deviation. */
  readonly sd?: number;
}

/** A published quantity with its unit, spread and people. */
export interface Measurement extends Provenanced, Figure {
  readonly quantity: string;
  /** One of `units.ts`. */
  readonly unit: string;
  readonly n?: number;
  readonly population?: string;
  readonly site?: string;
  readonly method?: string;
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
