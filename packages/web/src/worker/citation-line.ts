import { type Source, TABLES } from '@percuta/evidence';
import type { SourceLine } from './protocol.ts';
import { sourceLine } from './rule-sources.ts';

const SOURCES: readonly Source[] = TABLES.flatMap((table) => (table.kind === 'sources' ? table.rows : []));

const BY_ID: ReadonlyMap<string, Source> = new Map(SOURCES.map((source) => [source.id, source]));

/** A citation as the model prints it, `id: text`, looked up again for its link and how it came to us. */
export function citationLine(printed: string): SourceLine {
  const [, id = printed, text = printed] = /^([\w.-]+): (.*)$/.exec(printed) ?? [];
  const known = BY_ID.get(id);
  return known === undefined ? { id, text } : sourceLine(known);
}
