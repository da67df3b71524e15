import { MODEL_VERSION } from '@percuta/model';
import { CLAIMS } from '../../claims/claims.ts';
import type { Ground } from '../../claims/ground.ts';
import { judgeClaims } from '../../claims/judge-claims.ts';
import { table } from './markdown.ts';

/** The claims and what becomes of them. */
export function claimsBlock(ground: Ground): string {
  return table(
    ['', 'claim', 'verdict', 'because'],
    judgeClaims(CLAIMS, ground).map(({ id, claim, verdict, because }) => [id, claim, verdict, because]),
  );
}

/** Which model and which parameters the card's numbers are of. */
export function stampBlock({ parameters: { ensemble } }: Ground): string {
  return `Model ${MODEL_VERSION}; parameters \`${ensemble.sha256}\`, ${ensemble.draws} draws, seed ${ensemble.seed}.`;
}
