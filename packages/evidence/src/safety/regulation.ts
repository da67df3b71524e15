import type { FactFigure } from './fact.ts';
import { DEVICE_REGULATION } from './regulation/devices.ts';
import { PRIVACY_REGULATION } from './regulation/privacy.ts';
import { REPORTING_REGULATION } from './regulation/reporting.ts';
import { SOFTWARE_REGULATION } from './regulation/software.ts';
import type { SafetyStatement } from './safety-statement.ts';

/** Something that a regulator demands, allows or says, with the day it stood so. Not legal advice. */
export interface RegulationRow extends SafetyStatement {
  readonly where: 'US' | 'EU' | 'UK' | 'everywhere';
  /** The day of the text, where told, as precisely as told. */
  readonly asOf: string | null;
  readonly items?: readonly string[];
  readonly figures?: readonly FactFigure[];
}

/** Everything on record about law and regulators. A lawyer signs it off before anyone acts on it. */
export const REGULATION: readonly RegulationRow[] = [
  ...DEVICE_REGULATION,
  ...SOFTWARE_REGULATION,
  ...REPORTING_REGULATION,
  ...PRIVACY_REGULATION,
];
