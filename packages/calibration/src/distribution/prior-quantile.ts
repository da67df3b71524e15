import type { Prior } from '@percuta/evidence';
import { fitBeta } from './beta.ts';
import { fitTriangular } from './triangular.ts';
import { twoPieceLognormal, twoPieceNormal } from './two-piece.ts';

/**
 * A prior as a function from a share (0 to 1) to the value below which it lies with that chance. Lognormal and normal
 * priors meet all three points exactly, their halves of different width where need be; beta and triangular ones are
 * the nearest of their kind. `fixed` is its median.
 */
export function priorQuantile(prior: Prior): (share: number) => number {
  switch (prior.distribution) {
    case 'fixed':
      return () => prior.median;
    case 'normal':
      return twoPieceNormal(prior);
    case 'lognormal':
      return twoPieceLognormal(prior);
    case 'beta':
      return fitBeta(prior);
    case 'triangular':
      return fitTriangular(prior);
  }
}
