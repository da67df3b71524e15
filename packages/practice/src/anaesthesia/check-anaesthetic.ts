import {
  ANAESTHETIC_TOXICITY_PLAN,
  ANAESTHETIC_TOXICITY_SIGNS,
  ANAESTHETICS,
  type Anaesthetic,
  type Verdict,
} from '@percuta/evidence';
import { calendarDay } from '../rules/calendar-day.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Finding } from '../rules/rule.ts';
import { rulesetHash } from '../rules/ruleset.ts';
import { anaestheticLabel } from '../rules/time-out/anaesthetic-label.ts';
import { T06 } from '../rules/time-out/t06-anaesthetic.ts';
import { T07 } from '../rules/time-out/t07-anaesthetic-residue.ts';
import { TIME_OUT_BASELINE } from '../rules/time-out/time-out-baseline.ts';
import type { AnaestheticFacts, AnaestheticLabel, TimeOutFacts } from '../rules/time-out/time-out-facts.ts';
import { anaestheticAgents } from './anaesthetic-agents.ts';
import { type AnaestheticDose, anaestheticDose } from './anaesthetic-dose.ts';
import type { AppliedAnaesthetic } from './applied-anaesthetic.ts';

/** What the rules say of an application, with the arithmetic, and what to do if it goes wrong. */
export interface AnaestheticCheck {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly dose: AnaestheticDose | null;
  readonly product: { readonly id: string; readonly name: string } | null;
  /** The limits of the product's own label; null where it has none or is compounded. */
  readonly label: AnaestheticLabel | null;
  /** What is no limit and worth knowing, such as a contact time that is too short to numb. */
  readonly notes: readonly string[];
  readonly toxicitySigns: readonly string[];
  readonly toxicityPlan: readonly string[];
  readonly ruleset: string;
}

/**
 * Holds a numbing product against its own label, the triggers for lidocaine and what is known of the person: the rules
 * T06 and T07 of the time-out, asked ahead of it. Beyond the label is refused; unlabelled or compounded is asked; what
 * nobody has said is asked for. Amounts are what is applied, not what is absorbed. It allows nothing: the gate asks
 * again. Source: the label of each product, FDA page of 26 March 2024 (F115), and policy.
 *
 * @example
 * const fullFace = { ...NOTHING_APPLIED, product: 'lidocaine-tetracaine-23-7', massG: 30, areaCm2: 550, minutes: 60, occluded: false, personMassKg: 70, cautions: [] };
 * checkAnaesthetic(fullFace).verdict // => "ask"
 * checkAnaesthetic({ ...fullFace, product: 'emla-2.5-2.5', massG: 61 }).verdict // => "refuse"
 * checkAnaesthetic({ ...fullFace, product: 'emla-2.5-2.5', onNeedledSkin: true }).verdict // => "refuse"
 */
export function checkAnaesthetic(applied: AppliedAnaesthetic): AnaestheticCheck {
  const product = productOf(applied.product);
  const anaesthetic = factsOf(applied, product);
  const facts: TimeOutFacts = { ...TIME_OUT_BASELINE.facts, personMassKg: applied.personMassKg, anaesthetic };
  const { verdict, findings } = evaluate([T06, T07], facts, { asOn: calendarDay(ANY_DAY) });
  return {
    verdict,
    findings,
    dose: anaestheticDose({ ...applied, lidocainePercent: anaesthetic.lidocainePercent }),
    product: product === null ? null : { id: product.id, name: product.name },
    label: anaesthetic.compounded === true ? null : anaesthetic.label,
    notes: notesOf(applied, product),
    toxicitySigns: ANAESTHETIC_TOXICITY_SIGNS,
    toxicityPlan: ANAESTHETIC_TOXICITY_PLAN.map(({ does }) => does),
    ruleset: rulesetHash(),
  };
}

/** Neither rule looks at the day. */
const ANY_DAY = '2000-01-01';

/** Nothing has been said yet. */
export const NOTHING_APPLIED: AppliedAnaesthetic = {
  product: null,
  compounded: null,
  lidocainePercent: null,
  massG: null,
  areaCm2: null,
  minutes: null,
  occluded: null,
  personMassKg: null,
  onNeedledSkin: false,
  cautions: null,
};

function productOf(product: string | null): Anaesthetic | null {
  return ANAESTHETICS.find(({ id, name }) => id === product || name === product) ?? null;
}

/** Wiping off comes later: it is asked for in the time-out, not here. */
function factsOf(applied: AppliedAnaesthetic, product: Anaesthetic | null): AnaestheticFacts {
  const lidocaine = product?.contents.find(({ agent }) => agent === 'lidocaine');
  const recorded = product === null ? null : (lidocaine?.high ?? null);
  return {
    used: true,
    label: product === null ? null : anaestheticLabel(product.id),
    compounded: applied.compounded ?? compoundedOnRecord(product),
    agents: anaestheticAgents(applied.product),
    cautions: applied.cautions,
    lidocainePercent: applied.lidocainePercent ?? recorded,
    massG: applied.massG,
    areaCm2: applied.areaCm2,
    minutes: applied.minutes,
    occluded: applied.occluded,
    removed: true,
    reappliedOnNeedledSkin: applied.onNeedledSkin,
  };
}

function compoundedOnRecord(product: Anaesthetic | null): boolean | null {
  if (product === null || product.hasApprovedLabel === 'unknown') return null;
  return !product.hasApprovedLabel;
}

function notesOf({ minutes }: AppliedAnaesthetic, product: Anaesthetic | null): readonly string[] {
  const least = product?.ceilings.minimumMinutes ?? null;
  const isShort = least !== null && minutes !== null && minutes < least;
  return [
    ...(isShort ? [`Left on for ${minutes} min; its label says at least ${least} min, so it may not numb yet.`] : []),
    ...(product?.ceilings.intactSkinOnly === true ? ['Its label allows it on intact skin only.'] : []),
    ...(product?.status === 'awaiting-clinical-check'
      ? ['Limits of this product are recalled and wait for their clinical check. Read the label in hand.']
      : []),
  ];
}
