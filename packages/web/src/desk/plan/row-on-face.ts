import type { Zone } from '@percuta/evidence';
import { type SidedZone, unsided } from '@percuta/practice';
import { deviceOf, settingRange } from '../../plan/device-options.ts';
import type { PlanDraft } from './plan-draft.ts';
import { hasSides, type PlanRow, type Side } from './plan-rows.ts';

type Rows = readonly PlanRow[];

/** Which side of its zone a name is. */
export function sideOf(zone: SidedZone): Exclude<Side, 'both'> {
  if (zone.startsWith('left-')) return 'left';
  return zone.startsWith('right-') ? 'right' : 'none';
}

/** The line of the plan that a zone with its side is in; null where it is in none. */
export function rowOn(rows: Rows, zone: SidedZone): PlanRow | null {
  const side = sideOf(zone);
  return rows.find((row) => row.zone === unsided(zone) && (row.side === side || row.side === 'both')) ?? null;
}

/** As deep as is usual where nothing else is known, half a millimetre, within what the device can be set to. */
export function firstRow(zone: Zone, { device, rows }: Pick<PlanDraft, 'device' | 'rows'>): PlanRow {
  const range = settingRange(deviceOf(device));
  const settingMm = Math.min(range.max, Math.max(range.min, 0.5));
  const side: Side = hasSides(zone) ? 'both' : 'none';
  return { zone, side, settingMm, passes: rows.at(-1)?.passes ?? 2, reason: null, insideOrbitalRim: false };
}

/** A zone taken in: both sides of it where they are set together, as its other side is set if that is there. */
export function takenIn(draft: Pick<PlanDraft, 'device' | 'rows'>, zone: SidedZone, isLinked: boolean): Rows {
  const { rows } = draft;
  if (rowOn(rows, zone) !== null) return rows;
  const bare = unsided(zone);
  const side = sideOf(zone);
  const twin = rows.find((row) => row.zone === bare);
  if (twin === undefined) {
    const row = firstRow(bare, draft);
    return [...rows, side === 'none' || isLinked ? row : { ...row, side }];
  }
  if (isLinked) return rows.map((row) => (row === twin ? { ...row, side: 'both' } : row));
  return rows.flatMap((row) => (row === twin ? [row, { ...row, side }] : [row]));
}

/** A zone left out: both sides of it where they are set together. */
export function leftOut(rows: Rows, zone: SidedZone, isLinked: boolean): Rows {
  const bare = unsided(zone);
  const side = sideOf(zone);
  if (side === 'none' || isLinked) return rows.filter((row) => row.zone !== bare);
  const other: Side = side === 'left' ? 'right' : 'left';
  return rows.flatMap((row): Rows => {
    if (row.zone !== bare || row.side === other) return [row];
    return row.side === 'both' ? [{ ...row, side: other }] : [];
  });
}

/** One side’s setting for both: what the other was set to is gone. */
export function copiedAcross(rows: Rows, zone: SidedZone): Rows {
  const from = rowOn(rows, zone);
  if (from === null) return rows;
  return rows.flatMap((row): Rows => {
    if (row === from) return [{ ...row, side: 'both' }];
    return row.zone === from.zone ? [] : [row];
  });
}

/** Left and right in lines of their own, set alike until somebody changes one. */
export function setApart(rows: Rows, zone: Zone): Rows {
  return rows.flatMap((row): Rows => {
    if (row.zone !== zone || row.side !== 'both') return [row];
    return [
      { ...row, side: 'left' },
      { ...row, side: 'right' },
    ];
  });
}

/** A line changed. To both sides it takes its twin’s place; the side of its twin it does not take. */
export function changedRow(rows: Rows, changed: PlanRow, part: Partial<PlanRow>): Rows {
  const next = { ...changed, ...part };
  const isTwin = (row: PlanRow) => row !== changed && row.zone === changed.zone;
  if (part.side !== undefined && part.side !== 'both' && rows.some((row) => isTwin(row) && row.side === part.side)) {
    return rows;
  }
  return rows.flatMap((row): Rows => {
    if (row === changed) return [next];
    return isTwin(row) && next.side === 'both' ? [] : [row];
  });
}
