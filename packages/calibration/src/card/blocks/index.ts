import type { Ground } from '../../claims/ground.ts';
import { claimsBlock, stampBlock } from './claims.ts';
import { equationsBlock } from './equations.ts';
import { constantsBlock, extrapolationsBlock, unknownBlock } from './limits.ts';
import { haloBlock, lumpingBlock } from './micro-wound.ts';
import { harmsBlock, homeBlock, reportsBlock } from './risk.ts';
import { verificationBlock } from './verification.ts';

/** Every block of a page that a program writes, by the name between its marks. */
export const BLOCKS: Readonly<Record<string, (ground: Ground) => string>> = {
  claims: claimsBlock,
  constants: constantsBlock,
  equations: equationsBlock,
  extrapolations: extrapolationsBlock,
  halo: haloBlock,
  harms: harmsBlock,
  home: homeBlock,
  lumping: lumpingBlock,
  reports: reportsBlock,
  stamp: stampBlock,
  unknown: unknownBlock,
  verification: verificationBlock,
};
