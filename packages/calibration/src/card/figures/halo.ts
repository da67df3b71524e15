import { answeredShare, diffusionLengthMm, haloOf, reachOfHalo, shareOfSignalWithin } from '@percuta/model';
import { channelRadiusMm, priorOf, signalSpread } from '../micro-wound-case.ts';
import { band, curve, type Figure, label, linear, type Point, rule } from '../svg.ts';

const FARTHEST_MM = 0.6;
const RADII = Array.from({ length: 61 }, (_, i) => (FARTHEST_MM * i) / 60);

/** Beside the start of a curve, on the axis of the channel. */
function startOf(points: readonly Point[]): Point {
  const [{ x, y } = { x: 0, y: 0 }] = points;
  return { x: x + 4, y: y < 60 ? y + 18 : y - 6 };
}

/** How far a puncture's signal and the answer to it reach. */
export function haloFigure(): Figure {
  const halo = haloOf(signalSpread(), channelRadiusMm());
  const { p05, median, p95 } = priorOf('haloRadiusMm');
  const x = linear([0, FARTHEST_MM], [56, 616]);
  const y = linear([0, 1], [300, 40]);
  const answer = (radiusMm: number) => {
    const reach = reachOfHalo(halo, radiusMm);
    return Array.from(halo.outerMm, (outer, ring) => ({
      mm: outer - (halo.outerMm[0] ?? 0) / 2,
      share: answeredShare(halo.exposurePerMm2[ring] ?? 0, reach),
    }))
      .filter(({ mm }) => mm <= FARTHEST_MM)
      .map(({ mm, share }) => ({ x: x(mm), y: y(share) }));
  };
  const within = RADII.map((mm) => ({ x: x(mm), y: y(shareOfSignalWithin(halo, mm)) }));
  const lambda = diffusionLengthMm(signalSpread());
  return {
    widthPx: 640,
    heightPx: 372,
    title: 'The halo of a puncture',
    summary: `The share of a puncture's signal within a distance of its axis, and the share of tissue that answers there for halo radii of ${p05}, ${median} and ${p95} mm. The diffusion length is ${lambda.toFixed(3)} mm.`,
    marks: [
      band(
        [
          { x: x(p05), y: y(1) },
          { x: x(p95), y: y(1) },
        ],
        [
          { x: x(p05), y: y(0) },
          { x: x(p95), y: y(0) },
        ],
        'none',
      ),
      ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
        rule({ x: x(0), y: y(share) }, { x: x(FARTHEST_MM), y: y(share) }),
        label(`${share * 100} %`, { x: 48, y: y(share) + 4.5 }, 'end quiet'),
      ]),
      ...[0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map((mm) => label(String(mm), { x: x(mm), y: 320 }, 'middle quiet')),
      label('mm from the axis of the channel', { x: 616, y: 340 }, 'end quiet'),
      rule({ x: x(lambda), y: 40 }, { x: x(lambda), y: 300 }, 'ink dotted'),
      label(`λ ${lambda.toFixed(3)}`, { x: x(lambda) + 4, y: 34 }),
      label('prior of the halo radius', { x: x(p95) + 4, y: 34 }, 'quiet'),
      ...[p05, median, p95].map((mm) => curve(answer(mm), 'grey dashed')),
      curve(within, 'plan'),
      label('signal within this distance', { x: x(0.42), y: y(0.8) }, 'teal'),
      label('tissue that answers here,', { x: x(0.3), y: y(0.36) }, 'quiet'),
      label('for a halo of …', { x: x(0.3), y: y(0.36) + 17 }, 'quiet'),
      ...[p05, median, p95].map((mm) => label(`${mm} mm`, startOf(answer(mm)), 'quiet')),
      label('The halo of a lone puncture, far from its ends', { x: 56, y: 362 }, 'quiet'),
    ],
  };
}
