import type { Parameters } from '../parameters.ts';
import type { Course } from './course.ts';
import type { ZonePlan } from './zone-plan.ts';

/** An antiseptic in this list is not a preparation of skin for needling. */
const NO_ANTISEPTIC: readonly string[] = ['none', 'soap'];

/**
 * What a practice would refuse of a course, in plain words, each with the rule's id; empty where it would refuse
 * nothing. The outlook is computed all the same, because it has to show what needling at home does. It knows only what
 * a course says; screening, device limits and consent are `check-plan`'s and `screen`'s work.
 */
export function notPermitted(course: Course, zones: readonly ZonePlan[], parameters: Parameters): string[] {
  return [
    ...aboutPerson(course, parameters),
    ...zones.flatMap((zone) => aboutZone(zone, parameters)),
    ...aboutHygiene(course, parameters),
  ];
}

function aboutPerson({ person, technique }: Course, { limits }: Parameters): string[] {
  return [
    ...(person.age < limits.youngestAgeYears
      ? [`Needling is not offered under ${limits.youngestAgeYears} years (S01).`]
      : []),
    ...(technique.operator === 'untrained'
      ? ['An untrained operator may not needle; Percuta plans no needling at home (P12, P13).']
      : []),
  ];
}

function aboutZone(zone: ZonePlan, { limits }: Parameters): string[] {
  const deepest = Math.max(0, ...zone.orders.map((order) => order.settingMm));
  const shortest = shortestInterval(zone);
  const { capMm } = zone.skin;
  const named = `${zone.name.slice(0, 1).toUpperCase()}${zone.name.slice(1).replaceAll('-', ' ')}`;
  return [
    ...(capMm === 0 ? [`${named}: this zone is never needled (P01).`] : []),
    ...(capMm === null && deepest > 0
      ? [`${named}: no cap is on record for this zone; a clinician decides (P04).`]
      : []),
    ...(capMm !== null && capMm > 0 && deepest > capMm
      ? [`${named}: ${deepest} mm is above the cap of ${capMm} mm for this zone; a clinician decides (P04).`]
      : []),
    ...(deepest > limits.evaluatedDepthMm
      ? [
          `${named}: ${deepest} mm is deeper than the ${limits.evaluatedDepthMm} mm that were evaluated; a clinician decides (P03).`,
        ]
      : []),
    ...(shortest < limits.shortestIntervalDays
      ? [`${named}: ${shortest} days between sessions; under ${limits.shortestIntervalDays} days it is refused (P07).`]
      : []),
  ];
}

function shortestInterval({ sessions }: ZonePlan): number {
  return Math.min(Infinity, ...sessions.slice(1).map(({ day }, index) => day - (sessions[index]?.day ?? 0)));
}

function aboutHygiene({ hygiene }: Course, { antiseptics }: Parameters): string[] {
  const { antiseptic, wetSeconds, dried, cartridgeUses } = hygiene;
  const { gateSeconds } = antiseptics[antiseptic];
  return [
    ...(cartridgeUses > 1 ? [`A cartridge is used once; this is use ${cartridgeUses} (T01).`] : []),
    ...(NO_ANTISEPTIC.includes(antiseptic) ? ['The skin is not prepared with an antiseptic (T04).'] : []),
    ...(wetSeconds < gateSeconds
      ? [`The antiseptic needs ${gateSeconds} s on the skin, not ${wetSeconds} s (T04).`]
      : []),
    ...(dried ? [] : ['Needling starts only on dry skin (T04).']),
  ];
}
