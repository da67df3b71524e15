import { type Source, TABLES } from '@percuta/evidence';
import type { Claim, ClaimCount, ClaimInterval, ClaimVerdict, Finding } from './claim.ts';
import type { Ground } from './ground.ts';

/** A work that a verdict rests on. */
export interface ClaimSource {
  readonly id: string;
  readonly citation: string;
  readonly doi?: string;
  /** A figure of it that is used here was recalled and still awaits a check against it. */
  readonly recalled?: true;
}

/** A claim with its verdict and everything that it rests on. */
export interface JudgedClaim {
  readonly id: string;
  readonly claim: string;
  readonly verdict: ClaimVerdict;
  readonly because: string;
  readonly interval: ClaimInterval;
  readonly count?: ClaimCount;
  readonly rows: readonly string[];
  readonly modelled: boolean;
  readonly sources: readonly ClaimSource[];
}

/** A claim whose conditions both hold: its statement is wrong, not the world. */
export class TornClaim extends Error {
  constructor({ id, claim }: Pick<Claim, 'id' | 'claim'>) {
    super(`The claim ${id} "${claim}" is supported and contradicted at once. Rewrite its conditions.`);
    this.name = 'TornClaim';
  }
}

/** Judges every claim on the ground that is given. */
export function judgeClaims(claims: readonly Claim[], ground: Ground): readonly JudgedClaim[] {
  return claims.map((claim) => judgeClaim(claim, ground));
}

function judgeClaim({ id, claim, judge }: Claim, ground: Ground): JudgedClaim {
  const finding = judge(ground);
  const { because, interval, count, rows, modelled = false } = finding;
  return {
    id,
    claim,
    verdict: verdictOf({ id, claim }, finding),
    because,
    interval,
    ...(count === undefined ? {} : { count }),
    rows,
    modelled,
    sources: sourcesOf(rows, ground),
  };
}

function verdictOf(
  claim: Pick<Claim, 'id' | 'claim'>,
  { supported, contradicted }: Pick<Finding, 'supported' | 'contradicted'>,
): ClaimVerdict {
  if (supported && contradicted) throw new TornClaim(claim);
  if (contradicted) return 'contradicted';
  return supported ? 'supported' : 'unknown';
}

const WORKS: ReadonlyMap<string, Source> = new Map(
  TABLES.flatMap((table) => (table.kind === 'sources' ? table.rows.map((work) => [work.id, work] as const) : [])),
);

function sourcesOf(rowIds: readonly string[], ground: Ground): readonly ClaimSource[] {
  const rows = rowIds.map((id) => ground.row(id));
  const ids = [...new Set(rows.flatMap((row) => row.sources))];
  return ids.map((id) => {
    const work = WORKS.get(id);
    const recalled = rows.some((row) => row.sources.includes(id) && row.provenance.startsWith('RECALLED'));
    return {
      id,
      citation: work?.citation ?? id,
      ...(work?.doi === undefined ? {} : { doi: work.doi }),
      ...(recalled ? { recalled: true as const } : {}),
    };
  });
}

/** A judged claim as one plain line: its id first, then the verdict, the claim, why, and on what it rests. */
export function claimLine(judged: JudgedClaim): string {
  const works = [
    ...new Set(
      judged.sources.map((source) => `${shortName(source.citation)}${source.recalled ? ' (recalled, unchecked)' : ''}`),
    ),
  ];
  const rests = judged.modelled ? [...works, 'Percuta model'] : works;
  return `${judged.id} ${judged.verdict} ${judged.claim}: ${judged.because} [${rests.join('; ')}]`;
}

/** The work as people call it: what stands before the journal. */
function shortName(citation: string): string {
  return (citation.split(/[,:(]/)[0] ?? citation).trim();
}
