import type { Provenanced } from '../schema.ts';
import type { FactFigure } from './fact.ts';
import { ACNE_SCAR_SCALES } from './scales/acne-scars.ts';
import { OTHER_SCALES } from './scales/others.ts';
import { WRINKLE_SCALES } from './scales/wrinkles.ts';

/** One step of an ordered scale. */
export interface ScaleAnchor {
  readonly grade: number | string;
  readonly words: string;
}

/** A scale on which an outcome is graded. */
export interface Scale extends Provenanced {
  readonly name: string;
  /** What it grades. */
  readonly measures: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly betterIs: 'lower' | 'higher';
  /** In our words; recalled wording says so. */
  readonly anchors: readonly ScaleAnchor[];
  /** How the score is put together, where it is a sum. */
  readonly scoring?: string;
  /** Agreement, change and reference values. */
  readonly figures?: readonly FactFigure[];
  /** Licensed: the product keeps a slot and never the items. */
  readonly licensed?: true;
}

/** Every outcome scale on record. */
export const SCALES: readonly Scale[] = [...ACNE_SCAR_SCALES, ...WRINKLE_SCALES, ...OTHER_SCALES];
