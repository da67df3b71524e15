/**
 * The last digit of a GTIN, from the digits before it: from the right, every second one counts three times, and the
 * check digit fills the sum up to the next ten. Serves GTIN-8 to GTIN-14 and the SSCC. Not for strings with letters:
 * it answers null.
 * Source: GS1 General Specifications, section 7.9 (check digit calculations).
 * @example
 * gtinCheckDigit('629104150021') // => '3'
 * gtinCheckDigit('0950600013435') // => '2'
 * gtinCheckDigit('09506A0013435') // => null
 */
export function gtinCheckDigit(digitsBefore: string): string | null {
  if (!/^\d+$/.test(digitsBefore)) return null;
  const sum = [...digitsBefore].reverse().reduce((total, digit, index) => {
    return total + Number(digit) * (index % 2 === 0 ? 3 : 1);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
