import type { RuleId } from '../rules/rule.ts';
import type { Provenanced } from '../schema.ts';
import { RECALLED_HIGH } from './fact.ts';

/** The three stops of a session, after the surgical checklist. */
export type TimeOutStop = 'sign-in' | 'time-out' | 'sign-out';

/** One thing that is confirmed. Items of the first two stops gate the start. */
export interface TimeOutItem {
  readonly key: string;
  readonly stop: TimeOutStop;
  readonly says: string;
  readonly gatesStart: boolean;
  /** The rules that judge it. */
  readonly rules: readonly RuleId[];
}

function item(stop: TimeOutStop, key: string, says: string, rules: readonly RuleId[] = []): TimeOutItem {
  return { key, stop, says, gatesStart: stop !== 'sign-out', rules };
}

/** Everything that is asked before, at and after the session, in order. */
export const TIME_OUT_ITEMS: readonly TimeOutItem[] = [
  item('sign-in', 'two-identifiers', 'two identifiers of the person', ['T08']),
  item('sign-in', 'treatment-consent', 'consent signed for this device, these zones and this plan', ['T08']),
  item('sign-in', 'photo-consents', 'consents for photographs, each by itself', ['T08']),
  item('sign-in', 'screening-today', 'screening asked again today', ['S40']),
  item('sign-in', 'pregnancy', 'pregnancy asked', ['S03']),
  item('sign-in', 'cold-sore', 'cold sore today asked', ['S06']),
  item('sign-in', 'new-medicines', 'new medicines asked', ['S40']),
  item('sign-in', 'interval', 'last session at least the interval ago', ['P07', 'P08']),
  item('sign-in', 'baseline-photos', 'baseline photographs taken', ['T08']),
  item('sign-in', 'anaesthetic', 'anaesthetic: agent, strength, grams, area, weight, time on', ['T06']),
  item('time-out', 'patient-zone-mask', 'person, zones and exclusion mask, aloud', ['T08']),
  item('time-out', 'plan-depths', 'planned depth of each zone and its cap', ['P02', 'P03', 'P04']),
  item('time-out', 'device-identity', 'device: UDI, clearance number, on label or off label', ['P05', 'P06']),
  item('time-out', 'handpiece', 'handpiece cleaned, sheath on', ['T03']),
  item(
    'time-out',
    'cartridge',
    'cartridge sealed, in date, lot scanned, never used before, opened before the person’s eyes',
    ['T01'],
  ),
  item('time-out', 'anaesthetic-removed', 'anaesthetic wholly removed: what is left goes through the channels', [
    'T07',
  ]),
  item('time-out', 'hands-gloves-eyes', 'hand hygiene, gloves, eye protection'),
  item('time-out', 'antisepsis', 'antiseptic agent, wet time, fully dry', ['T04', 'T05']),
  item('time-out', 'glide', 'glide agent: sterile, single-use, without actives', ['T11']),
  item(
    'time-out',
    'emergency-kit',
    'emergency kit (adrenaline, antihistamine, lipid and oxygen pathway) and complication plan',
    ['T10'],
  ),
  item('time-out', 'sharps-box', 'sharps box at hand'),
  item('sign-out', 'delivered', 'depth and passes delivered in each zone against the plan, deviations with reason'),
  item('sign-out', 'endpoint', 'endpoint reached'),
  item('sign-out', 'bleeding', 'bleeding'),
  item('sign-out', 'sharps-count', 'cartridge to the sharps box, counted'),
  item('sign-out', 'handpiece-disinfected', 'handpiece disinfected: agent and contact time of its label'),
  item('sign-out', 'aftercare-sheet', 'aftercare sheet given and read back'),
  item('sign-out', 'contact-number', 'number to call'),
  item('sign-out', 'next-contact', 'date of the next contact'),
  item('sign-out', 'adverse-event', 'adverse event now, yes or no'),
];

/** What the three stops and the hygiene of the room rest on. */
export const TIME_OUT_BASIS: readonly (Provenanced & { readonly says: string })[] = [
  {
    id: 'time-out-who',
    says: 'Sign-in, time-out and sign-out follow the WHO form; the time-out is spoken by two people, or by practitioner and patient.',
    sources: ['who-safe-surgery'],
    strength: 'G',
    ...RECALLED_HIGH,
  },
  {
    id: 'time-out-standards',
    says: 'Blood-borne pathogens by OSHA 29 CFR 1910.1030; one needle, one time; staff vaccinated against hepatitis B.',
    sources: ['osha-bloodborne'],
    strength: 'R',
    ...RECALLED_HIGH,
  },
  {
    id: 'time-out-no-tap-water',
    says: 'No tap water on needle tips or face: mycobacteria.',
    sources: ['F105'],
    strength: 'C',
    provenance: 'SECONDARY',
  },
];
