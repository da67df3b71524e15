import { describe, expect, it } from 'vitest';
import { modulo43CheckCharacter } from './modulo-43.ts';
import { readUdi } from './read-udi.ts';

const GS = '\u001d';
const READ_ON = '2026-11-15';
const GTIN = '09506000134352';

const faultPaths = (text: string): readonly string[] => readUdi(text, READ_ON).faults.map((fault) => fault.path);
const checked = (body: string): string => `${body}${modulo43CheckCharacter(body)}`;

describe('broken GS1 strings, every fault named at once', () => {
  it.each<[string, readonly string[]]>([
    ['(01)09506000134353', ['(01)']],
    ['(01)95060001343520', ['(01)']],
    ['(01)0950600013435', ['(01)']],
    ['(01)095060001343521', ['(01)']],
    ['(01)0950600O134352', ['(01)']],
    ['(01)', ['(01)']],
    ['(1)09506000134352', ['()']],
    [`(01)${GTIN}(17)261301`, ['(17)']],
    [`(01)${GTIN}(17)260001`, ['(17)']],
    [`(01)${GTIN}(17)260230`, ['(17)']],
    [`(01)${GTIN}(17)250229`, ['(17)']],
    [`(01)${GTIN}(17)260431`, ['(17)']],
    [`(01)${GTIN}(17)260132`, ['(17)']],
    [`(01)${GTIN}(17)26123`, ['(17)']],
    [`(01)${GTIN}(17)2612311`, ['(17)']],
    [`(01)${GTIN}(17)26-12-31`, ['(17)']],
    [`(01)${GTIN}(17)DEC 26`, ['(17)']],
    [`(01)${GTIN}(17)`, ['(17)']],
    [`(01)${GTIN}(11)261301`, ['(11)']],
    [`(01)${GTIN}(10)`, ['(10)']],
    [`(01)${GTIN}(10)ABCDEFGHIJKLMNOPQRSTU`, ['(10)']],
    [`(01)${GTIN}(10)LOT 7`, ['(10)']],
    [`(01)${GTIN}(10)LÖT7`, ['(10)']],
    [`(01)${GTIN}(21)`, ['(21)']],
    [`(01)${GTIN}(21)123456789012345678901`, ['(21)']],
    [`(01)${GTIN}(30)ABC`, ['(30)']],
    [`(01)${GTIN}(88)1`, ['(88)']],
    [`(01)${GTIN}(17)270101(11)280101`, ['expiresOn']],
    [`(01)${GTIN}(01)00643169001763`, ['(01)']],
    [`(01)${GTIN}(10)A1(10)A2`, ['(10)']],
    [`(01)${GTIN}(17)261231(17)271231`, ['(17)']],
    ['(01)09506000134353(17)261331(10)(21)', ['(01)', '(17)', '(10)', '(21)']],
    ['(01)09506000134353(88)x(17)000000', ['(01)', '(88)', '(17)']],
    [`01${GTIN}172612`, ['(17)']],
    [`01${GTIN}1726123110`, ['(10)']],
    [`01${GTIN}17${GS}261231`, ['character 20', '(17)']],
    [`01${GTIN}10ABCDEFGHIJKLMNOP21SERIAL17261231`, ['(10)']],
    [`01${GTIN}2612311`, ['character 17']],
    [`]d201${GTIN}05`, ['character 17']],
    ['010950600013', ['']],
    ['01095060001343', ['(01)']],
    ['01', ['(01)']],
    ['0', ['character 1']],
    [`]C0 01${GTIN}`, ['']],
    [`]d101${GTIN}17261231`, ['']],
    [`]E0${GTIN.slice(1)}`, ['']],
    [`https://example.org/01/09506000134353`, ['(01)']],
    [`https://example.org/01/${GTIN}?17=261331`, ['(17)']],
    [`https://example.org/01/${GTIN}/10/%E0%A4%A`, ['(10)']],
    ['https://example.org/products/needles', ['']],
    ['https://example.org', ['']],
  ])('%s', (text, paths) => {
    expect(faultPaths(text)).toEqual(paths);
  });

  it('still gives the parts that could be read', () => {
    const reading = readUdi(`(01)09506000134353(17)261231(10)AB1`, READ_ON);
    expect(reading).toMatchObject({ deviceIdentifier: null, expiresOn: '2026-12-31', lot: 'AB1' });
  });

  it('says in a check-digit fault which digit would fit', () => {
    expect(readUdi('(01)09506000134353', READ_ON).faults[0]?.message).toContain('0950600013435 ends in 2');
  });

  it('suspects a missing separator where a lot is too long', () => {
    expect(readUdi(`01${GTIN}10ABCDEFGHIJKLMNOP21SERIAL`, READ_ON).faults[0]?.message).toContain('separator');
  });
});

describe('what is said of a broken GS1 string', () => {
  it.each([
    ['(01)0950600013435', '14'],
    [`(01)${GTIN}(10)ABCDEFGHIJKLMNOPQRSTU`, '1 to 20'],
  ])('%s: how long the part has to be', (text, wanted) => {
    expect(readUdi(text, READ_ON).faults[0]?.message).toMatch(new RegExp(`\\b${wanted}\\b`));
  });

  it('quotes the four characters at which reading stopped, not the rest of the line', () => {
    const [fault] = readUdi(`01${GTIN}2612311XYZ`, READ_ON).faults;
    expect(fault?.message).toContain('2612');
    expect(fault?.message).not.toContain('26123');
  });
});

describe('a day of the label', () => {
  it('is the expiry from (17), and the day of making from (11) alone', () => {
    const { expiresOn, manufacturedOn } = readUdi(`(01)${GTIN}(17)271231(11)261101`, READ_ON);
    expect([expiresOn, manufacturedOn]).toEqual(['2027-12-31', '2026-11-01']);
  });

  it.each(['12', '13', '15', '16'])('is neither from (%s), which stays beside them', (identifier) => {
    const { expiresOn, manufacturedOn, others } = readUdi(`(01)${GTIN}(${identifier})271231`, READ_ON);
    expect([expiresOn, manufacturedOn]).toEqual([null, null]);
    expect(others).toEqual([{ identifier, value: '2027-12-31' }]);
  });

  it('may be the same for making and expiry', () => {
    expect(readUdi(`(01)${GTIN}(17)271231(11)271231`, READ_ON).faults).toEqual([]);
  });
});

describe('a Digital Link', () => {
  it.each([
    `http://example.org/01/${GTIN}/10/AB1?17=271231`,
    `HTTPS://example.org/shop/01/${GTIN}/10/AB1?17=271231&page=2#top`,
    `https://example.org/01/${GTIN}/10/AB1?a17=280101;17=271231;17b=280101`,
    `https://example.org/01/${GTIN}/10/AB1/?17=271231`,
  ])('gives device, lot and day: %s', (text) => {
    expect(readUdi(text, READ_ON)).toMatchObject({
      faults: [],
      deviceIdentifier: GTIN,
      lot: 'AB1',
      expiresOn: '2027-12-31',
      others: [],
    });
  });

  it('fills a short GTIN up to fourteen digits', () => {
    expect(readUdi('https://example.org/01/9506000134352', READ_ON)).toMatchObject({
      faults: [],
      deviceIdentifier: GTIN,
    });
  });

  it('without a GTIN says so, and sends to the other code', () => {
    const { faults } = readUdi('https://example.org/10/AB1', READ_ON);
    expect(faults.map((fault) => fault.message)).toEqual([expect.stringContaining('without a GTIN')]);
  });
});

describe('broken HIBC strings, every fault named at once', () => {
  it.each<[string, readonly string[]]>([
    ['+A123BJC5D6E71H', ['check character']],
    ['+A123BJC5D6E72G', ['check character']],
    ['+a123bjc5d6e71g', ['', 'primary']],
    ['+A123BJC5D6Ä71G', ['', 'primary']],
    [checked('+A12'), ['primary']],
    [checked('+A1231'), ['primary']],
    [checked('+A123BJC5D6E7X'), ['primary']],
    [checked('+A123ABCDEFGHIJKLMNOPQRS1'), ['primary']],
    [checked('+A-23BJC1'), ['primary']],
    [checked('+A123BJ C1'), ['primary']],
    [checked('+A99912345/$'), ['$']],
    [checked('+A99912345/$+'), ['$+']],
    [checked('+A99912345/$$1326LOT'), ['$$']],
    [checked('+A99912345/$$0026LOT'), ['$$']],
    [checked('+A99912345/$$2131526LOT'), ['$$2']],
    [checked('+A99912345/$$3261301LOT'), ['$$3']],
    [checked('+A99912345/$$3260230LOT'), ['$$3']],
    [checked('+A99912345/$$3260200LOT'), ['$$3']],
    [checked('+A99912345/$$426123124LOT'), ['$$4']],
    [checked('+A99912345/$$526366LOT'), ['$$5']],
    [checked('+A99912345/$$526000LOT'), ['$$5']],
    [checked('+A99912345/$$62636524LOT'), ['$$6']],
    [checked('+A99912345/$$52601'), ['$$5']],
    [checked('+A99912345/$$7'), ['$$7']],
    [checked('+A99912345/$$8'), ['$$8']],
    [checked('+A99912345/$$8A2LOT'), ['$$8']],
    [checked('+A99912345/$$912LOT'), ['$$9']],
    [checked('+A99912345/$$812XLOT'), ['$$']],
    [checked('+A99912345/$$XLOT'), ['$$']],
    [checked('+A99912345/$$'), ['$$']],
    [checked('+A99912345/$$+'), ['$$+']],
    [checked('+A99912345/$1234567890123456789'), ['$']],
    [checked('+A99912345/$AB$C'), ['$']],
    [checked('+A99912345/$LOT/16D20261301'), ['/16D']],
    [checked('+A99912345/$LOT/14D20260230'), ['/14D']],
    [checked('+A99912345/$LOT/14D260228'), ['/14D']],
    [checked('+A99912345/$LOT/S'), ['/S']],
    [checked('+A99912345/$LOT/XYZ'), ['/XYZ']],
    [checked('+A99912345/'), ['/']],
    [checked('+A99912345/$LOT/14D20260101/16D20270101'), ['expiresOn']],
    [checked('+A99912345/$$526001LOT/14D20270101'), ['/14D']],
    [checked('+A1/$$1326LOT/16D20261301/S'), ['primary', '$$', '/16D', '/S']],
    ['+A99912345/$$1326LOT/16D20261301/S!', ['check character', '$$', '/16D', '/S']],
    ['+A123BJC5D6E71G+$$52001510X3HD', ['check character', 'link character']],
    [`+A123BJC5D6E71G${checked('+$$52001510X3H')}`, ['link character']],
    ['+', ['check character', 'primary']],
    ['+$$', ['check character', '/']],
  ])('%s', (text, paths) => {
    expect(faultPaths(text)).toEqual(paths);
  });
});

describe('what is said of a broken HIBC string', () => {
  it.each([
    ['+A-23BJC1', 'labeler code "A-23" must be a capital letter'],
    ['+-A123BJC1', 'labeler code "-A12" must be a capital letter'],
    ['+A12', 'labeler code "A12" must be a capital letter'],
    ['+A1231', 'has 5 characters'],
    ['+A123ABCDEFGHIJKLMNOPQRS1', 'has 24 characters'],
    ['+A123BJC5D6E7X', 'unit of measure "X" must be one digit'],
    ['+A1234C', 'unit of measure "C" must be one digit'],
    ['+A123B C1', 'product number "B C" may hold capitals and digits only'],
    ['+A123-1', 'product number "-" may hold capitals and digits only'],
    ['+A123ABCDEFGHIJKLMNOPQ-1', 'product number "ABCDEFGHIJKLMNOPQ-" may hold'],
  ])('%s: which part, and what it may hold', (body, told) => {
    const [fault] = readUdi(checked(body), READ_ON).faults;
    expect(fault).toMatchObject({ path: 'primary', message: expect.stringContaining(told) });
  });

  it.each(['+A12341', '+A123ABCDEFGHIJKLMNOPQR1'])('takes the shortest and the longest primary: %s', (body) => {
    expect(readUdi(checked(body), READ_ON)).toMatchObject({ faults: [], deviceIdentifier: body.slice(1) });
  });

  it('offers the check character that was left off behind the link, for secondary strings only', () => {
    expect(readUdi('+$$52001510X3G', READ_ON).faults[0]?.message).toContain('was its own left off, it is');
    expect(readUdi('+A123BJC5D6E71H', READ_ON).faults[0]?.message).toMatch(/type it again\.$/);
  });
});

describe('broken ICCBBA strings, every fault named at once', () => {
  it.each<[string, readonly string[]]>([
    ['=/A9999XYZ100T094', ['=/']],
    ['=/A9999XYZ100T0944X', ['X']],
    ['=/A9999xyz100T0944', ['=/']],
    ['=/A9999XYZ100T0944=>014366', ['=>']],
    ['=/A9999XYZ100T0944=>014000', ['=>']],
    ['=/A9999XYZ100T0944=>01403', ['=>']],
    ['=/A9999XYZ100T0944=>O14032', ['=>']],
    ['=/A9999XYZ100T0944=,25', ['=,']],
    ['=/A9999XYZ100T0944=}015032=>014032', ['expiresOn']],
    ['=/A9999XYZ100T0944=>014032=>014033', ['=>']],
    ['=/A9999XYZ100T0944&,1XYZ123', ['&,1']],
    ['=/A9999XYZ100T0944&,2000000000000XYZ123', ['&,']],
    ['=/A9999XYZ100T0944=O99971312345600', ['=']],
    ['=/=,=>=}&,1', ['=/', '=,', '=>', '=}', '&,1']],
    ['=', ['=']],
    ['&', ['&']],
    ['=)1TE12345', ['=)']],
  ])('%s', (text, paths) => {
    expect(faultPaths(text)).toEqual(paths);
  });
});

describe('what is no device code at all', () => {
  it.each([
    '',
    '   ',
    '\r\n',
    GS,
    ']d2',
    'hello',
    'ABC-123',
    '4012345678901',
    '012345678905',
    '96385074',
    '#+A123BJC5D6E71G',
    'x'.repeat(501),
    '漢字',
  ])('says in one sentence what to do about %j', (text) => {
    const { faults, issuer } = readUdi(text, READ_ON);
    expect(faults).toHaveLength(1);
    expect(issuer).toBeNull();
    expect(faults[0]?.message).toMatch(/\.$/);
  });

  it('sends a retail code to the other code on the package', () => {
    expect(readUdi('4012345678901', READ_ON).faults[0]?.message).toContain('retail');
  });
});

describe('the separator, however a terminal or a wedge scanner writes it', () => {
  it.each([GS, '<GS>', '{GS}', '[GS]', '<FNC1>', '^]', '~', '\\x1d', '\\x1D', '\\u001d', '␝', 'è'])(
    '%j',
    (separator) => {
      const reading = readUdi(`]d2${separator}01${GTIN}10AB1${separator}17261231${separator}21S7`, READ_ON);
      expect(reading).toMatchObject({ faults: [], lot: 'AB1', expiresOn: '2026-12-31', serial: 'S7' });
    },
  );

  it.each([']C1', ']d2', ']e0', ']Q3', ']J1', ''])('with the symbology identifier %j', (carrier) => {
    expect(readUdi(`${carrier}01${GTIN}17261231`, READ_ON)).toMatchObject({ faults: [], deviceIdentifier: GTIN });
  });

  it.each([']A0', ']C0', ']d1', ']Q1'])('with the symbology identifier %j before HIBC', (carrier) => {
    expect(readUdi(`${carrier}+A123BJC5D6E71G`, READ_ON)).toMatchObject({ faults: [], issuer: 'HIBC' });
  });
});
