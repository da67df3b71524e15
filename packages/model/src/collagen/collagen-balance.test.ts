import { describe, expect, it } from 'vitest';
import { EXAMPLE_HEALING } from '../healing/constants.ts';
import { healed, PEN_WOUND, sessionsOn, WOMAN_OF_48 } from '../healing/example-courses.ts';
import { drawHealingConstants } from '../healing/example-draws.ts';
import { seededRandom } from '../seeded-random.ts';
import { ageing, matureTurnoverPerDay } from './ageing.ts';

/** Gauss and Legendre, ten points on [-1, 1]. */
const NODES = [0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
const WEIGHTS = [
  0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814,
];

/** Days and weights that integrate over [0, end], one panel every half day. */
function quadrature(end: number): { days: number[]; weights: number[] } {
  const points = NODES.flatMap((node, i) => [
    [-node, WEIGHTS[i]!],
    [node, WEIGHTS[i]!],
  ]).toSorted((first, second) => first[0]! - second[0]!);
  const panels = Array.from({ length: end * 2 }, (_, panel) => panel / 2);
  return {
    days: panels.flatMap((start) => points.map(([at]) => start + 0.25 * (1 + at!))),
    weights: panels.flatMap(() => points.map(([, weight]) => 0.25 * weight!)),
  };
}

describe('the books of collagen, over four sessions and a year', () => {
  const END = 365;
  const { days, weights } = quadrature(END);
  const random = seededRandom(9);
  const draws = [EXAMPLE_HEALING, ...Array.from({ length: 5 }, () => drawHealingConstants(random, 1.5))];

  it.each(draws.map((constants, draw) => [draw, constants] as const))(
    'made = kept + lost, to round-off, by an integration that knows nothing of the scheme (draw %d)',
    (_, constants) => {
      const course = { ...WOMAN_OF_48, wounds: sessionsOn([0, 30, 60, 90], PEN_WOUND) };
      const along = healed(constants, { ...course, days });
      const ends = healed(constants, { ...course, days: [0, END] });
      const { collagenLossPerDay, repairCapacity } = ageing(constants, course);
      const turnover = matureTurnoverPerDay(constants);
      const papillaryPerDay =
        constants.basalSynthesisPerDay * constants.synthesisBoostFold * constants.depositedShare * repairCapacity;
      for (const layer of [0, 1, 2]) {
        const gainShare = constants.gainShareOfLayerAbove ** layer;
        const clearing = (constants.fragmentClearancePerSession * gainShare) / constants.burstDays;
        let made = 0;
        let lost = 0;
        days.forEach((day, i) => {
          const at = i * 3 + layer;
          const mature = along.matureCollagen[at]!;
          const basal = (turnover - collagenLossPerDay) * Math.exp(-collagenLossPerDay * day);
          made += weights[i]! * (basal + papillaryPerDay * gainShare * along.repairCells[at]!);
          const immatureLost =
            ((1 - constants.maturedShare) / constants.immatureCollagenDays) * along.immatureCollagen[at]!;
          const cleared = clearing * along.burst[at]! * along.fragmentedFraction[at]! * mature;
          lost += weights[i]! * (immatureLost + turnover * mature + cleared);
        });
        const kept = ends.immatureCollagen[3 + layer]! + ends.matureCollagen[3 + layer]! - ends.matureCollagen[layer]!;
        expect(Math.abs(made - lost - kept) / made).toBeLessThan(1e-12);
      }
    },
  );
});
