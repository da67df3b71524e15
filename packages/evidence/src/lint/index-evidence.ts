import type { Evidence, IndexedEvidence, IndexedRow, Spot } from './check.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Makes the tables ready: every row with its path, and every object inside it with the unit that holds there. */
export function indexEvidence(evidence: Evidence): IndexedEvidence {
  const rows = evidence.tables.flatMap((table) =>
    table.rows.map((entry, position): IndexedRow => {
      const row: Fields = { ...entry };
      const id = typeof row.id === 'string' ? row.id : '';
      const path = `${table.name}/${id === '' ? position : id}`;
      return { id, kind: table.kind, table: table.name, path, row, spots: spotsOf(row, path) };
    }),
  );
  const sources = evidence.tables.flatMap((table) => (table.kind === 'sources' ? table.rows : []));
  return {
    rows,
    sources: new Map(sources.map((source) => [source.id, source])),
    ids: new Set(rows.map((row) => row.id)),
    evidence,
  };
}

function spotsOf(row: Fields, path: string): readonly Spot[] {
  const found: Spot[] = [];
  const visit = (value: unknown, at: string, unit: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach((entry, position) => {
        visit(entry, `${at}/${position}`, unit);
      });
      return;
    }
    if (!isFields(value)) return;
    const own = 'unit' in value ? value.unit : unit;
    found.push({ path: at, object: value, unit: own, isRow: value === row });
    for (const [key, entry] of Object.entries(value)) visit(entry, `${at}/${key}`, own);
  };
  visit(row, path, undefined);
  return found;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
