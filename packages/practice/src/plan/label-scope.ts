import type { Clearance, ClearedUse, Device } from '@percuta/evidence';
import { isClearedIndication, type NeedlingPlan, type PlannedZone } from './needling-plan.ts';

/** Whether a use lies within a clearance of the device. */
export type LabelScope = 'on label' | 'off label' | 'unknown';

/** The scope of one zone of a plan: under which clearance, or why not. */
export interface ZoneScope {
  readonly scope: LabelScope;
  /** The clearance number that covers it; null where none surely does. */
  readonly clearance: string | null;
  readonly reasons: readonly string[];
}

interface Candidate {
  readonly clearance: Clearance;
  readonly use: ClearedUse;
}

type Scoped = Pick<NeedlingPlan, 'person' | 'indication'>;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/**
 * Whether a zone of a plan is on the device's label: indication, zone, skin type and age against every clearance.
 * `unknown` where the registry or the plan leaves something open. It does not look at depth: see `depthCap`. Source:
 * the clearances of the device.
 * @example
 * labelScope({ person: { age: 40, fitzpatrickType: 5, pigmentMarks: null }, indication: 'wrinkles' }, 'cheek', namedDevice('exceed', REGISTRY)).scope // => 'off label'
 * labelScope({ person: { age: 40, fitzpatrickType: 5, pigmentMarks: null }, indication: 'acne-scars' }, 'cheek', namedDevice('skinpen', REGISTRY)).clearance // => 'K202243'
 * labelScope({ person: { age: 40, fitzpatrickType: 2, pigmentMarks: null }, indication: null }, 'cheek', namedDevice('skinpen', REGISTRY)).scope // => 'unknown'
 */
export function labelScope(plan: Scoped, zone: PlannedZone['zone'], device: Device | null): ZoneScope {
  if (device === null) return unknown(['The device is not in the registry.']);
  if (plan.indication === null) return unknown(['The indication is not known.']);
  const all = device.clearances.flatMap((clearance) => clearance.uses.map((use) => ({ clearance, use })));
  const indicated = all.filter(({ use }) => use.indication === plan.indication);
  if (!isClearedIndication(plan.indication) || indicated.length === 0) {
    const cleared = unique(all.map(({ use }) => words(use.indication)));
    return off([`${device.name} is not cleared for ${words(plan.indication)}; it is cleared for ${cleared}.`]);
  }
  const placed = indicated.filter(({ use }) => use.zones.includes(zone));
  if (placed.length === 0) {
    const zones = unique(indicated.flatMap(({ use }) => use.zones));
    return off([`For ${words(plan.indication)}, ${device.name} is cleared for ${zones}, not for ${zone}.`]);
  }
  return forPerson(plan, placed);
}

function forPerson(plan: Scoped, placed: readonly Candidate[]): ZoneScope {
  const answers = placed.map((candidate) => ({ candidate, ...populationOf(plan, candidate) }));
  const sure = answers.find(({ outside, open }) => outside.length === 0 && open.length === 0);
  if (sure !== undefined) return { scope: 'on label', clearance: sure.candidate.clearance.number, reasons: [] };
  const open = answers.find(({ outside }) => outside.length === 0);
  if (open !== undefined) return unknown(open.open);
  return off([...new Set(answers.flatMap(({ outside }) => outside))]);
}

/** What lies outside the people whom a clearance covers, and what cannot be compared. */
function populationOf({ person }: Scoped, { clearance, use }: Candidate) {
  const outside: string[] = [];
  const open: string[] = [];
  const types = use.fitzpatrickTypes;
  if (types === 'unknown')
    open.push(`${clearance.number} does not say on record for which Fitzpatrick types it holds.`);
  else if (types.length < 6 && person.fitzpatrickType === null) open.push('The Fitzpatrick type is not known.');
  else if (person.fitzpatrickType !== null && !types.includes(person.fitzpatrickType)) {
    const type = ROMAN[person.fitzpatrickType - 1];
    outside.push(`${clearance.number} covers Fitzpatrick types ${range(types)}, not type ${type}.`);
  }
  if (person.age === null) open.push('The age is not known.');
  else if (person.age < use.minimumAgeYears) {
    outside.push(`${clearance.number} covers people from ${use.minimumAgeYears} years; this person is ${person.age}.`);
  }
  return { outside, open };
}

function range(types: readonly number[]): string {
  return `${ROMAN[Math.min(...types) - 1]} to ${ROMAN[Math.max(...types) - 1]}`;
}

function words(indication: string): string {
  return indication.replaceAll('-', ' ');
}

function unique(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}

function off(reasons: readonly string[]): ZoneScope {
  return { scope: 'off label', clearance: null, reasons };
}

function unknown(reasons: readonly string[]): ZoneScope {
  return { scope: 'unknown', clearance: null, reasons };
}
