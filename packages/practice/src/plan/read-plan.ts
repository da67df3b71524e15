import type { Zone } from '@percuta/evidence';
import { type InputIssue, type Read, readInput } from '@percuta/model';
import type { z } from 'zod';
import type { NeedlingPlan, PlannedSessions, PlannedZone } from './needling-plan.ts';
import { type PLAN_SCHEMA, planSchema, type ZONES_BY_NAME } from './plan-schema.ts';

type Written = z.infer<typeof PLAN_SCHEMA>;
type ZonesByName = z.infer<typeof ZONES_BY_NAME>;
type WrittenZone = NonNullable<ZonesByName[Zone]>;

/**
 * Reads a plan from JSON. Zones by name or as a list; sessions by count and interval, by days, or as a list. What is
 * left out becomes null, to be asked for. Bad input comes back with every fault by path: unknown zones and keys, wrong
 * types, no zone at all, days that contradict the count.
 * @example
 * readPlan({ device: 'exceed', zones: { cheek: { settingMm: 1.5 } } }).ok // => true
 * readPlan({ zones: { cheek: { settingMm: 'deep' } } }).issues[0].path // => 'zones.cheek.settingMm'
 */
export function readPlan(value: unknown): Read<NeedlingPlan> {
  const written = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const forms = { zonesAsList: Array.isArray(written.zones), sessionsAsList: Array.isArray(written.sessions) };
  const read = readInput<Written>(planSchema(forms) as z.ZodType<Written>, value);
  if (!read.ok) return read;
  const zones = mergedZones(read.value);
  const issues = contradictions(read.value, zones);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: planOf(read.value, zones) };
}

function planOf(written: Written, zones: readonly PlannedZone[]): NeedlingPlan {
  const { modality } = written;
  return {
    person: personOf(written),
    indication: written.indication ?? null,
    device: written.device ?? null,
    practitioner: {
      role: written.practitioner?.role ?? null,
      trainingValidUntil: written.practitioner?.trainingValidUntil ?? null,
      jurisdiction: written.practitioner?.jurisdiction ?? null,
    },
    zones,
    sessions: sessionsOf(written),
    topicals: topicalsOf(written),
    setting: written.setting ?? null,
    modality: modality === 'rf' ? 'radiofrequency' : (modality ?? null),
  };
}

function personOf({ person }: Written): NeedlingPlan['person'] {
  return {
    age: person?.age ?? null,
    fitzpatrickType: person?.fitzpatrickType ?? null,
    pigmentMarks: person?.pigmentMarks ?? null,
  };
}

/** The glide counts among what is on the skin; where neither is named, nobody has said. */
function topicalsOf({ topicals, glide }: Written): readonly string[] | null {
  if (topicals == null && glide == null) return null;
  return [...(topicals ?? []), ...(glide == null ? [] : [glide])].filter((name) => name !== '');
}

/** Each zone once: the plan's own and those of its sessions, at the deepest setting of any. */
function mergedZones(written: Written): readonly PlannedZone[] {
  const sessions = Array.isArray(written.sessions) ? written.sessions : [];
  const named = [written.zones, ...sessions.map((session) => session.zones)].flatMap((zones) => listed(zones ?? {}));
  const merged = new Map<Zone, PlannedZone>();
  for (const [zone, fields] of named) {
    const before = merged.get(zone);
    const now = planned(zone, fields);
    merged.set(zone, before === undefined ? now : stricter(before, now));
  }
  return [...merged.values()];
}

function stricter(one: PlannedZone, other: PlannedZone): PlannedZone {
  const deeper = other.settingMm > one.settingMm ? other : one;
  const inside = one.insideOrbitalRim === true || other.insideOrbitalRim === true;
  return inside ? { ...deeper, insideOrbitalRim: true } : deeper;
}

function listed(zones: NonNullable<Written['zones']>): readonly (readonly [Zone, WrittenZone])[] {
  if (Array.isArray(zones)) return zones.map((entry) => [entry.zone, entry]);
  return (Object.entries(zones) as [Zone, WrittenZone | undefined][]).flatMap(([zone, fields]) =>
    fields === undefined ? [] : [[zone, fields] as const],
  );
}

function planned(zone: Zone, fields: WrittenZone): PlannedZone {
  const { settingMm, passes, reason, insideOrbitalRim } = fields;
  return {
    zone,
    settingMm,
    passes: passes ?? null,
    reason: reason == null || reason === '' ? null : reason,
    insideOrbitalRim: insideOrbitalRim ?? null,
  };
}

function sessionsOf({ sessions }: Written): PlannedSessions {
  if (sessions == null) return { count: null, intervalDays: null, reviewAfterSession: null };
  if (Array.isArray(sessions)) return { ...onDays(sessions.map((session) => session.day)), reviewAfterSession: null };
  const reviewAfterSession = sessions.reviewAfterSession ?? null;
  if (sessions.days != null) return { ...onDays(sessions.days), reviewAfterSession };
  return { count: sessions.count ?? null, intervalDays: sessions.intervalDays ?? null, reviewAfterSession };
}

function onDays(days: readonly number[]): { readonly count: number; readonly intervalDays: number | null } {
  const ordered = days.toSorted((a, b) => a - b);
  const gaps = ordered.slice(1).map((day, index) => day - (ordered[index] ?? day));
  return { count: days.length, intervalDays: gaps.length === 0 ? null : Math.min(...gaps) };
}

function contradictions(written: Written, zones: readonly PlannedZone[]): InputIssue[] {
  const issues: InputIssue[] = [];
  if (zones.length === 0) issues.push({ path: 'zones', message: 'must name at least one zone with its settingMm.' });
  const { sessions } = written;
  if (sessions == null || Array.isArray(sessions) || sessions.days == null) return issues;
  if (sessions.count != null && sessions.count !== sessions.days.length) {
    const message = `says ${sessions.count}, but sessions.days names ${sessions.days.length}. Give one of them.`;
    issues.push({ path: 'sessions.count', message });
  }
  if (sessions.intervalDays != null) {
    issues.push({ path: 'sessions.intervalDays', message: 'cannot stand beside sessions.days. Give one of them.' });
  }
  return issues;
}
