import { zoneCapMm } from '@percuta/evidence';
import { type CheckedZone, FACE_ZONES, type SidedZone, unsided } from '@percuta/practice';
import type { ZoneOnFace } from '../../face/zone-on-face.ts';
import { faceWords as words } from '../../words/en/face.ts';
import { type CheckedDraft, known, zoneOf } from './check-draft.ts';
import type { PlanRow } from './plan-rows.ts';
import { rowOn } from './row-on-face.ts';

/** Float steps of a dial are no deeper than their figure. */
const SAME_MM = 1e-9;

/** Every zone of the face with what is set there, and what its limits say of it. */
export function zonesOnFace(rows: readonly PlanRow[], checked: CheckedDraft): readonly ZoneOnFace[] {
  return FACE_ZONES.map((zone) => {
    const row = rowOn(rows, zone);
    return row === null ? outOfPlan(zone) : inPlan(zone, row, zoneOf(checked, row.zone));
  });
}

function outOfPlan(zone: SidedZone): ZoneOnFace {
  const cap = known(zoneCapMm(unsided(zone), 'rejuvenation'));
  if (cap === null) return { zone, set: null, limit: 'unknown', reason: words.noLimitReason };
  if (cap === 0) return { zone, set: null, limit: 'rim', reason: words.rimReason };
  return { zone, set: null, limit: null, reason: words.cap(cap) };
}

function inPlan(zone: SidedZone, row: PlanRow, limits: CheckedZone | null): ZoneOnFace {
  const set = { settingMm: row.settingMm, passes: row.passes };
  const cap = limits === null ? null : known(limits.zoneCapMm);
  const device = limits === null ? null : known(limits.deviceMaximumMm);
  const label = limits === null ? [] : [labelReason(limits)];
  const said = (limit: ZoneOnFace['limit'], ...reasons: readonly string[]): ZoneOnFace => ({
    zone,
    set,
    limit,
    reason: [...reasons, ...label].join(' '),
  });
  if (cap === 0 || row.insideOrbitalRim) return said('rim', words.rimReason);
  if (limits === null) return said(null);
  const stops = device === null ? [] : [words.deviceStops(device)];
  const kept = row.reason === null ? [] : [words.reasonKept(row.reason)];
  if (cap === null) return said('unknown', words.noLimitReason, ...stops);
  const isAbove = row.settingMm > cap + SAME_MM || row.settingMm > (device ?? row.settingMm) + SAME_MM;
  if (!isAbove) return said(null, words.cap(cap), ...stops, ...kept);
  const over = row.settingMm > cap + SAME_MM ? [words.overReason(row.settingMm, cap)] : [words.cap(cap)];
  return said('above', ...over, ...stops, ...kept);
}

function labelReason({ scope, clearance, reasons }: CheckedZone): string {
  if (scope === 'on label') return words.onLabel(clearance ?? '');
  return scope === 'off label' ? words.offLabel(reasons.join(' ')) : words.labelUnknown(reasons.join(' '));
}
