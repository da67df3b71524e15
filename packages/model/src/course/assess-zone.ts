import type { Draw } from '../draws.ts';
import { closureClocks } from '../healing/closure.ts';
import type { Needling } from '../needle/needle-skin.ts';
import type { AntisepticEffect } from '../parameters.ts';
import { antisepticReductionLog10 } from '../risk/antiseptic-reduction.ts';
import { barrierOpenHours, channelOpenHours } from '../risk/barrier-open.ts';
import type { HarmfulNeedling } from '../risk/harm-comparison.ts';
import { type Cleanliness, carriedDose, courseInfectionChance, relativeRisk } from '../risk/infection.ts';
import { painScore } from '../risk/pain.ts';
import { pigmentRelativeRisk } from '../risk/pigment.ts';
import { rednessDays } from '../risk/redness.ts';
import { trackMarkRelativeRisk } from '../risk/track-marks.ts';
import { woundVolumeMm } from '../risk/wound-volume.ts';
import type { Course, Hygiene } from './course.ts';
import type { NeedledZone } from './needle-zone.ts';
import type { ZonePlan } from './zone-plan.ts';
import type { RISK_NAMES } from './zone-series.ts';

/** What every relative risk is measured against, beside trained hands: 70 % isopropanol, 60 s, dried, a new cartridge. */
export const REFERENCE_HYGIENE: Hygiene = {
  antiseptic: 'isopropanol-70',
  wetSeconds: 60,
  dried: true,
  cartridgeUses: 1,
};

/** What the risks need besides the needled zone and the draw. */
export interface Assessment {
  readonly plan: ZonePlan;
  readonly course: Course;
  readonly antiseptics: Readonly<Record<Hygiene['antiseptic'], AntisepticEffect>>;
  /** Where this person stands, 0 to 1, in the spread of what antiseptics do. */
  readonly antisepticQuantile: number;
}

/** The risks of a course in one zone of one draw's person: hours, days, a score, and ratios to the reference. */
export function assessZone(
  needled: NeedledZone,
  assessment: Assessment,
  draw: Draw,
): Record<(typeof RISK_NAMES)[number], number> {
  const { course, plan } = assessment;
  const clocks = closureClocks(draw, course.person.age);
  const openHours = ({ piercedFraction, punctureDensityPerCm2 }: Needling) =>
    channelOpenHours({
      pierced: punctureDensityPerCm2 > 0 ? piercedFraction : 0,
      channelHalfLifeHours: clocks.channelHalfLifeHours,
      lifetimeRatio: draw.channelLifetimeRatio,
    });
  const heaviest = heaviestOrder(needled.needlings);
  const harm = {
    plan: needled.needlings[heaviest] ?? NOTHING,
    reference: needled.references[heaviest] ?? NOTHING,
    operator: course.technique.operator,
    cartridgeUses: course.hygiene.cartridgeUses,
  };
  const injured = largest(needled.wounds, (wound) => wound.epidermalInjury);
  return {
    infectionRelativeRisk: infectionRelativeRisk(needled, { ...assessment, openHours }, draw),
    barrierOpenHours: barrierOpenHours({
      epidermalInjury: injured,
      waterLossOpeningFold: draw.waterLossOpeningFold,
      waterHours: clocks.waterHours,
    }),
    channelOpenHours: largest(needled.needlings, openHours),
    pigmentRelativeRisk: pigmentRelativeRisk(harm, draw),
    trackMarkRelativeRisk: trackMarkRelativeRisk(harm, draw),
    painScore: largest(plan.orders, (order) => painScore(order, draw)),
    rednessDays: largest(plan.orders, (order) => rednessDays(order, draw)),
  };
}

function infectionRelativeRisk(
  needled: NeedledZone,
  {
    plan,
    course,
    antiseptics,
    antisepticQuantile,
    openHours,
  }: Assessment & { openHours: (needling: Needling) => number },
  draw: Draw,
): number {
  const chance = (needlings: readonly Needling[], hygiene: Hygiene, operator: Cleanliness['operator']) => {
    const reductionLog10 = antisepticReductionLog10(hygiene, antiseptics[hygiene.antiseptic], antisepticQuantile);
    const doses = needlings.map((needling, order) => ({
      doseCfuPerCm2: carriedDose(
        needling,
        {
          operator,
          reductionLog10,
          cartridgeUses: hygiene.cartridgeUses,
          channelOpenHours: openHours(needling),
          barrierMm: needled.layers.epidermisEndMm,
        },
        draw,
      ),
      times: plan.orders[order]?.times ?? 0,
    }));
    return courseInfectionChance(doses, draw);
  };
  const reference = chance(needled.references, REFERENCE_HYGIENE, 'trained');
  if (needled.needlings === needled.references && isReference(course.hygiene))
    return relativeRisk(reference, reference);
  return relativeRisk(chance(needled.needlings, course.hygiene, course.technique.operator), reference);
}

/** The same care as the reference takes: then both chances are one, and it is reckoned once. */
function isReference({ antiseptic, wetSeconds, dried, cartridgeUses }: Hygiene): boolean {
  return (
    antiseptic === REFERENCE_HYGIENE.antiseptic &&
    wetSeconds === REFERENCE_HYGIENE.wetSeconds &&
    dried === REFERENCE_HYGIENE.dried &&
    cartridgeUses === REFERENCE_HYGIENE.cartridgeUses
  );
}

const NOTHING: HarmfulNeedling = { surfaceFraction: 0, depth: { meanMm: 0, logSd: 0 } };

function largest<Item>(items: readonly Item[], of: (item: Item) => number): number {
  let most = 0;
  for (const item of items) most = Math.max(most, of(item));
  return most;
}

function heaviestOrder(needlings: readonly Needling[]): number {
  let heaviest = 0;
  needlings.forEach((needling, order) => {
    if (woundVolumeMm(needling) > woundVolumeMm(needlings[heaviest] ?? needling)) heaviest = order;
  });
  return heaviest;
}
