import { describe, expect, it } from 'vitest';
import { measurement } from '../tissue/measurements.ts';
import { SIDED_ZONES, ZONES } from '../zones.ts';
import { zoneAnatomy } from './zone-anatomy.ts';

describe('the anatomy of a zone', () => {
  it.each(ZONES)('of %s is whole, and its layers fit into one another', (zone) => {
    const anatomy = zoneAnatomy(zone);
    expect(anatomy.stratumCorneumMm).toBeGreaterThan(0);
    expect(anatomy.epidermisMm).toBeGreaterThan(anatomy.stratumCorneumMm);
    expect(anatomy.papillaryMm).toBeLessThan(anatomy.dermisMeanMm - 2 * anatomy.dermisSdMm);
    expect(anatomy.rows.map((id) => measurement(id).id)).toEqual(anatomy.rows);
  });

  it('says where a neighbour stands in, and is less sure there than of the neighbour', () => {
    const borrowed = ZONES.filter((zone) => zoneAnatomy(zone).dermisProvenance === 'POLICY');
    expect(borrowed).toEqual(['infraorbital', 'jawline', 'scalp']);
    for (const zone of borrowed) {
      const row = measurement(`anatomy.${zone}.dermis`);
      for (const id of row.restsOn ?? []) {
        expect(row.value).toBe(measurement(id).value);
        expect(row.sd).toBeGreaterThan(measurement(id).sd!);
      }
    }
  });

  it('has the eyelid as the thinnest of the face, by default as in the published means', () => {
    const thinnest = Math.min(...ZONES.map((zone) => zoneAnatomy(zone).dermisMeanMm));
    expect(zoneAnatomy('eyelid').dermisMeanMm).toBe(thinnest);
    expect(measurement('thickness.meng-eyelid-dermis-female').value).toBeLessThan(
      measurement('thickness.meng-temple-dermis-female').value!,
    );
  });

  it('gives areas that fit into the face, sided zones counted twice', () => {
    const areas = ZONES.map((zone) => {
      const sides = (SIDED_ZONES as readonly string[]).includes(zone) ? 2 : 1;
      return sides * (zoneAnatomy(zone).areaCm2 ?? 0);
    });
    const face = measurement('anatomy.face.area');
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeGreaterThan(face.low!);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeLessThan(face.high!);
  });

  it('leaves an area out where no model gives one, rather than guess', () => {
    expect(ZONES.filter((zone) => zoneAnatomy(zone).areaCm2 === null)).toEqual([
      'eyelid',
      'jawline',
      'neck',
      'decolletage',
      'hand',
      'abdomen',
      'scalp',
    ]);
  });
});
