import { DEVICES, type Device } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { penOf } from './pen-of.ts';

function deviceOf(id: string): Device {
  const device = DEVICES.find((one) => one.id === id);
  if (device === undefined) throw new Error(`There is no device ${id}.`);
  return device;
}

describe('a device of the registry as the model asks for a pen', () => {
  it('takes what the clearance states and names what it had to assume', () => {
    const { pen, assumed } = penOf(deviceOf('exceed'));
    expect(pen).toMatchObject({ needleCount: 6, strokesPerSecond: 125 });
    expect(assumed).toEqual(['needleDiameterUm', 'tipWidthMm']);
  });

  it('makes no diameter out of a gauge: nothing on record says what a needle of a gauge measures', () => {
    expect(deviceOf('dr-pen-a20').clearances.some(({ needleGauge }) => needleGauge === 33)).toBe(true);
    expect(penOf(deviceOf('dr-pen-a20')).assumed).toContain('needleDiameterUm');
  });

  it('has a usable pen for every device', () => {
    for (const device of DEVICES) {
      const { kind: _, ...figures } = penOf(device).pen;
      for (const figure of Object.values(figures)) expect(figure).toBeGreaterThan(0);
    }
  });
});
