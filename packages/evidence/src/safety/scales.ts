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

/** One answer to an item, and what it counts. */
export interface ScaleOption {
  readonly words: string;
  readonly points: number;
}

/** One thing that is answered on a scale. A whole number, or one of a few answers that count their points. */
export interface ScaleItem {
  readonly id: string;
  readonly words: string;
  /** Bounds of the number; with options they are the first and last of them, from 0. */
  readonly lowest: number;
  readonly highest: number;
  readonly options?: readonly ScaleOption[];
  /** Answered, kept and shown, and not part of the sum. */
  readonly isApart?: true;
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
  /** What is answered. Without any the scale is read of, and not graded in Percuta. */
  readonly items?: readonly ScaleItem[];
  /** Who grades: the person, or a professional. */
  readonly by?: readonly ('person' | 'professional')[];
  /** Ranges of the score that have a name. */
  readonly classes?: readonly { readonly upTo: number; readonly words: string }[];
  /** How the score is put together, where it is a sum. */
  readonly scoring?: string;
  /** Agreement, change and reference values. */
  readonly figures?: readonly FactFigure[];
  /** Licensed: the product keeps a slot and never the items. */
  readonly licensed?: true;
}

/** Every outcome scale on record. */
export const SCALES: readonly Scale[] = [...ACNE_SCAR_SCALES, ...WRINKLE_SCALES, ...OTHER_SCALES];
