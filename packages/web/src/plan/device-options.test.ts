import { describe, expect, it } from 'vitest';
import { deviceOf, settingRange, snapSetting } from './device-options.ts';

describe('the settings of a device', () => {
  it('lets the setting go a little beyond what the device offers, so that its limit can be met', () => {
    expect(settingRange(deviceOf('exceed')).max).toBeCloseTo(2, 9);
    expect(settingRange(deviceOf('skinpen'))).toEqual({ min: 0.25, max: 2.5, step: 0.25 });
  });

  it('moves a setting to the nearest step of another device', () => {
    expect(snapSetting(1.05, settingRange(deviceOf('skinpen')))).toBe(1);
    expect(snapSetting(9, settingRange(deviceOf('exceed')))).toBe(2);
  });
});
