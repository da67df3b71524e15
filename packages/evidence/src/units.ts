/** What a unit measures, and its code in the Unified Code for Units of Measure (`null` where UCUM has none that fits). */
export interface UnitDefinition {
  readonly code: string;
  readonly name: string;
  readonly dimension: string;
  readonly ucum: string | null;
}

type UnitRow = readonly [code: string, name: string, dimension: string, ucum: string | null];

const ROWS = [
  ['1', 'pure number: an exponent, a slope, a correlation', 'number', '1'],
  ['ratio', 'quotient to a reference that the row names', 'number', '{ratio}'],
  ['fraction', 'share of a whole, 0 to 1; or a relative change', 'number', '1'],
  ['%', 'per cent', 'number', '%'],
  ['count', 'how many', 'number', '{count}'],
  ['log10', 'decimal logarithm, or a reduction in powers of ten', 'number', '[lg]'],
  ['grade', 'grade on an ordered scale that the row names', 'grade', '{grade}'],
  ['points', 'points of a score that the row names', 'grade', '{score}'],
  ['ms', 'millisecond', 'time', 'ms'],
  ['s', 'second', 'time', 's'],
  ['min', 'minute', 'time', 'min'],
  ['h', 'hour', 'time', 'h'],
  ['d', 'day', 'time', 'd'],
  ['wk', 'week', 'time', 'wk'],
  ['mo', 'month', 'time', 'mo'],
  ['y', 'year', 'time', 'a'],
  ['1/s', 'per second', 'rate', '/s'],
  ['1/min', 'per minute', 'rate', '/min'],
  ['1/h', 'per hour', 'rate', '/h'],
  ['1/d', 'per day', 'rate', '/d'],
  ['1/y', 'per year', 'rate', '/a'],
  ['%/h', 'per cent an hour', 'rate', '%/h'],
  ['%/d', 'per cent a day', 'rate', '%/d'],
  ['%/y', 'per cent a year', 'rate', '%/a'],
  ['%/decade', 'per cent in ten years', 'rate', null],
  ['Hz', 'strokes or cycles a second', 'rate', 'Hz'],
  ['rpm', 'revolutions a minute', 'rate', '{rpm}'],
  ['um', 'micrometre', 'length', 'um'],
  ['mm', 'millimetre', 'length', 'mm'],
  ['cm', 'centimetre', 'length', 'cm'],
  ['mm2', 'square millimetre', 'area', 'mm2'],
  ['cm2', 'square centimetre', 'area', 'cm2'],
  ['mm/s', 'millimetre a second', 'speed', 'mm/s'],
  ['mm/d', 'millimetre a day', 'speed', 'mm/d'],
  ['1/mm', 'per millimetre', 'per length', '/mm'],
  ['1/cm2', 'per square centimetre', 'density', '/cm2'],
  ['1/mm2', 'per square millimetre', 'density', '/mm2'],
  ['1/mm3', 'per cubic millimetre', 'density', '/mm3'],
  ['1/cm3', 'per cubic centimetre', 'density', '/cm3'],
  ['cm2/s', 'square centimetre a second', 'diffusivity', 'cm2/s'],
  ['cm2/d', 'square centimetre a day', 'diffusivity', 'cm2/d'],
  ['deg', 'degree of angle', 'angle', 'deg'],
  ['mN', 'millinewton', 'force', 'mN'],
  ['N', 'newton', 'force', 'N'],
  ['kPa', 'kilopascal', 'pressure', 'kPa'],
  ['MPa', 'megapascal', 'pressure', 'MPa'],
  ['mg', 'milligram', 'mass', 'mg'],
  ['g', 'gram', 'mass', 'g'],
  ['kg', 'kilogram', 'mass', 'kg'],
  ['mg/kg', 'milligram a kilogram of body mass', 'dose', 'mg/kg'],
  ['ml', 'millilitre', 'volume', 'mL'],
  ['ng/ml', 'nanogram a millilitre', 'concentration', 'ng/mL'],
  ['mg/ml', 'milligram a millilitre', 'concentration', 'mg/mL'],
  ['g/cm3', 'gram a cubic centimetre', 'concentration', 'g/cm3'],
  ['10^9/l', 'thousand million a litre', 'concentration', '10*9/L'],
  ['g/(cell d)', 'gram a cell a day', 'secretion', null],
  ['pg/(cell d)', 'picogram a cell a day', 'secretion', null],
  ['cm6/(cell g d)', 'second-order decay by cells and collagen', 'secretion', null],
  ['CFU', 'colony-forming units', 'microbes', '[CFU]'],
  ['CFU/cm2', 'colony-forming units a square centimetre', 'microbes', '[CFU]/cm2'],
  ['CFU/g', 'colony-forming units a gram', 'microbes', '[CFU]/g'],
  ['1/CFU', 'per colony-forming unit', 'microbes', '/[CFU]'],
  ['degC', 'degree Celsius', 'temperature', 'Cel'],
] as const satisfies readonly UnitRow[];

/** A unit that may stand in a table. The list is closed: a new one is one more row above. */
export type Unit = (typeof ROWS)[number][0];

/** Every unit, in the order of the list. */
export const UNITS: readonly UnitDefinition[] = ROWS.map(([code, name, dimension, ucum]) => ({
  code,
  name,
  dimension,
  ucum,
}));

const CODES: ReadonlySet<string> = new Set(ROWS.map(([code]) => code));

/**
 * Whether a text is one of our units. It compares codes letter by letter: `um` is one, `µm` and `micron` are not.
 *
 * @example
 * isUnit('mm') // => true
 * isUnit('micron') // => false
 */
export function isUnit(text: string): text is Unit {
  return CODES.has(text);
}
