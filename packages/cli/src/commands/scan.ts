import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readUdi, shelfLife, type UdiReading } from '@percuta/practice';
import { BadInput, type Command, type Terminal } from '../command.ts';
import { dayOption } from '../day-option.ts';
import { type Format, formatOption } from '../format-option.ts';

const USAGE = `npx percuta scan 'BARCODE' [--on YYYY-MM-DD] [--format table|json]

Reads the barcode of a device or cartridge (UDI): GS1, HIBC or ICCBBA (ISBT 128).

  BARCODE   as scanned, or as printed under the code. Use single quotation marks, so that the shell leaves $ alone:
              '(01)09506000134352(17)261231(10)AB1(21)S7'    GS1, printed
              ']d2010950600013435210AB1<GS>17261231'         GS1, scanned
              'https://id.gs1.org/01/09506000134352/10/AB1'  GS1 Digital Link
              '+A99912345/$$52001510X33'                     HIBC, primary and secondary
              '=/A9999XYZ100T0944=>014032'                   ICCBBA
            The separator FNC1 may also be written {GS}, [GS], <FNC1>, ^], ~, \\x1d or \\u001d.
            - reads the barcode from standard input.
  --on      the day on which it is asked whether the package is in date, and from which two-digit years are
            reckoned (today)
  --format  table (default) or json

Exit status 0: read; an expired package is an answer. 2: the string is broken; every fault is on standard error.`;

/** Reads one UDI string. An expired cartridge is an answer; a broken string is bad input. */
export const SCAN: Command = {
  name: 'scan',
  summary: 'reads the barcode of a device or cartridge: GS1, HIBC, ICCBBA',
  usage: USAGE,
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { on: { type: 'string' }, format: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    });
    const format = formatOption(values.format);
    const asOn = dayOption('--on', values.on);
    const reading = readUdi(oneBarcode(positionals), asOn);
    if (reading.faults.length > 0) {
      throw new BadInput(
        reading.faults.map(({ path, message }) => ({ path: path === '' ? 'barcode' : path, message })),
      );
    }
    print(reading, { asOn, format, terminal });
    return 0;
  },
};

function oneBarcode(positionals: readonly string[]): string {
  const [barcode, ...more] = positionals;
  if (barcode === undefined) throw new BadInput([{ path: '', message: "Give one barcode: npx percuta scan '(01)…'" }]);
  if (more.length > 0) {
    const message = `Give one barcode, not ${positionals.length}. Put it in single quotation marks.`;
    throw new BadInput([{ path: '', message }]);
  }
  return barcode === '-' ? readFileSync(0, 'utf8') : barcode;
}

function print(
  reading: UdiReading,
  how: { readonly asOn: string; readonly format: Format; readonly terminal: Terminal },
): void {
  const { faults: _none, ...parts } = reading;
  const status = shelfLife(reading, how.asOn);
  if (how.format === 'json') {
    how.terminal.out(JSON.stringify({ ...parts, faults: [], asOn: how.asOn, shelfLife: status }, null, 2));
    return;
  }
  const rows: readonly (readonly [string, string | null])[] = [
    ['issuer', reading.issuer],
    ['device identifier', reading.deviceIdentifier],
    ['lot', reading.lot],
    ['expires on', reading.expiresOn],
    ['made on', reading.manufacturedOn],
    ['serial number', reading.serial],
    ...reading.others.map(({ identifier, value }) => [`other ${identifier}`, value] as const),
    [`on ${how.asOn}`, status === 'unknown' ? 'unknown: the string carries no expiry' : status],
  ];
  for (const [name, value] of rows) how.terminal.out(`${name.padEnd(18)} ${value ?? 'not in this string'}`);
}
