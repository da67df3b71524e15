import type { Draw } from '../draws.ts';
import type { Wound } from '../healing/index.ts';
import { type Needling, type NeedlingContext, needleSkin } from '../needle/needle-skin.ts';
import { layOut, type SkinLayers } from '../needle/skin-layers.ts';
import { woundSkin } from '../wound/wound-skin.ts';
import type { Course } from './course.ts';
import type { ZonePlan } from './zone-plan.ts';

/** One zone of one draw's person after needles and wounds, before it heals. */
export interface NeedledZone {
  readonly layers: SkinLayers;
  /** What the plan's orders do, in the order of `ZonePlan.orders`. */
  readonly needlings: readonly Needling[];
  /** What the same orders do in trained hands. */
  readonly references: readonly Needling[];
  /** One for each session. */
  readonly wounds: readonly Wound[];
}

/** Needles and wounds one zone of a person whose dermis there is `dermisMm` thick. */
export function needleZone(
  plan: ZonePlan,
  { course, dermisMm }: { readonly course: Course; readonly dermisMm: number },
  draw: Draw,
): NeedledZone {
  const layers = layOut(plan.skin, dermisMm);
  const context: NeedlingContext = {
    device: course.device,
    technique: course.technique,
    softZone: plan.skin.soft,
    layers,
  };
  const needlings = plan.orders.map((order) => needleSkin(order, context, draw));
  const woundOf = needlings.map((needling) => woundSkin(needling, { layers, day: 0 }, draw));
  return {
    layers,
    needlings,
    references: course.technique.operator === 'trained' ? needlings : needleInTrainedHands(plan, context, draw),
    wounds: plan.sessions.map(({ day, order }) => {
      const { coverage, epidermalInjury } = woundOf[order] ?? NO_WOUND;
      return { day, coverage, epidermalInjury };
    }),
  };
}

const NO_WOUND: Wound = { day: 0, coverage: [0, 0, 0], epidermalInjury: 0 };

function needleInTrainedHands(plan: ZonePlan, context: NeedlingContext, draw: Draw): Needling[] {
  const trained: NeedlingContext = { ...context, technique: { ...context.technique, operator: 'trained' } };
  return plan.orders.map((order) => needleSkin(order, trained, draw));
}
