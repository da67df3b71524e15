import { plain } from '../rules/time-out/lidocaine-dose.ts';
import type { DoseFigure, DoseStep } from './anaesthetic-dose.ts';

/**
 * One step of the arithmetic as a line. Figures are rounded for reading: two digits below ten, one below a thousand.
 * Source: see `anaestheticDose`.
 *
 * @example
 * const cream = { product: null, lidocainePercent: 23, massG: 30, areaCm2: null, personMassKg: 70 };
 * doseStepWords(anaestheticDose(cream).steps[0]) // => "30 g × 23 % × 10 = 6,900 mg"
 * doseStepWords(anaestheticDose(cream).steps[1]) // => "6,900 mg ÷ 70 kg = 98.6 mg/kg"
 */
export function doseStepWords({ from, by, gives }: DoseStep): string {
  return `${from.map(figure).join(` ${by} `)} = ${figure(gives)}`;
}

function figure({ value, unit }: DoseFigure): string {
  return unit === 'mg per g and %' ? plain(value) : `${plain(value)} ${unit}`;
}
