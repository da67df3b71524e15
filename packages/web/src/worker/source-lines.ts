import { SAFETY_SOURCES, type Source, TABLES } from '@percuta/evidence';
import type { SourceLine } from './protocol.ts';

const SOURCES: readonly Source[] = [
  ...SAFETY_SOURCES,
  ...TABLES.flatMap((table) => (table.kind === 'sources' ? table.rows : [])),
];

const BY_ID: ReadonlyMap<string, Source> = new Map(SOURCES.map((source) => [source.id, source]));

/** The citations behind ids. An id without a record is shown as it is: it must not vanish. */
export function sourceLines(ids: readonly string[]): SourceLine[] {
  return [...new Set(ids)].map((id) => {
    const source = BY_ID.get(id);
    return source === undefined ? { id, text: id } : { id, text: source.citation, ...linkOf(source) };
  });
}

/** A citation as the model prints it, `id: text, doi …`, with the identifier as a link. */
export function citationLine(printed: string): SourceLine {
  const [, id = printed, text = printed] = /^([\w.-]+): (.*)$/.exec(printed) ?? [];
  const known = BY_ID.get(id);
  return known === undefined ? { id, text } : { id, text, ...linkOf(known) };
}

function linkOf(source: Source): { readonly url: string } | Record<string, never> {
  if (source.doi !== undefined) return { url: `https://doi.org/${source.doi}` };
  return source.url === undefined ? {} : { url: source.url };
}
