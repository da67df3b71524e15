export const HANDPIECE_RECORD_KINDS = ['service', 'reprocessing', 'taken-out', 'put-back'] as const;
export type HandpieceRecordKind = (typeof HANDPIECE_RECORD_KINDS)[number];

/** One thing that was done with a handpiece. Records are added to, never changed. */
export interface HandpieceRecord {
  readonly kind: HandpieceRecordKind;
  /** The moment, in UTC. */
  readonly at: string;
  /** Whether the handpiece came out of it fit for use. Taken out of use it is not. */
  readonly passed: boolean;
  /** The last ISO day on which this holds; null where it holds until the next. */
  readonly dueOn: string | null;
}

/** What the practice knows of one handpiece. */
export interface HandpieceFacts {
  readonly name: string;
  /** In whichever order. */
  readonly records: readonly HandpieceRecord[];
  /** When needling with it began last, in UTC; null where never. */
  readonly lastUsedAt: string | null;
}

/**
 * Why a handpiece may not be used on an ISO day of the practice; empty where it may. The newest record of each kind
 * counts. Of a kind that nobody ever recorded nothing can be due: a practice that keeps records of service or of
 * reprocessing is held to them from the first one on. Whether it is clean now is said aloud at the time-out, besides.
 * Source: FDA page on microneedling devices (follow the cleaning instructions); Percuta policy.
 *
 * @example
 * const serviced = { kind: 'service', at: '2026-01-10T09:00:00Z', passed: true, dueOn: '2026-11-23' };
 * handpieceFaults({ name: 'Pen 1', records: [serviced], lastUsedAt: null }, '2026-11-23') // => []
 * handpieceFaults({ name: 'Pen 1', records: [serviced], lastUsedAt: null }, '2026-11-24') // => ["Pen 1: service was due by 2026-11-23. Have it serviced and record it, or take another."]
 */
export function handpieceFaults({ name, records, lastUsedAt }: HandpieceFacts, today: string): readonly string[] {
  const newest = (...kinds: readonly HandpieceRecordKind[]) => newestOf(records, kinds);
  const placed = newest('taken-out', 'put-back');
  const service = newest('service');
  const reprocessing = newest('reprocessing');
  return [
    ...(placed?.kind === 'taken-out' ? [`${name} was taken out of use. Take another.`] : []),
    ...dueFaults(service, { name, today, done: 'service', undo: 'Have it serviced and record it, or take another.' }),
    ...dueFaults(reprocessing, { name, today, done: 'reprocessing', undo: REPROCESS }),
    ...(reprocessing?.passed === true && lastUsedAt !== null && isLater(lastUsedAt, reprocessing.at)
      ? [`${name} was used since it was reprocessed last. ${REPROCESS}`]
      : []),
  ];
}

const REPROCESS = 'Reprocess it and record it, or take another.';

interface Due {
  readonly name: string;
  readonly today: string;
  readonly done: string;
  readonly undo: string;
}

function dueFaults(record: HandpieceRecord | null, { name, today, done, undo }: Due): readonly string[] {
  if (record === null) return [];
  if (!record.passed) return [`${name}: the last ${done} was not passed. ${undo}`];
  const { dueOn } = record;
  return dueOn !== null && dueOn < today ? [`${name}: ${done} was due by ${dueOn}. ${undo}`] : [];
}

function newestOf(records: readonly HandpieceRecord[], kinds: readonly HandpieceRecordKind[]): HandpieceRecord | null {
  const of = records.filter(({ kind }) => kinds.includes(kind));
  return of.reduce<HandpieceRecord | null>(
    (best, one) => (best === null || isLater(one.at, best.at) ? one : best),
    null,
  );
}

/** Both are UTC and written alike up to the second; what follows it sorts right. */
function isLater(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}
