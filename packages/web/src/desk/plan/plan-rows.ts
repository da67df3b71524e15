import { SIDED_ZONES, type Zone } from '@percuta/evidence';
import { type CoursePlan, type CourseZone, type SidedZone, unsided } from '@percuta/practice';

export type Side = 'both' | 'left' | 'right' | 'none';

/** One line of the plan: a zone, its sides together where they are set alike. */
export interface PlanRow extends Omit<CourseZone, 'zone'> {
  readonly zone: Zone;
  /** `none` where the zone has no sides. */
  readonly side: Side;
}

/** Whether a zone has a left and a right. */
export function hasSides(zone: Zone): boolean {
  return SIDED_ZONES.some((sided) => sided === zone);
}

/** The lines of a plan: left and right of a zone together where nothing tells them apart. */
export function rowsOf(zones: CoursePlan['zones']): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  for (const { zone, ...set } of zones) {
    const row: PlanRow = { ...set, zone: unsided(zone), side: sideOf(zone) };
    const twin = rows.findIndex((other) => isTwin(other, row));
    if (twin < 0) rows.push(row);
    else rows[twin] = { ...row, side: 'both' };
  }
  return rows;
}

function sideOf(zone: SidedZone): Side {
  if (zone.startsWith('left-')) return 'left';
  return zone.startsWith('right-') ? 'right' : 'none';
}

function isTwin(a: PlanRow, b: PlanRow): boolean {
  const isOtherSide = a.side !== b.side && a.side !== 'both' && a.side !== 'none';
  return (
    a.zone === b.zone &&
    isOtherSide &&
    a.settingMm === b.settingMm &&
    a.passes === b.passes &&
    a.reason === b.reason &&
    a.insideOrbitalRim === b.insideOrbitalRim
  );
}

/** The plan's zones, with their sides, from its lines. */
export function zonesOf(rows: readonly PlanRow[]): readonly CourseZone[] {
  return rows.flatMap(({ side, ...row }) => namesOf(row.zone, side).map((zone) => ({ ...row, zone })));
}

function namesOf(zone: Zone, side: Side): readonly SidedZone[] {
  if (!hasSides(zone)) return [zone as SidedZone];
  const sides = side === 'left' || side === 'right' ? [side] : (['left', 'right'] as const);
  return sides.map((each) => `${each}-${zone}` as SidedZone);
}
