const MINUS = '\u2212';

/** A number with a fixed count of decimals, a real minus, and never a minus before zero. */
export function formatNumber(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals);
  const isZero = Number(digits) === 0;
  return `${value < 0 && !isZero ? MINUS : ''}${groupThousands(digits)}`;
}

/** The same with its sign shown, for changes: `+3`, `−0.5`, `0.0`. */
export function formatChange(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  return value > 0 && Number(Math.abs(value).toFixed(decimals)) !== 0 ? `+${text}` : text;
}

/** Two leading figures and no more: `0.85`, `1.3`, `24`, `1,300`. For quantities that range over decades. */
export function formatTwoFigures(value: number): string {
  if (value === 0) return '0';
  const power = Math.floor(Math.log10(Math.abs(value)));
  const text = formatNumber(Number(value.toPrecision(2)), Math.min(3, Math.max(0, 1 - power)));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function groupThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
