import type { EvidenceRow } from '@percuta/evidence';

type Fields = Readonly<Record<string, unknown>>;

/** A row in one line: its id, its figure or its words, how it came to us, and whom it cites. */
export function evidenceLine({ id, kind, row }: EvidenceRow): string {
  if (kind === 'sources') return `${id}  ${String(row.citation)}  (${String(row.tag)})`;
  const sources = Array.isArray(row.sources) ? row.sources.join(', ') : '';
  return `${id}  ${figureText(row)}  (${String(row.provenance)}, ${String(row.strength)}; ${sources})`;
}

/** Everything that a row holds, a line for each field. */
export function evidenceFields({ table, row }: EvidenceRow): readonly string[] {
  const fields = Object.entries(row).filter(([, content]) => content !== undefined);
  const width = Math.max(...fields.map(([name]) => name.length), 'table'.length);
  return [['table', table] as const, ...fields].map(
    ([name, content]) => `${name.padEnd(width)}  ${contentText(content)}`,
  );
}

function figureText(row: Fields): string {
  const unit = typeof row.unit === 'string' ? ` ${row.unit}` : '';
  if (typeof row.median === 'number') return `${row.median} [${String(row.p05)} to ${String(row.p95)}]${unit}`;
  const spread = typeof row.sd === 'number' ? ` ± ${row.sd}` : '';
  const about = row.approximate === true ? 'about ' : '';
  const parts = [typeof row.value === 'number' ? `${about}${row.value}${spread}` : '', rangeText(row)];
  const figure = parts.filter((part) => part !== '').join(' ');
  return figure === '' ? wordsText(row) : `${figure}${unit}`;
}

function rangeText({ low, high, interval }: Fields): string {
  if (typeof low === 'number' && typeof high === 'number') return `[${low} to ${high}, ${String(interval)}]`;
  if (typeof low === 'number') return `at least ${low}`;
  return typeof high === 'number' ? `at most ${high}` : '';
}

function wordsText(row: Fields): string {
  const words = [row.finding, row.says, row.name, row.meaning, row.text].find((text) => typeof text === 'string');
  return typeof words === 'string' ? words : '';
}

function contentText(content: unknown): string {
  if (Array.isArray(content) && content.every((entry) => typeof entry === 'string')) {
    return content.length === 0 ? 'none' : content.join(', ');
  }
  return typeof content === 'object' ? JSON.stringify(content) : String(content);
}
