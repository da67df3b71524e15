import type { Ground } from '../../claims/ground.ts';
import type { Figure } from '../svg.ts';
import { haloFigure } from './halo.ts';
import { harmsFigure } from './harms.ts';
import { homeFigure } from './home.ts';
import { lumpingFigure } from './lumping.ts';
import { microWoundFigure } from './micro-wound.ts';
import { outlookFigure } from './outlook.ts';

/** Every figure of the card, by the name of its file. To add one: a file like the others, a line here. */
export const FIGURES: Readonly<Record<string, (ground: Ground) => Figure>> = {
  halo: haloFigure,
  harms: harmsFigure,
  home: homeFigure,
  lumping: lumpingFigure,
  'micro-wound': microWoundFigure,
  outlook: outlookFigure,
};
