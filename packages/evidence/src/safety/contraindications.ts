import type { RuleId, Verdict } from '../rules/rule.ts';
import type { Provenanced, Strength } from '../schema.ts';
import { HEALTH_CONTRAINDICATIONS } from './contraindications/health.ts';
import { MEDICINE_CONTRAINDICATIONS } from './contraindications/medicines.ts';
import { RECENT_CONTRAINDICATIONS } from './contraindications/recent.ts';
import { SKIN_CONTRAINDICATIONS } from './contraindications/skin.ts';
import type { Fact } from './fact.ts';

/** A condition that speaks against needling, in what way, for how long, and what is known. `id` is A1 to A44. */
export interface Contraindication extends Provenanced {
  readonly condition: string;
  /** What the condition calls for, strongest first. Empty where it concerns another modality only. */
  readonly verdicts: readonly Verdict[];
  /** The class in words, with its nuance. */
  readonly classed: string;
  /** All strengths of the row, its own first. */
  readonly strengths: readonly Strength[];
  readonly facts: readonly Fact[];
  /** The rules that act on it; none where it is information for the professional. */
  readonly rules: readonly RuleId[];
}

/** A1 to A44. */
export const CONTRAINDICATIONS: readonly Contraindication[] = [
  ...HEALTH_CONTRAINDICATIONS,
  ...MEDICINE_CONTRAINDICATIONS,
  ...SKIN_CONTRAINDICATIONS,
  ...RECENT_CONTRAINDICATIONS,
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
