import type { Breach, LimitName } from './breach.ts';
import type { PlanMeasures } from './plan-measures.ts';
import type { CandidatePlan } from './search-grid.ts';
import type { ChanceLimit, SearchLimits } from './search-limits.ts';

/** Every limit that one plan breaks: those of rules and screening that are handed in, of evidence, chance and wishes. */
export function planBreaches(
  candidate: CandidatePlan,
  { measures, byRule }: { readonly measures: PlanMeasures; readonly byRule: readonly Breach[] },
  limits: SearchLimits,
): readonly Breach[] {
  const { chanceOf } = measures;
  return [
    ...byRule.filter((breach) => !(limits.admitsDecisions && isDecision(breach))),
    ...depthOfEvidence(candidate, limits),
    ...chanceBreach('lasting harm', chanceOf.lastingHarm, limits.lastingHarm),
    ...chanceBreach('redness', chanceOf.rednessDays, limits.rednessDays),
    ...wishBreaches(candidate, limits),
  ];
}

/** A limit whose passing is a clinician's to decide: the number is known, and the rule asks. */
function isDecision({ relaxedBy, allowed }: Breach): boolean {
  return relaxedBy === 'clinician' && allowed !== null;
}

function depthOfEvidence({ settingMm }: CandidatePlan, { shallowestMm }: SearchLimits): Breach[] {
  if (settingMm >= shallowestMm - 1e-9) return [];
  const because = `${settingMm} mm; no effect on the dermis has been measured below ${shallowestMm} mm.`;
  return [
    {
      limit: 'evidence of depth',
      rule: null,
      planned: settingMm,
      allowed: shallowestMm,
      unit: 'mm',
      relaxedBy: 'clinician',
      because,
    },
  ];
}

const PASSED: Readonly<Record<'lasting harm' | 'redness', string>> = {
  'lasting harm': 'times the lasting harm of the usual course',
  redness: 'days of redness after a session',
};

function chanceBreach(limit: LimitName & keyof typeof PASSED, chance: number, allowed: ChanceLimit): Breach[] {
  if (chance <= allowed.mostChance) return [];
  const because = `Chance of more than ${allowed.bound} ${PASSED[limit]}: ${percent(chance)}; ${percent(allowed.mostChance)} at most.`;
  return [
    {
      limit,
      rule: null,
      planned: chance,
      allowed: allowed.mostChance,
      unit: 'fraction',
      relaxedBy: 'clinician',
      because,
    },
  ];
}

function wishBreaches({ settingMm, schedule }: CandidatePlan, { deepestMm, mostVisits }: SearchLimits): Breach[] {
  const wish = (limit: LimitName, planned: number, allowed: number | null, unit: 'mm' | 'count'): Breach[] =>
    allowed === null || planned <= allowed + 1e-9
      ? []
      : [
          {
            limit,
            rule: null,
            planned,
            allowed,
            unit,
            relaxedBy: 'whoever wished it',
            because: `${planned}${unit === 'mm' ? ' mm' : ' visits'}; ${allowed} at most was wished for.`,
          },
        ];
  return [
    ...wish('deepest wished', settingMm, deepestMm, 'mm'),
    ...wish('most visits wished', schedule.sessions, mostVisits, 'count'),
  ];
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))}\u00a0%`;
}
