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
  return `${id}: ${citation}${where}${howKnown(tag)}`;
}

/** A work that we did not read says so, and one that is only recalled says that nobody has checked it yet. */
function howKnown(tag: Source['tag']): string {
  if (tag === 'SECONDARY') return ' (seen through another source)';
  return tag.startsWith('RECALLED') ? ` (${tag}, awaiting clinical check)` : '';
}
