import { HARM_TERMS } from '@percuta/evidence';
import type { AdverseEvent } from '../course/course-state.ts';
import { namedDevice, type PlanRegistry } from '../plan/plan-registry.ts';
import { zoneTitle } from '../plan/zone-title.ts';
import { standingJudgement } from './standing-judgement.ts';

/** What a draft is made from: nothing else is known here, and nothing else is said. */
export interface DraftFacts {
  readonly event: AdverseEvent;
  /** In years at the session; null where it is not known. */
  readonly ageYears: number | null;
  readonly massKg: number | null;
  readonly practice: string;
  /** Name and profession of whoever reports, as the practice has them; null where not. */
  readonly reporter: { readonly name: string | null; readonly profession: string | null };
  readonly registry: PlanRegistry;
  readonly today: string;
}

/** One box of the form; `value` is null where it is not known. */
export interface DraftField {
  readonly label: string;
  readonly value: string | null;
}

/** One section of the form, by its letter. */
export interface DraftSection {
  readonly letter: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H';
  readonly title: string;
  readonly fields: readonly DraftField[];
}

/** A draft of a voluntary report to be checked, completed and sent by a person. */
export interface MedWatchDraft {
  readonly title: string;
  readonly notes: readonly string[];
  readonly sections: readonly DraftSection[];
}

/** What stands in place of what is not known. */
export const UNKNOWN_FIELD = 'Unknown: not in the record';

/**
 * A draft of form FDA 3500 from the record of one harm. What the record does not hold stays null, and is printed as
 * unknown: nothing is guessed, and the person is named by the number of the event alone. Sections follow the form as it
 * is recalled; the form itself has not been held beside it. It is no report until somebody has checked and sent it.
 * Source: 21 CFR 803 and form FDA 3500, as recalled.
 *
 * @example
 * UNKNOWN_FIELD // => "Unknown: not in the record"
 */
export function medwatchDraft(facts: DraftFacts): MedWatchDraft {
  return {
    title: 'Draft for MedWatch, form FDA 3500 (voluntary reporting)',
    notes: [
      'A draft from the record of the practice. Nobody has sent it.',
      'The sections follow the form as it is recalled: hold them beside the current form before you use them.',
      `“${UNKNOWN_FIELD}” stands wherever the record says nothing. Fill it in only where you know.`,
    ],
    sections: [
      patient(facts),
      event(facts),
      availability(),
      drugs(),
      device(facts),
      others(),
      reporter(facts),
      makers(),
    ],
  };
}

const field = (label: string, value: string | null): DraftField => ({ label, value });
const listed = (items: readonly string[]) => (items.length === 0 ? null : items.join('; '));

function patient({ event: { event: id }, ageYears, massKg }: DraftFacts): DraftSection {
  const fields = [
    field('Patient identifier (no name)', `Event ${id}`),
    field('Age', ageYears === null ? null : `${ageYears} years`),
    field('Sex', null),
    field('Weight', massKg === null ? null : `${massKg} kg`),
    field('Ethnicity and race', null),
  ];
  return { letter: 'A', title: 'Patient information', fields };
}

function event({ event: harm, today }: DraftFacts): DraftSection {
  const { grade, serious, outcome, endedOn, treatment, causality } = standingJudgement(harm);
  const isFault = harm.term === 'device-fault';
  const fields = [
    field('Type of report', isFault ? 'Product problem' : 'Adverse event'),
    field(
      'Outcomes attributed to the event',
      serious.length === 0 ? 'None of the serious outcomes' : serious.join('; '),
    ),
    field('Date of event', harm.beganOn),
    field('Date of this draft', today),
    field('What happened', `${termWords(harm.term)}. ${harm.says}`),
    field('Where', listed(harm.zones)),
    field('Severity', grade === null ? null : `Grade ${grade} (CTCAE version 5, as recalled)`),
    field('Causality (WHO-UMC)', causality),
    field('Treatment', treatment),
    field('Outcome', endedOn === null ? outcome : `${outcome}, on ${endedOn}`),
    field('Relevant tests and laboratory data', null),
    field('Other relevant history', historyOf(harm)),
  ];
  return { letter: 'B', title: 'Adverse event or product problem', fields };
}

function termWords(term: string): string {
  const words = HARM_TERMS.find((one) => one.term === term)?.words ?? term;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function historyOf({ link }: AdverseEvent): string | null {
  if (link === null || link.skinType === 'unknown') return null;
  return `Skin type ${link.skinType} (Fitzpatrick)`;
}

function availability(): DraftSection {
  const fields = [field('Product available for evaluation', null), field('Returned to the maker on', null)];
  return { letter: 'C', title: 'Product availability', fields };
}

function drugs(): DraftSection {
  const fields = [field('Suspect drug or biologic: name, strength, dose, dates, lot', null)];
  return { letter: 'D', title: 'Suspect products other than devices', fields };
}

function device({ event: { link }, registry }: DraftFacts): DraftSection {
  const known = link === null ? null : namedDevice(link.device, registry);
  const cleared = known?.clearances.map(({ number, model }) => `${model} (${number})`) ?? [];
  const fields = [
    field('Brand name', known?.name ?? link?.device ?? null),
    field('Common device name', link === null ? null : 'Microneedling device for aesthetic use'),
    field('Maker', null),
    field('Models and clearances of this device', listed(cleared)),
    field('Unique device identifiers of the cartridges', listed(link?.cartridges ?? [])),
    field('Lots', listed(link?.lots ?? [])),
    field('Serial number of the handpiece', null),
    field('Settings', listed(settingsOf(link))),
    field('Used on', link?.needledOn ?? null),
    field('Operator of the device', link === null ? null : 'Health professional'),
    field('Implanted', link === null ? null : 'No'),
    field('Single-use device reprocessed and used again', null),
  ];
  return { letter: 'E', title: 'Suspect medical device', fields };
}

function settingsOf(link: AdverseEvent['link']): readonly string[] {
  const settings = link?.settings ?? [];
  return settings.map(({ zone, settingMm, passes }) => `${zoneTitle(zone)}: ${settingMm} mm, ${passes} passes`);
}

function others(): DraftSection {
  const fields = [field('Other medical products used at the same time', null)];
  return { letter: 'F', title: 'Other (concomitant) medical products', fields };
}

function reporter({ practice, reporter: { name, profession } }: DraftFacts): DraftSection {
  const fields = [
    field('Name', name),
    field('Practice', practice),
    field('Address, telephone and mail', null),
    field('Health professional', profession === null ? null : 'Yes'),
    field('Occupation', profession),
    field('Also reported to', null),
  ];
  return { letter: 'G', title: 'Reporter', fields };
}

function makers(): DraftSection {
  const fields = [field('For makers of devices, on form 3500A', 'Not part of a voluntary report')];
  return { letter: 'H', title: 'Device manufacturers only', fields };
}
