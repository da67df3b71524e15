import type { Source } from '../schema.ts';
import type { HeldOutStudy } from '../tissue/held-out.ts';
import { type IndexedEvidence, type IndexedRow, type LintCheck, type LintFault, textsOf } from './check.ts';
import { FIGURE_FIELDS } from './units.ts';

/** All that may be known of a study that is held out. */
const ALLOWED_FIELDS = [
  ...['id', 'name', 'seal', 'design', 'n', 'enrolled', 'people', 'schedule', 'observables', 'cohort', 'permittedRows'],
  ...['sources', 'provenance', 'strength', 'note'],
];

/** No result of a held-out study stands anywhere. */
export const heldOut: LintCheck = {
  name: 'held-out studies',
  says: 'A held-out study has no field for a result, and no row cites it but those permitted by name, or leaning on one that is.',
  find: (index) => [...resultFields(index), ...trespassers(index)],
};

function resultFields({ rows }: IndexedEvidence): LintFault[] {
  return rows
    .filter((row) => row.kind === 'held-out')
    .flatMap((row) =>
      row.spots.flatMap(({ object, path, isRow }) =>
        Object.keys(object)
          .filter((key) => (isRow ? !ALLOWED_FIELDS.includes(key) : (FIGURE_FIELDS as readonly string[]).includes(key)))
          .map((key) => ({
            path: `${path}/${key}`,
            message: 'A held-out study states no result. Take the field out.',
          })),
      ),
    );
}

function trespassers(index: IndexedEvidence): LintFault[] {
  const studies = index.evidence.tables.flatMap((table) => (table.kind === 'held-out' ? table.rows : []));
  return studies.flatMap((study) => {
    const works = worksOf(study, index);
    return index.rows
      .filter((row) => row.kind !== 'held-out' && row.kind !== 'sources' && !isPermitted(row, study))
      .flatMap((row) => row.spots)
      .filter(({ object }) => textsOf(object.sources).some((source) => works.has(source)))
      .map(({ path }) => ({
        path: `${path}/sources`,
        message: `${study.name} is held out to test the model. Take the row out, or permit it in the study’s entry.`,
      }));
  });
}

/** By name; or because it says which permitted row of the study it leans on. */
function isPermitted({ id, row }: IndexedRow, { permittedRows }: HeldOutStudy): boolean {
  return permittedRows.includes(id) || textsOf(row.restsOn).some((other) => permittedRows.includes(other));
}

/** The sources of the study by id, and any other record of the same work under another id. */
function worksOf(study: HeldOutStudy, { sources }: IndexedEvidence): ReadonlySet<string> {
  const own = study.sources.flatMap((id) => sources.get(id) ?? []);
  const same = [...sources.values()].filter((other) => own.some((source) => sharesIdentifier(source, other)));
  return new Set([...study.sources, ...same.map(({ id }) => id)]);
}

function sharesIdentifier(a: Source, b: Source): boolean {
  return (['doi', 'pmcid', 'pmid', 'url'] as const).some((key) => a[key] !== undefined && a[key] === b[key]);
}
