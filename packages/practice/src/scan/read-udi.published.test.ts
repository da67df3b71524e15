import { describe, expect, it } from 'vitest';
import { readUdi } from './read-udi.ts';
import type { UdiReading } from './udi-reading.ts';

const GS = '\u001d';
const READ_ON = '2026-11-15';

type Row = readonly [text: string, says: Partial<UdiReading>, source: string];

const GS1: readonly Row[] = [
  [
    '(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234',
    {
      deviceIdentifier: '51022222233336',
      manufacturedOn: '2014-12-31',
      expiresOn: '2015-07-07',
      lot: 'A213B1',
      serial: '1234',
    },
    'FDA, UDI Formats by FDA-Accredited Issuing Agency, version 1.3 (2017)',
  ],
  [
    '(01)09506000117843(11)141231(17)201231(10)1234AB(21)5678CD',
    {
      deviceIdentifier: '09506000117843',
      manufacturedOn: '2014-12-31',
      expiresOn: '2020-12-31',
      lot: '1234AB',
      serial: '5678CD',
    },
    'IMDRF/UDI WG/N48 (2019), appendix A',
  ],
  [
    '(01)00643169001763(17)160712(21)21A11F4855',
    { deviceIdentifier: '00643169001763', expiresOn: '2016-07-12', serial: '21A11F4855', lot: null },
    'HL7 FHIR and v2, UDI examples',
  ],
  [
    '(01)10884521062856(11)141231(17)150707(10)A213B1(21)1234',
    { deviceIdentifier: '10884521062856', lot: 'A213B1' },
    'NLM AccessGUDID, parse UDI, examples',
  ],
  [
    '(01)09506000134352(17)261231(10)LOT-001',
    { deviceIdentifier: '09506000134352', expiresOn: '2026-12-31', lot: 'LOT-001' },
    'GS1, prefix 950 reserved for examples',
  ],
  ['(01)09501101530003(17)140704(10)AB-123', { expiresOn: '2014-07-04', lot: 'AB-123' }, 'GS1, DataBar examples'],
  ['(01)09501101530003(17)140917', { expiresOn: '2014-09-17', lot: null }, 'ISO/IEC 24724, DataBar Expanded examples'],
  [
    '(01)90614141000015(3202)000150',
    { deviceIdentifier: '90614141000015' },
    'GS1 General Specifications, variable measure examples',
  ],
  [
    `]C10104012345678901${'17150129'}10ABC123${GS}39329784711${GS}3103000525`,
    { deviceIdentifier: '04012345678901', expiresOn: '2015-01-29', lot: 'ABC123' },
    'P. Brockfeld, BarcodeParser, readme',
  ],
  [
    'https://id.gs1.org/01/09506000134352/10/ABC123/21/123456?17=261231',
    { deviceIdentifier: '09506000134352', lot: 'ABC123', serial: '123456', expiresOn: '2026-12-31' },
    'GS1 Digital Link Standard, URI Syntax, examples',
  ],
  [
    'https://example.com/some/path/01/09506000134352/10/ABC%2F1?17=261200&utm=shop',
    { deviceIdentifier: '09506000134352', lot: 'ABC/1', expiresOn: '2026-12-31' },
    'GS1 Digital Link Standard, URI Syntax, escaping and custom paths',
  ],
];

const HIBC: readonly Row[] = [
  ['+A123BJC5D6E71G', { deviceIdentifier: 'A123BJC5D6E71', lot: null }, 'ANSI/HIBC 2.6, 4.3.1, figure 1'],
  ['*+A123BJC5D6E71G*', { deviceIdentifier: 'A123BJC5D6E71' }, 'ANSI/HIBC 2.6, 4.3.1, as printed between asterisks'],
  [
    '+$$52001510X3GD',
    { deviceIdentifier: null, expiresOn: '2020-01-15', lot: '10X3' },
    'ANSI/HIBC 2.6, 4.3.2, figure 5',
  ],
  [
    '+A123BJC5D6E71G+$$52001510X3GD',
    { deviceIdentifier: 'A123BJC5D6E71', lot: '10X3' },
    'ANSI/HIBC 2.6, 4.3, both symbols scanned',
  ],
  ['+A123BJC5D6E71G+$$710X3G7', { lot: '10X3', expiresOn: null }, 'ANSI/HIBC 2.6, table of secondary data structures'],
  [
    '+A123BJC5D6E71G+$$+52001510X3GB',
    { serial: '10X3', expiresOn: '2020-01-15', lot: null },
    'ANSI/HIBC 2.6, table of secondary data structures',
  ],
  [
    '+A123BJCMD6E79++$$52001510X3+ ',
    { deviceIdentifier: 'A123BJCMD6E79', lot: '10X3' },
    'ANSI/HIBC 2.6, link character +, check character space',
  ],
  ['+$A1234GU', { lot: 'A1234' }, 'ANSI/HIBC 2.6, 4.3.2, lot alone'],
  [
    '+A99912345/$$52001510X33',
    { deviceIdentifier: 'A99912345', expiresOn: '2020-01-15', lot: '10X3' },
    'ANSI/HIBC 2.6, 2.2.1.1',
  ],
  [
    '+A99912345/$$52001510X3/16D20111212/S77DEFG457',
    { expiresOn: '2020-01-15', manufacturedOn: '2011-12-12', lot: '10X3', serial: '77DEFG45' },
    'ANSI/HIBC 2.6, 2.3.2',
  ],
  [
    '+A99912345/$10X3/16D20111231/14D202001313',
    { expiresOn: '2020-01-31', manufacturedOn: '2011-12-31', lot: '10X3' },
    'ANSI/HIBC 2.6, 2.3.2',
  ],
  [
    '+A99912349/$10X3/16D20111231/14D20200131/Q500Z',
    { others: [{ identifier: 'quantity', value: '500' }] },
    'ANSI/HIBC 2.6, 2.3.2.4',
  ],
  [
    '+A99912345/$$812710X3/16D20111212/14D20200906/S77DEFG453',
    { lot: '10X3', expiresOn: '2020-09-06' },
    'ANSI/HIBC 2.6, quantity flag 8',
  ],
  [
    '+A99912345/$$902345710X3/16D20111212/14D20200906/S77DEFG45F',
    { others: [{ identifier: 'quantity', value: '2345' }], lot: '10X3' },
    'ANSI/HIBC 2.6, quantity flag 9',
  ],
  [
    '+J123AQ3451/$$3231231BC34567/S4012R',
    { expiresOn: '2023-12-31', lot: 'BC34567', serial: '4012' },
    'HIBCC, UDI label examples',
  ],
  [
    '+J123AQ3451/25330BC34567/S4012X',
    { expiresOn: '2025-11-26', lot: 'BC34567', serial: '4012' },
    'HIBC Supplier Labeling Standard (1997), five-digit day',
  ],
  ['+$$02231162074ZA', { expiresOn: '2023-02-28', lot: '1162074' }, 'ANSI/HIBC 2.6, MMYY'],
  ['+$$0624J139276%5', { expiresOn: '2024-06-30', lot: 'J139276' }, 'ANSI/HIBC 2.6, MMYY'],
  [
    '+J014652230580/$$3220909K010025/16D20200311Z',
    { expiresOn: '2022-09-09', lot: 'K010025', manufacturedOn: '2020-03-11' },
    'a package on the market',
  ],
  [
    '*+D002606030421/$$323101700056020/16D20201020Z*',
    { expiresOn: '2023-10-17', lot: '00056020', manufacturedOn: '2020-10-20' },
    'a package on the market',
  ],
  ['+E203PB414109/$$8243280112R00089525J', { expiresOn: '2028-01-12', lot: 'R00089525' }, 'a package on the market'],
  ['+EHWD3551419/$$900100F', { deviceIdentifier: 'EHWD3551419', lot: null }, 'a package on the market'],
  [
    ']d1+EFOR78712011/$26485266/16D20240626/Q10S',
    { lot: '26485266', manufacturedOn: '2024-06-26' },
    'a package on the market',
  ],
  ['+H2160408351', { deviceIdentifier: 'H216040835' }, 'a package on the market'],
  ['+A999ABC123DE0/$+1234567Y', { serial: '1234567' }, 'IMDRF/UDI WG/N48 (2019), appendix C'],
  [
    '+A123ABCDEFGHI1234567891/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202$',
    { expiresOn: '2020-02-02', manufacturedOn: '2013-02-02', lot: 'LOT123456789012345', serial: 'XYZ456789012345678' },
    'HIBCC, UDI label examples',
  ],
];

const ICCBBA: readonly Row[] = [
  [
    '=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123',
    {
      deviceIdentifier: 'A9999XYZ100T0944',
      serial: '000025',
      expiresOn: '2014-02-01',
      manufacturedOn: '2013-02-01',
      lot: '000000000000XYZ123',
      others: [{ identifier: '=', value: 'A99971312345600' }],
    },
    'FDA, UDI Formats by FDA-Accredited Issuing Agency, version 1.3 (2017)',
  ],
  [
    '=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032\\u0026,1000000000000XYZ123',
    { lot: '000000000000XYZ123' },
    'the same as JSON prints it',
  ],
  [
    '=/W4146EB0010T0475=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123',
    { deviceIdentifier: 'W4146EB0010T0475' },
    'NLM AccessGUDID, device lookup, examples',
  ],
  [
    '=)1TE123456A&)RZ12345678',
    { deviceIdentifier: '1TE123456A', lot: 'RZ12345678' },
    'FDA, UDI Formats (2017), blood containers',
  ],
  [
    '=)1TE123456A &)RZ12345678',
    { deviceIdentifier: '1TE123456A', lot: 'RZ12345678' },
    'IMDRF/UDI WG/N48 (2019), appendix A',
  ],
  [
    '=+05037=/A9999XYZ100T0474=,000025=A99971312345600=>014032=}013032',
    { deviceIdentifier: 'A9999XYZ100T0474', expiresOn: '2014-02-01' },
    'HL7 FHIR, Device, ISBT 128 example (compound message)',
  ],
];

describe('UDI strings as their issuers publish them', () => {
  it.each([...GS1, ...HIBC, ...ICCBBA])('%s', (text, says) => {
    const reading = readUdi(text, READ_ON);
    expect(reading.faults).toEqual([]);
    expect(reading).toMatchObject(says);
  });

  it.each([
    ...GS1.map((row) => [row[0], 'GS1'] as const),
    ...HIBC.map((row) => [row[0], 'HIBC'] as const),
    ...ICCBBA.map((row) => [row[0], 'ICCBBA'] as const),
  ])('knows who issued %s', (text, issuer) => {
    expect(readUdi(text, READ_ON).issuer).toBe(issuer);
  });
});

describe('printed examples that their own standard refutes', () => {
  it('finds that a GUDID query example has a GTIN whose check digit should be 7', () => {
    const reading = readUdi('(01)00208851107345(17)150331', READ_ON);
    expect(reading.faults.map((fault) => fault.path)).toEqual(['(01)']);
    expect(reading.expiresOn).toBe('2015-03-31');
  });

  it('finds that the FDA example for HIBC prints C where modulo 43 gives H', () => {
    const text = '+H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202C';
    const reading = readUdi(text, READ_ON);
    expect(reading.faults.map((fault) => fault.path)).toEqual(['check character']);
    expect(reading.faults[0]?.message).toContain('"H"');
    expect(readUdi(`${text.slice(0, -1)}H`, READ_ON).faults).toEqual([]);
  });

  it('does not take a secondary string whose own check character is left off (+$$52001510X3G)', () => {
    const { faults } = readUdi('+$$52001510X3G', READ_ON);
    expect(faults.map((fault) => fault.path)).toEqual(['check character']);
    expect(faults[0]?.message).toContain('left off, it is "D"');
  });

  it('names both faults where two examples were pasted together: check character, two days of expiry', () => {
    const reading = readUdi('+A99912345/$$52001510X3/16D20111231/14D20200131/S77DEFG457', READ_ON);
    expect(reading.faults.map((fault) => fault.path)).toEqual(['check character', '/14D']);
  });

  it('finds the split donation expiry that a line break left behind (= >014032)', () => {
    const text = '=/A9999XYZ100T0944=,000025=A99971312345600= >014032=}013032&,1000000000000XYZ123';
    expect(readUdi(text, READ_ON).faults.map((fault) => fault.path)).toEqual(['=']);
  });

  it('finds a month of 51 in +$$25102173960231W, whose check character fits', () => {
    expect(readUdi('+$$25102173960231W', READ_ON).faults.map((fault) => fault.path)).toEqual(['$$2']);
  });
});
