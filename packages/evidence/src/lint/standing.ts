import { type IndexedEvidence, type IndexedRow, type LintCheck, type LintFault, textsOf } from './check.ts';

/** No row is better known than the works it cites. */
export const standing: LintCheck = {
  name: 'standing',
  says: 'READ cites a work that was read, SECONDARY names the way it was seen, and an unread work gives no figure.',
  find: (index) => [...betterThanSource(index), ...wayNotNamed(index), ...figuresOfUnread(index)],
};

function tagsOf(index: IndexedEvidence, { row }: IndexedRow): readonly (string | undefined)[] {
  return textsOf(row.sources).map((source) => index.sources.get(source)?.tag);
}

function betterThanSource(index: IndexedEvidence): LintFault[] {
  return index.rows
    .filter((row) => row.kind === 'measurements' && row.row.provenance === 'READ')
    .filter((row) => !tagsOf(index, row).includes('READ'))
    .map(({ path }) => ({ path: `${path}/provenance`, message: 'READ, but no work that it cites was read.' }));
}

function wayNotNamed(index: IndexedEvidence): LintFault[] {
  return index.rows
    .filter((row) => row.kind === 'measurements' && row.row.provenance === 'SECONDARY')
    .filter((row) => row.row.seenThrough === undefined && !tagsOf(index, row).includes('SECONDARY'))
    .map(({ path }) => ({ path: `${path}/seenThrough`, message: 'Name the source through which it was seen.' }));
}

function figuresOfUnread(index: IndexedEvidence): LintFault[] {
  const unread = [...index.sources.values()].filter(({ citation }) =>
    index.evidence.unread.some(({ name }) => citation === name || citation.startsWith(`${name},`)),
  );
  const ids = new Set(unread.map(({ id }) => id));
  return index.rows
    .filter(({ row }) => ['value', 'low', 'high', 'p05'].some((field) => typeof row[field] === 'number'))
    .filter(({ row }) => textsOf(row.sources).some((source) => ids.has(source)))
    .map(({ path }) => ({ path: `${path}/sources`, message: 'It takes a figure from a work that has not been read.' }));
}
