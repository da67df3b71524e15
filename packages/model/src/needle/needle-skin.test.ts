import { describe, expect, it } from 'vitest';
import { EXAMPLE_DRAW } from '../example.ts';
import { areaShareDeeperThan, DEPTH_AREA_DEPTHS_MM } from './depth-area.ts';
import { coveredShare, type NeedlingContext, needleSkin } from './needle-skin.ts';
import { layOut } from './skin-layers.ts';

const layers = layOut({ stratumCorneumMm: 0.0145, epidermisMm: 0.06, papillaryMm: 0.15 }, 1.2);
const trained: NeedlingContext = {
  device: { kind: 'pen', needleDiameterUm: 250 },
  technique: { skinStretched: true, operator: 'trained' },
  softZone: false,
  layers,
};
const order = { settingMm: 1, punctureDensityPerCm2: 1000 };

describe('needling a zone', () => {
  it('goes as deep as the ratio of the device says', () => {
    expect(needleSkin(order, trained, EXAMPLE_DRAW).penetrationDepthMm).toBeCloseTo(0.85, 12);
    const roller: NeedlingContext = { ...trained, device: { kind: 'roller', needleDiameterUm: 250 } };
    expect(needleSkin(order, roller, EXAMPLE_DRAW).penetrationDepthMm).toBeCloseTo(0.45, 12);
  });

  it('goes less deep where the skin is not stretched or soft, and no less where it is both', () => {
    const loose: NeedlingContext = { ...trained, technique: { skinStretched: false, operator: 'trained' } };
    const depths = [loose, { ...trained, softZone: true }, { ...loose, softZone: true }].map(
      (context) => needleSkin(order, context, EXAMPLE_DRAW).penetrationDepthMm,
    );
    expect(new Set(depths.map((mm) => mm.toFixed(9)))).toEqual(new Set([(0.85 * 0.75).toFixed(9)]));
  });

  it('never reports a depth below the skin, but says how many needles pass it', () => {
    const deep = needleSkin({ ...order, settingMm: 3 }, trained, EXAMPLE_DRAW);
    expect(deep.penetrationDepthMm).toBe(layers.dermisEndMm);
    expect(deep.dermisPassedFraction).toBeGreaterThan(0.99);
  });

  it('wounds the share of the surface that holes of 70 µm at 250 per cm² wound: 1 %', () => {
    expect(coveredShare(250, 0.035)).toBeCloseTo(0.0096, 4);
    expect(coveredShare(250, 0.125)).toBeCloseTo(0.1155, 4); // the literature's 12 % counts overlap twice
  });

  it('wounds nothing without punctures, or with needles that do not go in', () => {
    const none = needleSkin({ settingMm: 1, punctureDensityPerCm2: 0 }, trained, EXAMPLE_DRAW);
    const flat = needleSkin({ settingMm: 0, punctureDensityPerCm2: 1000 }, trained, EXAMPLE_DRAW);
    expect([none.surfaceFraction, none.dermisVolumeFraction, flat.surfaceFraction]).toEqual([0, 0, 0]);
  });

  it('is shallower and more uneven in untrained hands', () => {
    const untrained: NeedlingContext = { ...trained, technique: { skinStretched: true, operator: 'untrained' } };
    const [one, other] = [trained, untrained].map((context) => needleSkin(order, context, EXAMPLE_DRAW));
    expect(other!.penetrationDepthMm).toBeLessThan(one!.penetrationDepthMm);
    expect(other!.depth.logSd).toBeGreaterThan(one!.depth.logSd);
  });

  it('gives a depth–area histogram that falls with depth from the wounded surface', () => {
    const needling = needleSkin(order, trained, EXAMPLE_DRAW);
    const shares = DEPTH_AREA_DEPTHS_MM.map((mm) => areaShareDeeperThan(needling, mm));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[0]!).toBeLessThanOrEqual(needling.surfaceFraction);
  });
});
