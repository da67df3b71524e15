import { PRIORS, type Source, TABLES } from '@percuta/evidence';

/**
 * The works that the priors rest on, as one readable line each, in the order of the causal chain: identifier, citation,
 * DOI where there is one, and how the work came to us where we did not read it.
 */
export function priorCitations(): string[] {
  const sources = new Map(
    TABLES.flatMap((table) =>
      table.kind === 'sources' ? table.rows.map((source) => [source.id, source] as const) : [],
    ),
  );
  const ids = new Set(PRIORS.flatMap((prior) => prior.sources));
  return [...ids].map((id) => {
    const source = sources.get(id);
    return source === undefined ? id : citationLine(source);
  });
}

function citationLine({ id, citation, doi, tag }: Source): string {
  const where = doi === undefined ? '' : `, doi ${doi}`;
  const seen = tag === 'READ' || tag === 'POLICY' || tag === 'DERIVED' ? '' : ` (${tag})`;
  return `${id}: ${citation}${where}${seen}`;
}
