import { limit, type Unknown, ZONES } from '@percuta/evidence';
import {
  checkPlan,
  type LabelScope,
  type NeedlingPlan,
  type PlanAnswer,
  type PlanRegistry,
  REGISTRY,
} from '@percuta/practice';
import { answersOf, EXAMPLE_DAY } from '../example/answers.ts';
import { personOf } from '../example/people.ts';
import type { Choice } from '../plan/choice.ts';
import { DEEPEST_SETTING_MM } from '../plan/device-options.ts';
import { findingView } from './finding-view.ts';
import type { IntervalLimits, PlanCheck, ZoneLimit } from './protocol.ts';

/** The example practice: what is examined is the plan, so the person who carries it out may. */
const PRACTITIONER = { role: 'physician', trainingValidUntil: '2027-12-31', jurisdiction: 'Example' } as const;

const EXAMPLE_REGISTRY: PlanRegistry = {
  ...REGISTRY,
  jurisdictions: [
    {
      id: 'example-practice',
      code: PRACTITIONER.jurisdiction,
      name: 'Example practice of the page',
      roles: [{ role: PRACTITIONER.role, maximumDepthMm: DEEPEST_SETTING_MM }],
      notAllowed: [],
      supervision: 'unknown',
      checkedOn: EXAMPLE_DAY,
      sources: ['percuta-policy'],
      strength: 'P',
      provenance: 'POLICY',
    },
  ],
};

/** What the rules say of the chosen plan, and every zone's limits on the chosen device. */
export function planView(choice: Choice): PlanCheck {
  const answer = checkPlan(planOf(choice, [choice.zone]), EXAMPLE_REGISTRY, EXAMPLE_DAY);
  const everywhere = checkPlan(planOf(choice, ZONES), EXAMPLE_REGISTRY, EXAMPLE_DAY);
  const here = answer.zones[0];
  return {
    verdict: answer.verdict,
    findings: answer.findings.map(findingView),
    zones: everywhere.zones.map(zoneLimit),
    deviceMaximumMm: known(here?.deviceMaximumMm),
    evaluatedMaximumMm: known(here?.evaluatedMaximumMm),
    interval: intervalLimits(choice),
    scope: { label: labelOf(here?.scope), clearance: here?.clearance ?? null },
  };
}

function planOf(choice: Choice, zones: readonly Choice['zone'][]): NeedlingPlan {
  const { skin } = personOf(choice.personId);
  return {
    person: { age: skin.age, fitzpatrickType: skin.fitzpatrickType, pigmentMarks: hasPigmentMarks(choice) },
    indication: 'wrinkles',
    device: choice.deviceId,
    practitioner: PRACTITIONER,
    zones: zones.map((zone) => ({
      zone,
      settingMm: choice.settingMm,
      passes: choice.passes,
      reason: null,
      insideOrbitalRim: null,
    })),
    sessions: {
      count: choice.sessions,
      intervalDays: choice.sessions > 1 ? choice.intervalDays : null,
      reviewAfterSession: null,
    },
    topicals: ['sterile-hydrogel'],
    setting: 'practice',
    modality: 'needling',
  };
}

function hasPigmentMarks({ personId }: Choice): boolean | null {
  const answer = answersOf(personId, personOf(personId).skin).pigmentMarks?.answer;
  return answer === undefined || answer === 'unknown' ? null : answer === 'yes';
}

function zoneLimit({ zone, zoneCapMm, scope }: PlanAnswer['zones'][number]): ZoneLimit {
  return { zone, capMm: known(zoneCapMm), label: labelOf(scope) };
}

function labelOf(scope: LabelScope | undefined): ZoneLimit['label'] {
  if (scope === 'on label') return 'on';
  return scope === 'off label' ? 'off' : 'unknown';
}

/** The waiting times of the interval rules for this person. */
function intervalLimits(choice: Choice): IntervalLimits {
  const { fitzpatrickType } = personOf(choice.personId).skin;
  const isAtPigmentRisk =
    hasPigmentMarks(choice) === true || fitzpatrickType >= limit('intervalPigmentRiskFitzpatrickType').value;
  return {
    refusedBelowDays: limit('intervalBlockDays').value,
    askedBelowDays: limit(isAtPigmentRisk ? 'intervalPigmentRiskDays' : 'intervalNormDays').value,
  };
}

function known(figure: number | Unknown | undefined): number | null {
  return figure === undefined || figure === 'unknown' ? null : figure;
}
