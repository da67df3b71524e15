import { DEVICES, type Device, maximumDepthMm } from '@percuta/evidence';

/** What the setting may be moved to: a little beyond what the device offers, so that its limit can be met and read. */
export interface SettingRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const FINE_STEP_MM = 0.05;
/** The end of the slider, whatever the device. */
export const DEEPEST_SETTING_MM = 2.5;

export const DEVICE_OPTIONS: readonly { readonly value: string; readonly text: string }[] = DEVICES.map((device) => ({
  value: device.id,
  text: device.name,
}));

export function deviceOf(deviceId: string): Device {
  const device = DEVICES.find((each) => each.id === deviceId);
  if (device === undefined) throw new Error(`No device ${deviceId} in the registry.`);
  return device;
}

/** The slider's range for a device: in its own steps where they are on record, in twentieths of a millimetre otherwise. */
export function settingRange(device: Device): SettingRange {
  const steps = device.clearances.flatMap(({ depthStepMm }) => (depthStepMm === 'unknown' ? [] : [depthStepMm]));
  const step = steps[0] ?? FINE_STEP_MM;
  const deepest = maximumDepthMm(device);
  const beyond = deepest === 'unknown' ? DEEPEST_SETTING_MM : Math.min(DEEPEST_SETTING_MM, deepest + 0.5);
  const min = Math.max(step, 0.2);
  return { min, max: min + Math.floor((beyond - min) / step + 1e-9) * step, step };
}

/** The setting of the range that lies nearest. */
export function snapSetting(settingMm: number, { min, max, step }: SettingRange): number {
  const within = Math.min(max, Math.max(min, settingMm));
  return Number((min + Math.round((within - min) / step) * step).toFixed(3));
}
