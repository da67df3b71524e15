import { type LintCheck, textsOf } from './check.ts';

/** The fields in which a row names other rows. */
export const REFERENCE_FIELDS = [
  'restsOn',
  'rows',
  'afterConfirmation',
  'permittedRows',
  'results',
  'constants',
  'rules',
] as const;

/** A row that is named exists. */
export const references: LintCheck = {
  name: 'references',
  says: 'Whatever row another row names by id stands in a table, and no row leans on itself.',
  find: ({ rows, ids }) =>
    rows.flatMap((row) =>
      row.spots.flatMap(({ object, path }) =>
        REFERENCE_FIELDS.flatMap((field) =>
          textsOf(object[field])
            .filter((id) => !ids.has(id) || id === row.id)
            .map((id) => ({ path: `${path}/${field}`, message: `"${id}" is no other row. Correct the id.` })),
        ),
      ),
    ),
};
