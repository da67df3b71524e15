import { type IndexedEvidence, type IndexedRow, type LintCheck, type LintFault, type Spot, textsOf } from './check.ts';
import { FIGURE_FIELDS } from './units.ts';

const STATUS = 'awaiting-clinical-check';

/** What is only recalled is marked wherever it acts, and nothing else carries the mark. */
export const recalled: LintCheck = {
  name: 'recalled figures',
  says: 'A RECALLED figure in use carries its status and the reason; a faint recollection is never a constant.',
  find: (index) => [
    ...index.rows.flatMap((row) => row.spots.flatMap((spot) => [...unmarked(row, spot), ...mismarked(spot)])),
    ...unmarkedInUse(index),
  ],
};

function isRecalled(provenance: unknown): boolean {
  return typeof provenance === 'string' && provenance.startsWith('RECALLED');
}

/** Priors, limits and records act by being there; a measurement acts where something leans on it. */
function acts(row: IndexedRow): boolean {
  return row.kind === 'priors' || row.kind === 'limits' || row.kind === 'records';
}

function unmarked(row: IndexedRow, { object, path }: Spot): LintFault[] {
  if (!acts(row) || !isRecalled(object.provenance)) return [];
  if (object.provenance === 'RECALLED-low' && row.kind !== 'records') {
    return [{ path: `${path}/provenance`, message: 'A RECALLED-low figure is a hint and never a constant.' }];
  }
  return object.status === STATUS
    ? []
    : [{ path: `${path}/status`, message: `A RECALLED figure in use: say ${STATUS}.` }];
}

function mismarked({ object, path }: Spot): LintFault[] {
  if (!('provenance' in object)) return [];
  const faults: LintFault[] = [];
  if (object.status === STATUS && !isRecalled(object.provenance)) {
    faults.push({ path: `${path}/status`, message: 'Only a RECALLED figure awaits its check. Take the status out.' });
  }
  if (object.status === STATUS && typeof object.usedBecause !== 'string') {
    faults.push({ path: `${path}/usedBecause`, message: 'Say why it is used all the same.' });
  }
  if (typeof object.usedBecause === 'string' && object.status !== STATUS) {
    faults.push({ path: `${path}/status`, message: `A reason for use without a status: say ${STATUS}.` });
  }
  return faults;
}

/** Recalled measurements that something in use leans on by id. */
function unmarkedInUse({ rows }: IndexedEvidence): LintFault[] {
  const leaning = rows.filter(acts).flatMap((row) => row.spots.flatMap(({ object }) => leansOn(object)));
  const used = new Set(leaning);
  return rows
    .filter((row) => row.kind === 'measurements' && used.has(row.id))
    .filter(({ row }) => FIGURE_FIELDS.some((field) => typeof row[field] === 'number'))
    .filter(({ row }) => isRecalled(row.provenance) && row.status !== STATUS)
    .map(({ path }) => ({ path: `${path}/status`, message: `Something in use leans on this figure: say ${STATUS}.` }));
}

function leansOn(object: Readonly<Record<string, unknown>>): readonly string[] {
  return [...textsOf(object.restsOn), ...textsOf(object.rows)];
}
