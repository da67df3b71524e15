import type { Source } from '../schema.ts';
import type { EvidenceTable } from '../tables.ts';
import type { UnreadWork } from '../tissue/unread.ts';

/** One thing that is wrong: where, as `table/id/field`, and what to do. */
export interface LintFault {
  readonly path: string;
  readonly message: string;
}

/** A fault that is known and let stand. It has to be there still: the entry itself is a fault as soon as it is not. */
export interface LintException {
  readonly path: string;
  readonly because: string;
}

/** What the linter looks at. */
export interface Evidence {
  readonly tables: readonly EvidenceTable[];
  readonly unread: readonly UnreadWork[];
  readonly exceptions: readonly LintException[];
}

/** An object inside a row, at any depth, with the unit that it or what holds it states. */
export interface Spot {
  readonly path: string;
  readonly object: Readonly<Record<string, unknown>>;
  readonly unit: unknown;
  /** The row itself, and not something inside it. */
  readonly isRow: boolean;
}

/** One row with where it stands and every object in it. */
export interface IndexedRow {
  readonly id: string;
  readonly kind: EvidenceTable['kind'];
  readonly table: string;
  readonly path: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly spots: readonly Spot[];
}

/** The evidence made ready for the checks. */
export interface IndexedEvidence {
  readonly rows: readonly IndexedRow[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly ids: ReadonlySet<string>;
  readonly evidence: Evidence;
}

/** One rule of the linter: a name, what it holds to, and how it finds what breaks it. */
export interface LintCheck {
  readonly name: string;
  readonly says: string;
  readonly find: (index: IndexedEvidence) => readonly LintFault[];
}

/** The strings of a list-like field; anything else is none. */
export function textsOf(field: unknown): readonly string[] {
  return Array.isArray(field) ? field.filter((entry) => typeof entry === 'string') : [];
}
