import { deviceById } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { deviceLimits } from './device-limits.ts';

const limitsOf = (id: string, zones: Parameters<typeof deviceLimits>[1] = null) => deviceLimits(deviceById(id)!, zones);

describe('what the label of a device limits', () => {
  it('is known for SkinPen and isotretinoin, and unknown for a device whose label is silent', () => {
    expect(limitsOf('skinpen')).toMatchObject({ name: 'SkinPen', isotretinoinCurrent: 'contraindicated' });
    expect(limitsOf('exceed').isotretinoinCurrent).toBe('unknown');
  });

  it('is unknown where no device is chosen, except for the youngest age that any label covers', () => {
    expect(deviceLimits(null, ['abdomen'])).toMatchObject({
      device: null,
      name: 'no device chosen',
      minimumAgeYears: 22,
      isotretinoinCurrent: 'unknown',
    });
  });

  it('counts the age of the label that covers the zone, where a device has two', () => {
    expect(limitsOf('skinstylus', ['abdomen']).minimumAgeYears).toBe(22);
    expect(limitsOf('skinstylus', ['periorbital']).minimumAgeYears).toBe(34);
  });

  it('takes the strictest age where several zones are planned, where none is, and for a zone off label', () => {
    expect(limitsOf('skinstylus', ['abdomen', 'periorbital']).minimumAgeYears).toBe(34);
    expect(limitsOf('skinstylus').minimumAgeYears).toBe(34);
    expect(limitsOf('skinstylus', ['abdomen', 'neck']).minimumAgeYears).toBe(34);
  });
});
