import type { Source } from '../schema.ts';
import { tagged } from '../tissue/sources/build.ts';
import { untold } from './sources/build.ts';
import { CLINICAL_READ, CLINICAL_SECONDARY, CLINICAL_UNTOLD } from './sources/clinical.ts';
import { INFECTION_READ, INFECTION_SECONDARY, INFECTION_UNTOLD } from './sources/infection.ts';
import { NAMED_RECALLED_HIGH, NAMED_RECALLED_MEDIUM, NAMED_SECONDARY } from './sources/named.ts';

function recordNumber(source: Source): number {
  return Number(source.id.slice(1));
}

/**
 * F1 to F124, in their order. A citation holds what is on record of the work and no more; where a title is missing it
 * stays missing.
 */
const NUMBERED: readonly Source[] = [
  ...tagged('READ', { ...CLINICAL_READ, ...INFECTION_READ }),
  ...tagged('SECONDARY', { ...CLINICAL_SECONDARY, ...INFECTION_SECONDARY }),
  ...untold({ ...CLINICAL_UNTOLD, ...INFECTION_UNTOLD }),
].sort((a, b) => recordNumber(a) - recordNumber(b));

/** Every source on safety and clinical practice that a row cites, besides Percuta’s own policy and derivations. */
export const SAFETY_SOURCES: readonly Source[] = [
  ...NUMBERED,
  ...tagged('RECALLED-high', NAMED_RECALLED_HIGH),
  ...tagged('RECALLED-medium', NAMED_RECALLED_MEDIUM),
  ...tagged('SECONDARY', NAMED_SECONDARY),
];
