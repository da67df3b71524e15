import type { CausalityWord } from '@percuta/evidence';
import type { HarmGrade, HarmOutcome, SeriousBecause } from '@percuta/practice';

const HL7 = 'http://terminology.hl7.org/CodeSystem';
export const OUTCOME_SYSTEM = `${HL7}/adverse-event-outcome`;
export const SERIOUSNESS_SYSTEM = `${HL7}/adverse-event-seriousness`;
export const SEVERITY_SYSTEM = `${HL7}/adverse-event-severity`;
export const CAUSALITY_SYSTEM = `${HL7}/adverse-event-causality-assess`;
/** The practice's own words of harm. */
export const HARM_SYSTEM = 'https://percuta.example/fhir/CodeSystem/harm';
export const EVENT_SYSTEM = 'https://percuta.example/fhir/adverse-event';

export const OUTCOME_CODES: Readonly<Record<HarmOutcome, string>> = {
  ongoing: 'ongoing',
  'getting better': 'recovering',
  gone: 'resolved',
  'gone, leaving something': 'resolvedWithSequelae',
  fatal: 'fatal',
  unknown: 'unknown',
};

/** Most serious first: the resource holds one. */
export const SERIOUSNESS_CODES: readonly (readonly [SeriousBecause, string])[] = [
  ['death', 'SeriousResultsInDeath'],
  ['life-threatening', 'SeriousIsLifeThreatening'],
  ['hospital stay', 'SeriousResultsInHospitalization'],
  ['lasting damage', 'SeriousResultsInDisability'],
  ['treatment to prevent lasting damage', 'SeriousRequiresPreventImpairment'],
  ['other serious', 'Serious'],
];

export const SEVERITY_CODES: Readonly<Record<HarmGrade, string>> = {
  1: 'mild',
  2: 'moderate',
  3: 'severe',
  4: 'severe',
  5: 'severe',
};

export const CAUSALITY_CODES: Readonly<Record<CausalityWord['causality'], string>> = {
  certain: 'Certain',
  probable: 'Probably-Likely',
  possible: 'Possible',
  unlikely: 'Unlikely',
  conditional: 'Conditional-Classified',
  unassessable: 'Unassessable-Unclassifiable',
};
