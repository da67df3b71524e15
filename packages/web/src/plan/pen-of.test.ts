import { DEVICES } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { deviceOf, settingRange, snapSetting } from './device-options.ts';
import { penOf } from './pen-of.ts';

describe('a device of the registry as the model asks for it', () => {
  it('takes what the clearance states and names what it had to assume', () => {
    const { pen, assumed } = penOf(deviceOf('exceed'));
    expect(pen).toMatchObject({ needleCount: 6, strokesPerSecond: 125 });
    expect(assumed).toEqual(['needleDiameterUm', 'tipWidthMm']);
  });

  it('reads the diameter from the gauge', () => {
    expect(penOf(deviceOf('dr-pen-a20')).pen.needleDiameterUm).toBe(210);
  });

  it('has a usable pen for every device', () => {
    for (const device of DEVICES) {
      const { kind: _, ...figures } = penOf(device).pen;
      for (const figure of Object.values(figures)) expect(figure).toBeGreaterThan(0);
    }
  });

  it('lets the setting go a little beyond what the device offers, so that its limit can be met', () => {
    expect(settingRange(deviceOf('exceed')).max).toBeCloseTo(2, 9);
    expect(settingRange(deviceOf('skinpen'))).toEqual({ min: 0.25, max: 2.5, step: 0.25 });
  });

  it('moves a setting to the nearest step of another device', () => {
    expect(snapSetting(1.05, settingRange(deviceOf('skinpen')))).toBe(1);
    expect(snapSetting(9, settingRange(deviceOf('exceed')))).toBe(2);
  });
});
