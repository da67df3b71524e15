import { PROVENANCES } from '../schema.ts';
import { type IndexedEvidence, type LintCheck, type LintFault, textsOf } from './check.ts';

const KNOWN_TAGS: readonly unknown[] = PROVENANCES;
const ISO_DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const IDENTIFIERS = [
  ['doi', /^10\.\d{4,9}\/\S+$/],
  ['pmcid', /^PMC\d+$/],
  ['pmid', /^\d+$/],
  ['url', /^https:\/\/\S+$/],
] as const;

/** Every row cites, what is cited exists, and what exists is cited. */
export const sources: LintCheck = {
  name: 'sources',
  says: 'A row cites at least one source, every source cited is on record, and no source is an orphan.',
  find: (index) => [...uncited(index), ...unknown(index), ...orphans(index), ...illRecorded(index)],
};

function uncited({ rows }: IndexedEvidence): LintFault[] {
  return rows.flatMap((row) =>
    row.spots
      .filter(({ isRow, object }) => (isRow ? row.kind !== 'sources' : 'sources' in object))
      .filter(({ object }) => textsOf(object.sources).length === 0)
      .map(({ path }) => ({ path: `${path}/sources`, message: 'Cite at least one source, or percuta-policy.' })),
  );
}

function citations({ rows }: IndexedEvidence): { readonly path: string; readonly source: string }[] {
  return rows.flatMap((row) =>
    row.spots.flatMap(({ object, path }) => [
      ...textsOf(object.sources).map((source) => ({ path: `${path}/sources`, source })),
      ...(typeof object.seenThrough === 'string' ? [{ path: `${path}/seenThrough`, source: object.seenThrough }] : []),
    ]),
  );
}

function unknown(index: IndexedEvidence): LintFault[] {
  return citations(index)
    .filter(({ source }) => !index.sources.has(source))
    .map(({ path, source }) => ({ path, message: `There is no source "${source}". Record it, or correct the id.` }));
}

function orphans(index: IndexedEvidence): LintFault[] {
  const cited = new Set(citations(index).map(({ source }) => source));
  return index.rows
    .filter((row) => row.kind === 'sources' && !cited.has(row.id))
    .map((row) => ({ path: row.path, message: 'No row cites this source. Cite it, or take it out.' }));
}

function illRecorded({ rows }: IndexedEvidence): LintFault[] {
  return rows.filter((row) => row.kind === 'sources').flatMap(({ row, path }) => recordFaults(row, path));
}

function recordFaults(row: Readonly<Record<string, unknown>>, path: string): LintFault[] {
  const faults: LintFault[] = [];
  if (typeof row.citation !== 'string') faults.push({ path: `${path}/citation`, message: 'Say what was published.' });
  if (!KNOWN_TAGS.includes(row.tag)) {
    faults.push({ path: `${path}/tag`, message: `Say how it came to us: ${PROVENANCES.join(', ')}.` });
  }
  if (row.year !== null && !(Number.isInteger(row.year) && Number(row.year) >= 1800 && Number(row.year) <= 2100)) {
    faults.push({ path: `${path}/year`, message: 'Give the year as four digits, or null where it is not on record.' });
  }
  if (typeof row.checkedOn !== 'string' || !ISO_DAY.test(row.checkedOn)) {
    faults.push({ path: `${path}/checkedOn`, message: 'Give the day of the last comparison, as 2026-11-01.' });
  }
  for (const [key, shape] of IDENTIFIERS) {
    const identifier = row[key];
    if (identifier !== undefined && !(typeof identifier === 'string' && shape.test(identifier))) {
      faults.push({ path: `${path}/${key}`, message: `This is not the form of a ${key.toUpperCase()}. Correct it.` });
    }
  }
  return faults;
}
