import { measurement } from '@percuta/evidence';
import type { Pen, Roller, Technique } from '@percuta/model';

/**
 * What studies leave unsaid and the model has to know. Each is a choice of ours, named wherever it is used; how far
 * studies differ because of them is what the spread between studies stands for.
 */
export const ASSUMED = {
  ageMeanYears: 45,
  ageSdYears: 10,
  people: 20,
  /** Of a roller, on each place: 15 rolls give the density of the literature, about 230 punctures per cm². */
  rolls: 15,
  /** Of a pen: four passes at the speed of the published reckoning. */
  passes: 4,
  glideSpeedMmPerSecond: 30,
  tipWidthMm: 7,
  needleDiameterUm: 250,
  zone: 'cheek',
  rollerLengthMm: 1.5,
  penSettingMm: 1.5,
} as const;

export const TRAINED: Pick<Technique, 'skinStretched' | 'operator'> = { skinStretched: true, operator: 'trained' };

const MM_PER_CM = 10;

/** The roller whose geometry is published, with needles as long as asked. */
export function publishedRoller(needleLengthMm: number): Roller {
  const number = (id: string) => measurement(`geometry.dermaroller-mf8-${id}`).value ?? Number.NaN;
  return {
    kind: 'roller',
    needleCount: number('needles'),
    needleLengthMm,
    needleDiameterUm: 1000 * number('needle-diameter'),
    drumDiameterMm: MM_PER_CM * number('drum-diameter'),
    drumWidthMm: MM_PER_CM * number('drum-width'),
  };
}

/** A motor pen with as many needles as asked, at the middle of the stroke rates of the one pen on record. */
export function assumedPen(needleCount: number): Pen {
  const { low = Number.NaN, high = Number.NaN } = measurement('geometry.exceed-stroke-rate');
  return {
    kind: 'pen',
    needleCount,
    needleDiameterUm: ASSUMED.needleDiameterUm,
    strokesPerSecond: (low + high) / 2,
    tipWidthMm: ASSUMED.tipWidthMm,
  };
}
