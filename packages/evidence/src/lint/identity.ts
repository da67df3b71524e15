import type { IndexedEvidence, LintCheck, LintFault } from './check.ts';

const SHAPE = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;

/** Every row and source has an id of its own, and every table has rows. */
export const identity: LintCheck = {
  name: 'identity',
  says: 'An id is written in letters, digits, dots and hyphens, and stands once in all tables; no table is empty.',
  find: (index) => [...emptyTables(index), ...illShaped(index), ...repeated(index)],
};

function emptyTables({ evidence }: IndexedEvidence): LintFault[] {
  return evidence.tables
    .filter((table) => table.rows.length === 0)
    .map((table) => ({ path: table.name, message: 'The table is empty. Fill it, or take it out of tables.ts.' }));
}

function illShaped({ rows }: IndexedEvidence): LintFault[] {
  return rows
    .filter((row) => !SHAPE.test(row.id))
    .map((row) => ({
      path: `${row.path}/id`,
      message: 'Give it an id of letters, digits, dots and hyphens that a person can read.',
    }));
}

function repeated({ rows }: IndexedEvidence): LintFault[] {
  const first = new Map<string, string>();
  const faults: LintFault[] = [];
  for (const { id, path } of rows) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, path);
    else faults.push({ path: `${path}/id`, message: `The id stands already at ${earlier}. Give it another.` });
  }
  return faults;
}
