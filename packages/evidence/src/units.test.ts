import { describe, expect, it } from 'vitest';
import { isUnit, UNITS } from './units.ts';

describe('the list of units', () => {
  it('holds every code once, in plain ASCII', () => {
    const codes = UNITS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[\x20-\x7e]+$/);
  });

  it('knows its own codes and no other spelling of them', () => {
    for (const { code } of UNITS) expect(isUnit(code), code).toBe(true);
    for (const other of ['µm', 'micron', 'MM', 'mm ', '', 'toString']) expect(isUnit(other), other).toBe(false);
  });
});
