import { textsOf } from './lint/check.ts';
import { indexEvidence } from './lint/index-evidence.ts';
import { REFERENCE_FIELDS } from './lint/references.ts';
import { type EvidenceTable, TABLES } from './tables.ts';

/** One row of any table, and which table it stands in. */
export interface EvidenceRow {
  readonly id: string;
  readonly table: string;
  readonly kind: EvidenceTable['kind'];
  readonly row: Readonly<Record<string, unknown>>;
}

/** A row that names another, directly or through rows between. */
export interface EvidenceUse {
  readonly id: string;
  readonly table: string;
  /** The field in which it is named. */
  readonly field: string;
  /** The row that is named there: the one asked for, or one that leads to it. */
  readonly names: string;
  /** 1 where the row asked for is named itself. */
  readonly steps: number;
}

/**
 * Every row of every table, in order, or those of one kind or one table. It judges nothing; `lintEvidence` does.
 *
 * @example
 * listEvidence({ kind: 'held-out' }).map((row) => row.id)[0] // => "held-out.kenkel-2021"
 * listEvidence({ table: 'no such table' }) // => []
 */
export function listEvidence(
  only: { readonly kind?: string | undefined; readonly table?: string | undefined } = {},
  tables: readonly EvidenceTable[] = TABLES,
): readonly EvidenceRow[] {
  return tables
    .filter((table) => only.kind === undefined || table.kind === only.kind)
    .filter((table) => only.table === undefined || table.name === only.table)
    .flatMap((table) =>
      table.rows.map((row) => ({ id: row.id, table: table.name, kind: table.kind, row: { ...row } })),
    );
}

/**
 * One row by its id, or undefined where no table holds it.
 *
 * @example
 * findEvidence('kalluri-2011')?.table // => "tissue sources"
 * findEvidence('nothing') // => undefined
 */
export function findEvidence(id: string, tables: readonly EvidenceTable[] = TABLES): EvidenceRow | undefined {
  return listEvidence({}, tables).find((row) => row.id === id);
}

/**
 * Every row that names an id, and every row that names one of those, nearest first: from a source to the figures that
 * cite it and on to the priors that lean on them. It knows the references between tables and none beyond.
 *
 * @example
 * whereUsed('depth.roller-770um-hairless-rat').some((use) => use.id === 'depth-ratio.roller-770um-hairless-rat')
 * // => true
 * whereUsed('nothing') // => []
 */
export function whereUsed(id: string, tables: readonly EvidenceTable[] = TABLES): readonly EvidenceUse[] {
  const mentions = mentionsIn(tables);
  const reached = new Set([id]);
  const uses: EvidenceUse[] = [];
  let frontier = [id];
  for (let steps = 1; frontier.length > 0; steps++) {
    const next: string[] = [];
    for (const named of frontier) {
      for (const mention of mentions.get(named) ?? []) {
        if (reached.has(mention.id)) continue;
        reached.add(mention.id);
        next.push(mention.id);
        uses.push({ ...mention, names: named, steps });
      }
    }
    frontier = next;
  }
  return uses;
}

/** A recalled figure in use: where it stands, how surely it is recalled, and why it is used all the same. */
export interface AwaitingCheck {
  readonly path: string;
  readonly provenance: string;
  readonly usedBecause: string;
}

/**
 * Every recalled figure in use, at any depth of any row, with its reason. Screens show each so until someone has checked
 * it against its source.
 *
 * @example
 * awaitingCheck().find((figure) => figure.path === 'turnover/turnover.mature-half-life-skin')?.provenance
 * // => "RECALLED-high"
 */
export function awaitingCheck(tables: readonly EvidenceTable[] = TABLES): readonly AwaitingCheck[] {
  return indexEvidence({ tables, unread: [], exceptions: [] }).rows.flatMap((row) =>
    row.spots
      .filter(({ object }) => object.status === 'awaiting-clinical-check')
      .map(({ object, path }) => ({
        path,
        provenance: String(object.provenance),
        usedBecause: String(object.usedBecause),
      })),
  );
}

type Mention = Pick<EvidenceUse, 'id' | 'table' | 'field'>;

/** The fields in which a row names another. Other texts may read like an id by chance. */
const NAMING_FIELDS: readonly string[] = ['sources', 'seenThrough', ...REFERENCE_FIELDS, 'clearance', 'about'];

/** Which rows name which ids, at any depth. */
function mentionsIn(tables: readonly EvidenceTable[]): ReadonlyMap<string, readonly Mention[]> {
  const { rows, ids } = indexEvidence({ tables, unread: [], exceptions: [] });
  const pairs = rows.flatMap((row) =>
    row.spots
      .flatMap(({ object }) => Object.entries(object).filter(([field]) => NAMING_FIELDS.includes(field)))
      .flatMap(([field, content]) => textsIn(content).map((named) => ({ field, named })))
      .filter(({ named }) => named !== row.id && ids.has(named))
      .map(({ field, named }) => ({ named, mention: { id: row.id, table: row.table, field } })),
  );
  const byName = Map.groupBy(pairs, ({ named }) => named);
  return new Map([...byName].map(([named, found]) => [named, found.map(({ mention }) => mention)]));
}

function textsIn(content: unknown): readonly string[] {
  return typeof content === 'string' ? [content] : textsOf(content);
}
