import type { Evidence, IndexedEvidence, LintCheck, LintException, LintFault } from './lint/check.ts';
import { heldOut } from './lint/held-out.ts';
import { identity } from './lint/identity.ts';
import { indexEvidence } from './lint/index-evidence.ts';
import { provenance } from './lint/provenance.ts';
import { ranges } from './lint/ranges.ts';
import { recalled } from './lint/recalled.ts';
import { references } from './lint/references.ts';
import { sources } from './lint/sources.ts';
import { standing } from './lint/standing.ts';
import { FIGURE_FIELDS, units } from './lint/units.ts';
import { wording } from './lint/wording.ts';
import { TABLES } from './tables.ts';
import { UNREAD_WORKS } from './tissue/unread.ts';

/** Faults that are known and let stand, with the reason. The list only shrinks: an entry without its fault is one. */
export const LINT_EXCEPTIONS: readonly LintException[] = [];

/** Every check, in the order in which faults are listed. A new one: its file in `lint/`, and its name here. */
export const LINT_CHECKS: readonly LintCheck[] = [
  identity,
  provenance,
  sources,
  standing,
  units,
  ranges,
  recalled,
  heldOut,
  references,
  wording,
];

/** How much was looked at, and everything that is wrong. */
export interface LintReport {
  readonly checked: {
    /** Rows by table. */
    readonly tables: Readonly<Record<string, number>>;
    readonly rows: number;
    readonly sources: number;
    readonly figures: number;
    readonly checks: number;
    readonly excepted: number;
  };
  readonly faults: readonly LintFault[];
}

const OURS: Evidence = { tables: TABLES, unread: UNREAD_WORKS, exceptions: LINT_EXCEPTIONS };

/**
 * Holds evidence to its rules: ids, provenance, strength, sources, units, ranges, recalled figures, held-out studies,
 * references and wording. It judges form and standing; whether a figure was copied rightly it cannot know. Every fault
 * comes back at once.
 *
 * @example
 * lintEvidence().faults // => []
 * lintEvidence({ tables: [{ name: 'mine', kind: 'limits', rows: [] }], unread: [], exceptions: [] }).faults
 * // => [{ "path": "mine", "message": "The table is empty. Fill it, or take it out of tables.ts." }]
 */
export function lintEvidence(evidence: Evidence = OURS): LintReport {
  const index = indexEvidence(evidence);
  const found = LINT_CHECKS.flatMap((check) => check.find(index));
  const listed = new Set(evidence.exceptions.map(({ path }) => path));
  return {
    checked: countAll(index, found.filter(({ path }) => listed.has(path)).length),
    faults: [...found.filter(({ path }) => !listed.has(path)), ...outdated(evidence.exceptions, found)],
  };
}

/** A listed exception must still fail. */
function outdated(exceptions: readonly LintException[], found: readonly LintFault[]): LintFault[] {
  const failing = new Set(found.map(({ path }) => path));
  return exceptions
    .filter(({ path }) => !failing.has(path))
    .map(({ path }) => ({ path, message: 'This exception is not needed any more. Take it off the list.' }));
}

function countAll({ rows, evidence }: IndexedEvidence, excepted: number): LintReport['checked'] {
  const figures = rows
    .flatMap((row) => row.spots)
    .flatMap(({ object }) => FIGURE_FIELDS.filter((field) => typeof object[field] === 'number'));
  return {
    tables: Object.fromEntries(evidence.tables.map((table) => [table.name, table.rows.length])),
    rows: rows.filter((row) => row.kind !== 'sources').length,
    sources: rows.filter((row) => row.kind === 'sources').length,
    figures: figures.length,
    checks: LINT_CHECKS.length,
    excepted,
  };
}
