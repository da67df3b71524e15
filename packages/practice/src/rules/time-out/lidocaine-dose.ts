import { appliedLidocaine } from '@percuta/evidence';

/** Lidocaine on the skin, with the arithmetic that a clinician wants to see. */
export interface LidocaineDose {
  readonly mg: number;
  readonly mgPerKg: number;
  readonly arithmetic: string;
}

/**
 * Lidocaine applied with a topical product: mass (g) × strength (%) × 10 = mg, and that per kilogram of body weight.
 * It is what lies on the skin, not what is absorbed; the limits are for what is applied. Does not hold for products
 * whose strength is given per millilitre; null where an amount is not a positive number. Source: unit conversion.
 * @example
 * lidocaineDose({ massG: 30, percent: 23, personMassKg: 70 }).mg // => 6900
 * lidocaineDose({ massG: 30, percent: 23, personMassKg: 70 }).arithmetic // => '30 g × 23 % × 10 = 6,900 mg lidocaine; ÷ 70 kg = 98.6 mg/kg.'
 */
export function lidocaineDose(applied: {
  readonly massG: number;
  readonly percent: number;
  readonly personMassKg: number;
}): LidocaineDose | null {
  const { massG, percent, personMassKg } = applied;
  const dose = appliedLidocaine({ grams: massG, lidocainePercent: percent, weightKg: personMassKg });
  if (dose === null) return null;
  const { mg, mgPerKg } = dose;
  const arithmetic = `${plain(massG)} g × ${plain(percent)} % × 10 = ${plain(mg)} mg lidocaine; ÷ ${plain(personMassKg)} kg = ${plain(mgPerKg)} mg/kg.`;
  return { mg, mgPerKg, arithmetic };
}

/** As people write it: two digits behind the point below ten, one below a thousand, none above, thousands apart. */
export function plain(value: number): string {
  const rounded = Math.abs(value) < 10 ? Number(value.toFixed(2)) : Math.round(value * 10) / 10;
  const shown = Math.abs(value) >= 1000 ? Math.round(value) : rounded;
  const [whole = '', fraction] = String(shown).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
