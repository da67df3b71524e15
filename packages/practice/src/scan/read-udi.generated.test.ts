import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gtinCheckDigit } from './gtin-check-digit.ts';
import { modulo43CheckCharacter } from './modulo-43.ts';
import { readUdi } from './read-udi.ts';

const GS = '\u001d';
const READ_ON = '2026-11-15';
const RUNS = { seed: 20_261, numRuns: process.env.PERCUTA_PROVE === undefined ? 500 : 10_000 };

const of = (characters: string, least: number, most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: least, maxLength: most });
const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const GS1_CHARACTERS = `${DIGITS}${CAPITALS}${CAPITALS.toLowerCase()}!"%&'*+,-./:;<=>?_`;
const MODULO_43 = `${DIGITS}${CAPITALS}-. $/+%`;

/** Days from 1977 on are those that two digits can mean in 2026. */
const day = fc
  .record({ year: fc.integer({ min: 1977, max: 2076 }), ordinal: fc.integer({ min: 0, max: 364 }) })
  .map(({ year, ordinal }) => new Date(Date.UTC(year, 0, 1 + ordinal)).toISOString().slice(0, 10));
const yymmdd = (iso: string): string => iso.slice(2).replaceAll('-', '');
const ordinal = (iso: string): string =>
  String((Date.parse(iso) - Date.parse(`${iso.slice(0, 4)}-01-01`)) / 86_400_000 + 1).padStart(3, '0');
const gtin = of(DIGITS, 13, 13).map((digits) => `${digits}${gtinCheckDigit(digits)}`);
const twoDays = fc
  .tuple(day, day)
  .map(([one, two]) => (one < two ? { made: one, expires: two } : { made: two, expires: one }));

const gs1Package = fc.record({
  gtin,
  days: twoDays,
  lot: of(GS1_CHARACTERS, 1, 20),
  serial: of(GS1_CHARACTERS, 1, 20),
});

describe('strings built by a label printer read back as they were meant', () => {
  it('GS1, raw with separators, in any order', () => {
    fc.assert(
      fc.property(gs1Package, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (wanted, order) => {
        const parts = [
          `01${wanted.gtin}`,
          `11${yymmdd(wanted.days.made)}`,
          `17${yymmdd(wanted.days.expires)}`,
          `10${wanted.lot}${GS}`,
          `21${wanted.serial}${GS}`,
        ];
        const reading = readUdi(`]d2${order.map((index) => parts[index]).join('')}`, READ_ON);
        expect(reading).toMatchObject({
          issuer: 'GS1',
          faults: [],
          deviceIdentifier: wanted.gtin,
          lot: wanted.lot,
          serial: wanted.serial,
          expiresOn: wanted.days.expires,
          manufacturedOn: wanted.days.made,
        });
      }),
      RUNS,
    );
  });

  it('GS1, bracketed as printed, says the same as raw', () => {
    fc.assert(
      fc.property(gs1Package, ({ gtin, days, lot, serial }) => {
        const printed = readUdi(`(01)${gtin}(17)${yymmdd(days.expires)}(10)${lot}(21)${serial}`, READ_ON);
        const scanned = readUdi(`01${gtin}17${yymmdd(days.expires)}10${lot}${GS}21${serial}`, READ_ON);
        expect(printed).toEqual(scanned);
        expect(printed.faults).toEqual([]);
      }),
      RUNS,
    );
  });

  it('HIBC, primary and secondary in one symbol, in every format of the day', () => {
    const product = fc
      .tuple(of(CAPITALS, 1, 1), of(DIGITS + CAPITALS, 4, 21), of(DIGITS, 1, 1))
      .map((parts) => parts.join(''));
    const format = fc.constantFrom('$$2', '$$3', '$$4', '$$5', '$$6', '$$+3', '$$+5', '14D');
    fc.assert(
      fc.property(product, twoDays, of(DIGITS + CAPITALS, 1, 18), format, (identifier, days, name, flag) => {
        const secondary = hibcSecondary(flag, days.expires, name);
        const body = `+${identifier}/${secondary}/16D${days.made.replaceAll('-', '')}`;
        const reading = readUdi(`${body}${modulo43CheckCharacter(body)}`, READ_ON);
        expect(reading).toMatchObject({
          issuer: 'HIBC',
          faults: [],
          deviceIdentifier: identifier,
          expiresOn: days.expires,
          manufacturedOn: days.made,
          [flag.startsWith('$$+') ? 'serial' : 'lot']: name,
        });
      }),
      RUNS,
    );
  });

  it('ICCBBA, structures in any order', () => {
    const structure = fc.record({
      code: of(DIGITS + CAPITALS, 16, 16),
      serial: of(DIGITS + CAPITALS, 6, 6),
      lot: of(DIGITS + CAPITALS, 18, 18),
      days: twoDays,
      order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    });
    fc.assert(
      fc.property(structure, ({ code, serial, lot, days, order }) => {
        const isbt = (iso: string): string => `${iso.slice(1, 4)}${ordinal(iso)}`;
        const parts = [`=/${code}`, `=,${serial}`, `=>${isbt(days.expires)}`, `=}${isbt(days.made)}`, `&,1${lot}`];
        const reading = readUdi(order.map((index) => parts[index]).join(''), READ_ON);
        const expected = { deviceIdentifier: code, serial, lot, expiresOn: days.expires, manufacturedOn: days.made };
        expect(reading).toMatchObject({ issuer: 'ICCBBA', faults: [], ...expected });
      }),
      RUNS,
    );
  });
});

function hibcSecondary(flag: string, expires: string, name: string): string {
  const [year = '', month = '', dayOfMonth = ''] = expires.slice(2).split('-');
  const julian = `${year}${ordinal(expires)}`;
  const digits: Record<string, string> = {
    $$2: `${month}${dayOfMonth}${year}`,
    $$3: yymmdd(expires),
    $$4: `${yymmdd(expires)}16`,
    $$5: julian,
    $$6: `${julian}07`,
    '$$+3': yymmdd(expires),
    '$$+5': julian,
  };
  return flag === '14D' ? `$${name}/14D${expires.replaceAll('-', '')}` : `${flag}${digits[flag]}${name}`;
}

describe('what a misread does', () => {
  it('any one wrong digit of a GTIN is noticed', () => {
    fc.assert(
      fc.property(gtin, fc.nat(13), fc.integer({ min: 1, max: 9 }), (whole, at, by) => {
        const wrong = String((Number(whole[at]) + by) % 10);
        const reading = readUdi(`(01)${whole.slice(0, at)}${wrong}${whole.slice(at + 1)}`, READ_ON);
        expect(reading.faults.map((fault) => fault.path)).toEqual(['(01)']);
      }),
      RUNS,
    );
  });

  it('any one wrong character of an HIBC string is noticed', () => {
    const body = '+A99912345/$$52001510X3/16D20111212/S77DEFG45';
    const whole = `${body}${modulo43CheckCharacter(body)}`;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 1 }), fc.constantFrom(...MODULO_43), (at, character) => {
        fc.pre(whole[at] !== character);
        expect(readUdi(`${whole.slice(0, at)}${character}${whole.slice(at + 1)}`, READ_ON).faults).not.toEqual([]);
      }),
      RUNS,
    );
  });

  it('a string that is cut anywhere inside its expiry is noticed', () => {
    const whole = '01095060001343521126010117271231';
    for (let length = 1; length < whole.length; length++) {
      const cut = readUdi(whole.slice(0, length), READ_ON);
      // Cut exactly between two elements, what is left is whole and merely says less.
      if (length === 16 || length === 24) expect(cut.expiresOn).toBeNull();
      else expect(cut.faults).not.toEqual([]);
    }
  });

  it('no text whatever breaks the reader; what it cannot place, it says', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      of(`${DIGITS}()${GS}`, 0, 60),
      of(MODULO_43, 0, 60).map((text) => `+${text}`),
      of(`=&,/>})${DIGITS}${CAPITALS}`, 0, 60).map((text) => `=${text}`),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readUdi(text, READ_ON);
        const saysNothing = [reading.deviceIdentifier, reading.lot, reading.serial, reading.expiresOn].every(
          (part) => part === null,
        );
        if (saysNothing && reading.others.length === 0 && reading.manufacturedOn === null)
          expect(reading.faults).not.toEqual([]);
        expect(reading.faults.every((fault) => fault.message.length > 10)).toBe(true);
      }),
      { ...RUNS, numRuns: 2_000 },
    );
  });
});
