import { ANAESTHETIC_CAUTIONS, limit } from '@percuta/evidence';
import type { Judgement, Rule } from '../rule.ts';
import { type LidocaineDose, lidocaineDose, plain } from './lidocaine-dose.ts';
import { TIME_OUT_BASELINE } from './time-out-baseline.ts';
import type { AnaestheticFacts, AnaestheticLabel, TimeOutFacts } from './time-out-facts.ts';

/** One amount against one bound: what to say where it is above. */
interface Bound {
  readonly name: string;
  readonly amount: number | null;
  readonly bound: number | null;
  readonly unit: string;
}

/**
 * The product's own label comes first: beyond it is refused. Where it is silent, or where there is none, the common
 * triggers for lidocaine lead to a clinician.
 */
export const T06: Rule<TimeOutFacts> = {
  id: 'T06',
  version: 2,
  needs: ['anaesthetic.used'],
  reads: ['anaesthetic', 'personMassKg'],
  judge: ({ anaesthetic, personMassKg }) => {
    if (anaesthetic.used !== true) return null;
    const missing = missingAmounts(anaesthetic, personMassKg);
    const label = anaesthetic.compounded === true ? null : anaesthetic.label;
    const sum = doseOf(anaesthetic, personMassKg);
    const person = cautionsAgainst(anaesthetic);
    const beyond = [...(label === null ? [] : beyondLabel(anaesthetic, label, sum)), ...person.refuse];
    const triggers = [...triggersOf(anaesthetic, label, sum), ...person.ask];
    const arithmetic = sum === null ? [] : [sum.arithmetic];
    if (beyond.length > 0) return judgement('refuse', [...arithmetic, ...beyond], missing);
    if (triggers.length > 0) return judgement('ask', [...arithmetic, ...triggers, 'Observe the person.'], missing);
    return missing.length > 0 ? { verdict: 'ask', missing } : null;
  },
  cases: {
    fires: [
      {
        name: 'full face, 30 g of compounded 23 % cream, 70 kg',
        facts: { anaesthetic: cream({ compounded: true, lidocainePercent: 23, massG: 30, areaCm2: 550, label: null }) },
        gives: { verdict: 'ask' },
      },
      { name: 'no label, small amount', facts: { anaesthetic: cream({ label: null }) }, gives: { verdict: 'ask' } },
      {
        name: 'more grams than the label allows',
        facts: { anaesthetic: cream({ massG: 61 }) },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'larger area than the label allows',
        facts: { anaesthetic: cream({ areaCm2: 601 }) },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'left on longer than the label allows',
        facts: { anaesthetic: cream({ minutes: 301 }) },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'under film where the label forbids it',
        facts: { anaesthetic: cream({ occluded: true, label: label({ occlusionAllowed: false }) }) },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'label silent on amount, 30 g of 4 % on 50 kg',
        facts: {
          personMassKg: 50,
          anaesthetic: cream({
            lidocainePercent: 4,
            massG: 30,
            label: label({ largestPercent: 4, largestMassG: null }),
          }),
        },
        gives: { verdict: 'ask' },
      },
      {
        name: 'a stronger cream under the name of a weaker one',
        facts: { anaesthetic: cream({ lidocainePercent: 23, massG: 30, areaCm2: 550 }) },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'prilocaine for somebody at risk of methaemoglobinaemia',
        facts: { anaesthetic: cream({ agents: ['lidocaine', 'prilocaine'], cautions: ['methaemoglobinaemia-risk'] }) },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'tetracaine for somebody who reacts to PABA',
        facts: { anaesthetic: cream({ agents: ['lidocaine', 'tetracaine'], cautions: ['ester-or-paba-allergy'] }) },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'lidocaine for somebody on a class I antiarrhythmic',
        facts: { anaesthetic: cream({ agents: ['lidocaine'], cautions: ['class-i-antiarrhythmic'] }) },
        gives: { verdict: 'ask' },
      },
      {
        name: 'a product that is not on record, for somebody who reacts to PABA',
        facts: { anaesthetic: cream({ agents: null, cautions: ['ester-or-paba-allergy'] }) },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'nobody asked what stands against numbing',
        facts: { anaesthetic: cream({ cautions: null }) },
        gives: { verdict: 'ask', blocksSession: true },
      },
      {
        name: 'amount not weighed',
        facts: { anaesthetic: cream({ massG: null }) },
        gives: { verdict: 'ask', blocksSession: true },
      },
      {
        name: 'nobody said whether anything was used',
        facts: { anaesthetic: cream({ used: null }) },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'no anaesthetic' },
      {
        name: 'a labelled 2.5 % cream, 60 g on 600 cm², under film for an hour, as its label allows',
        facts: { anaesthetic: cream({ massG: 60, areaCm2: 600, occluded: true }) },
      },
      {
        name: 'lidocaine alone for somebody who reacts to PABA',
        facts: { anaesthetic: cream({ agents: ['lidocaine'], cautions: ['ester-or-paba-allergy'] }) },
      },
    ],
  },
};

function label(changes: Partial<AnaestheticLabel> = {}): AnaestheticLabel {
  const silent = { largestLidocaineMg: null, largestDoseMgPerKg: null, longestMinutes: 300, occlusionAllowed: true };
  return { product: 'cream 2.5 %', largestPercent: 2.5, largestMassG: 60, largestAreaCm2: 600, ...silent, ...changes };
}

function cream(changes: Partial<AnaestheticFacts>): AnaestheticFacts {
  const applied = { used: true, label: label(), lidocainePercent: 2.5, massG: 10, areaCm2: 100, minutes: 60 };
  return { ...TIME_OUT_BASELINE.facts.anaesthetic, ...applied, removed: true, ...changes };
}

function missingAmounts(anaesthetic: AnaestheticFacts, personMassKg: number | null): readonly string[] {
  const amounts = ['lidocainePercent', 'massG', 'areaCm2', 'minutes', 'occluded', 'compounded', 'cautions'] as const;
  const missing = amounts.filter((name) => anaesthetic[name] === null).map((name) => `anaesthetic.${name}`);
  return personMassKg === null ? [...missing, 'personMassKg'] : missing;
}

function doseOf({ massG, lidocainePercent: percent }: AnaestheticFacts, personMassKg: number | null) {
  if (massG === null || percent === null || personMassKg === null) return null;
  return lidocaineDose({ massG, percent, personMassKg });
}

function beyondLabel(
  applied: AnaestheticFacts,
  label: AnaestheticLabel,
  dose: LidocaineDose | null,
): readonly string[] {
  const bounds: readonly Bound[] = [
    { name: 'strength', amount: applied.lidocainePercent, bound: label.largestPercent, unit: '%' },
    { name: 'mass', amount: applied.massG, bound: label.largestMassG, unit: 'g' },
    { name: 'lidocaine', amount: dose?.mg ?? null, bound: label.largestLidocaineMg, unit: 'mg' },
    { name: 'dose', amount: dose?.mgPerKg ?? null, bound: label.largestDoseMgPerKg, unit: 'mg/kg' },
    { name: 'area', amount: applied.areaCm2, bound: label.largestAreaCm2, unit: 'cm²' },
    { name: 'time on the skin', amount: applied.minutes, bound: label.longestMinutes, unit: 'min' },
  ];
  const above = bounds.flatMap((one) => exceeded(one, `the label of ${label.product} allows`));
  return applied.occluded === true && label.occlusionAllowed === false
    ? [...above, 'Occluded, which its label forbids.']
    : above;
}

/** What is known of the person against what is in the product; a product that is not on record may hold anything. */
function cautionsAgainst({
  agents,
  cautions,
}: AnaestheticFacts): Readonly<Record<'refuse' | 'ask', readonly string[]>> {
  const met = ANAESTHETIC_CAUTIONS.filter(
    (one) =>
      cautions?.includes(one.id) === true && (agents === null || one.agents.some((agent) => agents.includes(agent))),
  );
  const saying = (verdict: 'refuse' | 'ask') =>
    met.filter((one) => one.verdict === verdict).map(({ because }) => because);
  return { refuse: saying('refuse'), ask: saying('ask') };
}

/** The label says otherwise where it states a limit of its own for the same thing, and its own strength always. */
function triggersOf(
  applied: AnaestheticFacts,
  label: AnaestheticLabel | null,
  dose: LidocaineDose | null,
): readonly string[] {
  const labelled = label !== null;
  const dosed = labelled && (label.largestMassG !== null || label.largestDoseMgPerKg !== null);
  const bound = (id: 'lidocaineMgPerKg' | 'lidocainePercent' | 'lidocaineAreaCm2', said: boolean) =>
    said ? null : limit(id).value;
  const bounds: readonly Bound[] = [
    { name: 'dose', amount: dose?.mgPerKg ?? null, bound: bound('lidocaineMgPerKg', dosed), unit: 'mg/kg' },
    { name: 'strength', amount: applied.lidocainePercent, bound: bound('lidocainePercent', labelled), unit: '%' },
    {
      name: 'area',
      amount: applied.areaCm2,
      bound: bound('lidocaineAreaCm2', labelled && label.largestAreaCm2 !== null),
      unit: 'cm²',
    },
  ];
  return [
    ...(labelled ? [] : [applied.compounded === true ? 'Compounded: it has no label of its own.' : 'No label.']),
    ...bounds.flatMap((one) => exceeded(one, 'a clinician decides above')),
    ...(applied.occluded === true && label?.occlusionAllowed !== true ? ['Occluded, which no label allows here.'] : []),
  ];
}

function exceeded({ name, amount, bound, unit }: Bound, whose: string): readonly string[] {
  if (amount === null || bound === null || amount <= bound) return [];
  return [`${name[0]?.toUpperCase()}${name.slice(1)} ${plain(amount)} ${unit}; ${whose} ${plain(bound)} ${unit}.`];
}

function judgement(verdict: 'refuse' | 'ask', reasons: readonly string[], missing: readonly string[]): Judgement {
  return { verdict, because: reasons.join(' '), missing };
}
