import type { Provenanced } from '../schema.ts';
import { POLICY, RECALLED_HIGH } from './fact.ts';

/** Something about a person that stands against an agent, and which agents. */
export interface AnaestheticCaution extends Provenanced {
  /** For the professional. */
  readonly condition: string;
  /** What the person is asked, at a reading level of about twelve years. */
  readonly asks: string;
  /** The agents that it is about. */
  readonly agents: readonly string[];
  /** `refuse`: not this agent. `ask`: a clinician decides. `caution`: weigh it. */
  readonly verdict: 'refuse' | 'ask' | 'caution';
  readonly because: string;
}

/** What is asked before anybody is numbed. Allergies are asked in screening besides, and count there for every agent. */
export const ANAESTHETIC_CAUTIONS = [
  {
    id: 'ester-or-paba-allergy',
    condition: 'hypersensitivity to ester anaesthetics or to PABA',
    asks: 'Have you reacted to tetracaine, benzocaine or PABA, which is in some sun creams?',
    agents: ['tetracaine', 'benzocaine'],
    verdict: 'refuse',
    because: 'Hypersensitive to ester anaesthetics or PABA: no tetracaine, no benzocaine.',
    sources: ['F41'],
    restsOn: ['A34'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'amide-allergy',
    condition: 'hypersensitivity to amide anaesthetics',
    asks: 'Have you reacted to lidocaine, prilocaine or an injection that numbs?',
    agents: ['lidocaine', 'prilocaine'],
    verdict: 'refuse',
    because: 'Hypersensitive to amide anaesthetics: no lidocaine, no prilocaine.',
    sources: ['F41'],
    restsOn: ['A34'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'methaemoglobinaemia-risk',
    condition: 'risk of methaemoglobinaemia: had it, G6PD deficiency, takes a sulfonamide or dapsone',
    asks: 'Have you had methaemoglobinaemia or G6PD deficiency, or do you take a sulfonamide or dapsone?',
    agents: ['prilocaine', 'benzocaine'],
    verdict: 'refuse',
    because: 'Risk of methaemoglobinaemia: no prilocaine, no benzocaine.',
    sources: ['F112', 'percuta-policy'],
    restsOn: ['A34', 'emla-2.5-2.5'],
    strength: 'P',
    provenance: 'SECONDARY',
    note: 'The risk is on record of prilocaine. That benzocaine is left out as well is policy.',
  },
  {
    id: 'class-i-antiarrhythmic',
    condition: 'takes a class I antiarrhythmic',
    asks: 'Do you take a medicine for the rhythm of your heart, such as flecainide, propafenone or mexiletine?',
    agents: ['lidocaine', 'prilocaine'],
    verdict: 'ask',
    because: 'Takes a class I antiarrhythmic: effects on the heart add up. A clinician decides, at a lower dose.',
    sources: ['lidocaine-drug-label'],
    restsOn: ['A43'],
    strength: 'R',
    ...RECALLED_HIGH,
  },
  {
    id: 'liver-failure',
    condition: 'liver failure',
    asks: 'Does your liver no longer work as it should?',
    agents: ['lidocaine', 'prilocaine'],
    verdict: 'ask',
    because: 'Liver failure: amides leave the body slowly. A clinician decides, at a lower dose.',
    sources: ['lidocaine-drug-label'],
    restsOn: ['A43'],
    strength: 'R',
    ...RECALLED_HIGH,
  },
  {
    id: 'seizure-disorder',
    condition: 'seizure disorder',
    asks: 'Do you have epilepsy, or have you had a seizure?',
    agents: ['lidocaine', 'prilocaine', 'tetracaine', 'benzocaine'],
    verdict: 'ask',
    because:
      'Seizure disorder: too much of a local anaesthetic can bring on a seizure. A clinician decides, at a lower dose.',
    sources: ['lidocaine-drug-label'],
    restsOn: ['A43'],
    strength: 'R',
    ...RECALLED_HIGH,
  },
  {
    id: 'pregnant-or-breastfeeding',
    condition: 'pregnant or breast-feeding',
    asks: 'Are you pregnant or breast-feeding?',
    agents: ['lidocaine', 'prilocaine', 'tetracaine', 'benzocaine'],
    verdict: 'ask',
    because: 'Pregnant or breast-feeding: weigh whether it is needed, and how little will do. A clinician decides.',
    sources: ['F1', 'F23'],
    restsOn: ['A16'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
] as const satisfies readonly AnaestheticCaution[];

export type AnaestheticCautionId = (typeof ANAESTHETIC_CAUTIONS)[number]['id'];

/** One thing to do when somebody shows signs of local anaesthetic systemic toxicity. */
export interface ToxicityStep extends Provenanced {
  readonly does: string;
}

/** What to do at the first sign, in this order. The practice's own emergency plan comes first where it says more. */
export const ANAESTHETIC_TOXICITY_PLAN: readonly ToxicityStep[] = [
  { id: 'toxicity-stop', does: 'Stop. Wipe off what is left on the skin.', ...POLICY },
  { id: 'toxicity-call', does: 'Call the emergency number: it is an emergency, however mild it looks.', ...POLICY },
  {
    id: 'toxicity-say',
    does: 'Say “local anaesthetic toxicity”, the product, how much, where, and since when.',
    ...POLICY,
  },
  {
    id: 'toxicity-kit',
    does: 'Fetch the emergency kit. Whoever is trained gives oxygen and lipid emulsion by the practice’s own plan.',
    ...POLICY,
  },
  { id: 'toxicity-stay', does: 'Stay with the person. Lie them down, and watch breathing and pulse.', ...POLICY },
  { id: 'toxicity-report', does: 'No needling today. Record it as an adverse event.', ...POLICY },
];
