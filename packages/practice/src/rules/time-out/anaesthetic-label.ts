import { ANAESTHETICS } from '@percuta/evidence';
import type { AnaestheticLabel } from './time-out-facts.ts';

/**
 * The limits of an anaesthetic on record, by its id, as rule T06 reads them. Null where the product is not on record,
 * has no approved label, or where nobody knows whether it has one: then a clinician decides. What the label says of
 * occlusion is not on record. Source: the label of each product, as the table of anaesthetics has it.
 * @example
 * anaestheticLabel('emla-2.5-2.5').largestMassG // => 60
 * anaestheticLabel('lidocaine-tetracaine-23-7') // => null
 */
export function anaestheticLabel(id: string): AnaestheticLabel | null {
  const product = ANAESTHETICS.find((row) => row.id === id);
  if (product === undefined || product.hasApprovedLabel !== true) return null;
  const { ceilings } = product;
  return {
    product: product.name,
    largestPercent: ceilings.lidocainePercent,
    largestMassG: ceilings.maximumGrams,
    largestLidocaineMg: ceilings.maximumLidocaineMg,
    largestDoseMgPerKg: ceilings.maximumLidocaineMgPerKg,
    largestAreaCm2: ceilings.maximumAreaCm2,
    longestMinutes: ceilings.maximumMinutes,
    occlusionAllowed: null,
  };
}
