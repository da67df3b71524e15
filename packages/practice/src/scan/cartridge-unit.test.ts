import { describe, expect, it } from 'vitest';
import { cartridgeUnit } from './cartridge-unit.ts';
import { readUdi } from './read-udi.ts';

const READ_ON = '2026-11-24';
const unitOf = (text: string) => cartridgeUnit(readUdi(text, READ_ON));

describe('the unit that a scanned cartridge is known by', () => {
  it('is one of a kind with a serial, and the whole lot without one', () => {
    expect(unitOf('(01)09506000134352(10)AB1(21)7')).toEqual({ key: 'GS1/09506000134352/AB1/7', isUnique: true });
    expect(unitOf('(01)09506000134352(10)AB1')).toEqual({ key: 'GS1/09506000134352/AB1', isUnique: false });
  });

  it.each([
    [
      'a code that was read with a fault, although lot and serial could be read',
      '(01)09506000134352(17)261301(10)AB1(21)7',
    ],
    ['a code without a lot', '(01)09506000134352(21)7'],
    ['a code without a device', '(17)271231(10)AB1(21)7'],
    ['what is no code of a device', 'hello'],
  ])('is none for %s', (_, text) => {
    expect(unitOf(text)).toBeNull();
  });

  it('is none where nobody knows who issued the code', () => {
    const reading = readUdi('(01)09506000134352(10)AB1(21)7', READ_ON);
    expect(cartridgeUnit({ ...reading, issuer: null })).toBeNull();
  });

  it('keeps apart what a slash in a lot would run together', () => {
    expect(unitOf('(01)09506000134352(10)A/B')?.key).not.toBe(unitOf('(01)09506000134352(10)A(21)B')?.key);
  });
});
