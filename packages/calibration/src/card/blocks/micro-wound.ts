import { diffusionLengthMm, haloOf, reachOfHalo, shareOfSignalWithin } from '@percuta/model';
import { digits } from '../../claims/say.ts';
import { channelRadiusMm, type LumpingError, lumpingErrors, priorOf, signalSpread } from '../micro-wound-case.ts';
import { list, table } from './markdown.ts';

/** What the halo radius rests on. */
export function haloBlock(): string {
  const spread = signalSpread();
  const halo = haloOf(spread, channelRadiusMm());
  const lambda = diffusionLengthMm(spread);
  const { p05, median, p95 } = priorOf('haloRadiusMm');
  const within = (mm: number) => `${Math.round(100 * shareOfSignalWithin(halo, mm))} %`;
  const reach = (mm: number) => reachOfHalo(halo, mm);
  return list([
    `D ${spread.diffusivityMm2PerDay} mm² a day (a model of dermal wounds, recalled), decay ${spread.decayPerDay} a day (a model of the heart): λ = √(D/k) = ${lambda.toFixed(3)} mm.`,
    `Of the signal of a lone puncture ${within(lambda)} fades within one λ of the axis, ${within(2 * lambda)} within two, ${within(3.5 * lambda)} within three and a half; within ${p05}, ${median} and ${p95} mm (the prior of the halo radius) ${within(p05)}, ${within(median)} and ${within(p95)}.`,
    `For a halo of ${p95} mm tissue must answer ${digits(reach(p95) / reach(p05), 2)} times as strongly as for one of ${p05} mm. How strongly it answers has not been measured: the physics fixes the length, not the radius.`,
  ]);
}

const CASES = [
  ['random', 'papillary', 'papillary layer, against punctures at random'],
  ['random', 'dermal', 'whole dermis, against punctures at random'],
  ['regular', 'papillary', 'papillary layer, against a perfect pattern'],
  ['regular', 'dermal', 'whole dermis, against a perfect pattern'],
] as const;

const percent = (share: number) =>
  `${share > 0 ? '+' : ''}${Math.round(100 * share)} %`.replace('-', '−').replace('+0 ', '0 ').replace('−0 ', '0 ');

/** How far the coverage formula is off, as a share of the effect: the range over densities, by depth and halo. */
export function lumpingBlock(): string {
  const { p05, median, p95 } = priorOf('haloRadiusMm');
  return [p05, median, p95]
    .map((haloMm) => {
      const errors = lumpingErrors(haloMm);
      const depths = [...new Set(errors.map(({ depthMm }) => depthMm))];
      const rows = CASES.map(([reference, layer, name]) => [
        name,
        ...depths.map((mm) =>
          rangeOf(errors.filter(({ depthMm }) => depthMm === mm).map((each) => each[reference][layer])),
        ),
      ]);
      return `Halo ${haloMm} mm:\n\n${table([`needles that reach (${densities(errors)} per cm²)`, ...depths.map((mm) => `${mm} mm`)], rows)}`;
    })
    .join('\n\n');
}

function densities(errors: readonly LumpingError[]): string {
  const all = errors.map(({ densityPerCm2 }) => densityPerCm2);
  return `${digits(Math.min(...all))} to ${digits(Math.max(...all))}`;
}

function rangeOf(shares: readonly number[]): string {
  const [low, high] = [percent(Math.min(...shares)), percent(Math.max(...shares))];
  return low === high ? low : `${low} to ${high}`;
}
