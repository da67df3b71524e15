/** A number as a page shows it: three significant digits, a true minus, no exponent. */
export function numberText(value: number): string {
  const size = Number(Math.abs(value).toPrecision(3));
  const text = size.toLocaleString('en-US', { maximumFractionDigits: 6 });
  return value < 0 && size !== 0 ? `−${text}` : text;
}
