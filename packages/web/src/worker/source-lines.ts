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
    return source === undefined ? { id, text: id } : sourceLine(source);
  });
}

/** A citation as the model prints it, `id: text`, looked up again for its link and how it came to us. */
export function citationLine(printed: string): SourceLine {
  const [, id = printed, text = printed] = /^([\w.-]+): (.*)$/.exec(printed) ?? [];
  const known = BY_ID.get(id);
  return known === undefined ? { id, text } : sourceLine(known);
}

function sourceLine(source: Source): SourceLine {
  const text = source.doi === undefined ? source.citation : source.citation.replace(`, doi ${source.doi}`, '');
  return { id: source.id, text, ...tagOf(source), ...linkOf(source) };
}

function tagOf({ tag }: Source): Pick<SourceLine, 'tag'> {
  if (tag === 'SECONDARY') return { tag };
  return tag.startsWith('RECALLED') ? { tag: 'RECALLED' } : {};
}

function linkOf(source: Source): Pick<SourceLine, 'url'> {
  if (source.doi !== undefined) return { url: `https://doi.org/${source.doi}` };
  return source.url === undefined ? {} : { url: source.url };
}
