import { SAFETY_SOURCES, type Source } from '@percuta/evidence';
import { commonWords as words } from '../words/en/common.ts';
import type { SourceLine } from './protocol.ts';

const BY_ID: ReadonlyMap<string, Source> = new Map(SAFETY_SOURCES.map((source) => [source.id, source]));

/** What is no publication: a choice of our own, said to be one. */
const POLICY = 'percuta-policy';

/** The citations behind the ids of a rule. An id without a record is shown as it is: it must not vanish. */
export function ruleSources(ids: readonly string[]): SourceLine[] {
  return [...new Set(ids)].map((id) => {
    const source = BY_ID.get(id);
    if (id === POLICY) return { id, text: words.policy };
    return source === undefined ? { id, text: id } : sourceLine(source);
  });
}

/** A source as it is cited on a page, with its link and how it came to us. */
export function sourceLine(source: Source): SourceLine {
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
