import { measurement } from '@percuta/evidence';
import { microWoundFrames, type SignalSpread } from '@percuta/model';
import { middle } from './middle.ts';
import type { NeedledDraw } from './needled-draws.ts';
import type { Halo } from './skin-protocol.ts';
import { DAY_SECONDS } from './time-scale.ts';

/** From the first seconds, in which the signal spreads, to a month, when nothing of it is left. */
const SECONDS_SINCE = [
  1,
  15,
  60,
  240,
  900,
  3_600,
  14_400,
  ...[0.5, 1, 2, 3, 4.5, 7, 10, 14, 20, 30].map((day) => day * DAY_SECONDS),
];

const CELLS = { rings: 12, slabs: 36 };

/** The signal around one puncture among its like, at the middle of the ensemble. */
export function haloOf(needled: readonly NeedledDraw[], holeDiameterMm: number): Halo {
  const of = (read: (one: NeedledDraw) => number) => middle(needled, read);
  const { ringEdgesMm, slabEdgesMm, frames } = microWoundFrames(
    {
      punctureDensityPerCm2: of(({ needling }) => needling.punctureDensityPerCm2),
      depth: {
        meanMm: of(({ needling }) => needling.depth.meanMm),
        logSd: of(({ needling }) => needling.depth.logSd),
      },
      channelRadiusMm: holeDiameterMm / 2,
      depthMm: of(({ layers }) => layers.dermisEndMm),
      spread: signalSpread(),
      signalDays: of(({ draw }) => draw.signalDays),
      haloRadiusMm: of(({ draw }) => draw.haloRadiusMm),
      ...CELLS,
    },
    SECONDS_SINCE.map((seconds) => seconds / DAY_SECONDS),
  );
  return {
    secondsSince: SECONDS_SINCE,
    ...CELLS,
    radiusMm: ringEdgesMm.at(-1) ?? 0,
    depthMm: slabEdgesMm.at(-1) ?? 0,
    frames: scaled(frames.map(({ signal }) => signal)),
  };
}

/** How the wound’s signal spreads: diffusivity by a model of wounds, decay by a model of the heart. */
function signalSpread(): SignalSpread {
  return {
    diffusivityMm2PerDay: 100 * figure('model-constant.koppenol-signal-diffusivity'),
    decayPerDay: figure('model-constant.jin-tgf-decay'),
  };
}

function figure(id: string): number {
  const { value } = measurement(id);
  if (value === null) throw new Error(`${id} holds no number.`);
  return value;
}

/** As shares of the highest that is reached at all. */
function scaled(frames: readonly Float32Array[]): readonly Float32Array[] {
  const highest = frames.reduce((most, frame) => frame.reduce((high, value) => Math.max(high, value), most), 0);
  return frames.map((frame) => frame.map((value) => (highest > 0 ? value / highest : 0)));
}
