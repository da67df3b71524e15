import type { Limit, Measurement, Prior, Provenanced, Source } from '../schema.ts';
import { AFTERCARE_STEPS, FOLLOW_UP, NOT_ON_OPEN_CHANNELS } from './aftercare.ts';
import { ANAESTHETIC_CAUTIONS, ANAESTHETIC_TOXICITY_PLAN } from './anaesthetic-cautions.ts';
import { ANAESTHETIC_FACTS, ANAESTHETICS } from './anaesthetics.ts';
import { ANTISEPTIC_FACTS } from './antiseptic-facts.ts';
import { ANTISEPTICS } from './antiseptics.ts';
import { CONTRAINDICATIONS } from './contraindications.ts';
import { DOSE_RESPONSE_MODELS, INFECTION_THRESHOLDS, SINGH_1971_ROWS } from './dose-response.ts';
import { FOUNDING_STUDY } from './founding-study.ts';
import { HARM_REVIEWS } from './harm-reviews.ts';
import { CAUSALITY_WORDS, HARM_TERMS } from './harm-words.ts';
import { HARM_RATES, HARM_REPORTS } from './harms.ts';
import { HOME_INFECTION_SPREAD, PROFESSIONAL_INFECTION_PRIOR, ZERO_EVENT_BOUNDS } from './infection-bounds.ts';
import { JURISDICTIONS } from './jurisdictions.ts';
import { LABEL_LISTS } from './label-lists.ts';
import { PAIN_SCORES } from './pain.ts';
import { CHANNEL_PASSAGE } from './passage.ts';
import { PHOTO_ALIKE, PHOTO_PROTOCOL } from './photo-protocol.ts';
import { BARRIER_FACTS, DEPTH_OPINIONS, HOME_FACTS, PROTOCOL, VENDOR_CHART } from './protocol.ts';
import { REGULATION } from './regulation.ts';
import { REPORTING_DUTIES } from './reporting-duties.ts';
import { SCALES } from './scales.ts';
import { SKIN_LOAD } from './skin-load.ts';
import { SAFETY_SOURCES } from './sources.ts';
import { TIME_OUT_BASIS } from './time-out-items.ts';
import { AFTERCARE_LEVEL_ROWS, COURSE } from './triage.ts';
import { CHECK_IN_WINDOWS, WORK_CLOCKS } from './work-clocks.ts';
import { ZONE_CAPS } from './zone-caps.ts';

type SafetyTable =
  | { readonly name: string; readonly kind: 'sources'; readonly rows: readonly Source[] }
  | { readonly name: string; readonly kind: 'measurements'; readonly rows: readonly Measurement[] }
  | { readonly name: string; readonly kind: 'priors'; readonly rows: readonly Prior[] }
  | { readonly name: string; readonly kind: 'limits'; readonly rows: readonly Limit[] }
  | { readonly name: string; readonly kind: 'records'; readonly rows: readonly Provenanced[] };

/** Every table on safety and clinical practice, for the linter. */
export const SAFETY_TABLES: readonly SafetyTable[] = [
  { name: 'safety sources', kind: 'sources', rows: SAFETY_SOURCES },
  { name: 'contraindications', kind: 'records', rows: CONTRAINDICATIONS },
  { name: 'label lists', kind: 'records', rows: LABEL_LISTS },
  { name: 'zone caps', kind: 'records', rows: ZONE_CAPS },
  {
    name: 'protocol',
    kind: 'records',
    rows: [...PROTOCOL, ...DEPTH_OPINIONS, VENDOR_CHART, ...HOME_FACTS, ...BARRIER_FACTS],
  },
  { name: 'founding study', kind: 'records', rows: FOUNDING_STUDY },
  { name: 'regulation', kind: 'records', rows: REGULATION },
  { name: 'jurisdictions', kind: 'records', rows: JURISDICTIONS },
  { name: 'skin load', kind: 'measurements', rows: SKIN_LOAD },
  { name: 'antiseptics', kind: 'records', rows: ANTISEPTICS },
  { name: 'antiseptic facts', kind: 'measurements', rows: ANTISEPTIC_FACTS },
  { name: 'channel passage', kind: 'measurements', rows: CHANNEL_PASSAGE },
  { name: 'dose response', kind: 'records', rows: DOSE_RESPONSE_MODELS },
  { name: 'infecting doses', kind: 'measurements', rows: [...SINGH_1971_ROWS, ...INFECTION_THRESHOLDS] },
  { name: 'infection prior', kind: 'priors', rows: [PROFESSIONAL_INFECTION_PRIOR] },
  { name: 'home infection spread', kind: 'limits', rows: [HOME_INFECTION_SPREAD] },
  { name: 'zero-event bounds', kind: 'records', rows: ZERO_EVENT_BOUNDS },
  { name: 'harm rates', kind: 'measurements', rows: HARM_RATES },
  { name: 'harm reports', kind: 'records', rows: HARM_REPORTS },
  { name: 'harm reviews', kind: 'records', rows: HARM_REVIEWS },
  { name: 'words of harm', kind: 'records', rows: [...HARM_TERMS, ...CAUSALITY_WORDS] },
  { name: 'reporting duties', kind: 'records', rows: REPORTING_DUTIES },
  { name: 'clocks of the practice', kind: 'records', rows: [...WORK_CLOCKS, ...CHECK_IN_WINDOWS] },
  { name: 'time-out basis', kind: 'records', rows: TIME_OUT_BASIS },
  { name: 'anaesthetics', kind: 'records', rows: [...ANAESTHETICS, ...ANAESTHETIC_FACTS] },
  { name: 'anaesthetic cautions', kind: 'records', rows: [...ANAESTHETIC_CAUTIONS, ...ANAESTHETIC_TOXICITY_PLAN] },
  { name: 'aftercare', kind: 'records', rows: [NOT_ON_OPEN_CHANNELS, ...AFTERCARE_STEPS, FOLLOW_UP] },
  { name: 'course and triage', kind: 'records', rows: [...COURSE, ...AFTERCARE_LEVEL_ROWS] },
  { name: 'photographs', kind: 'records', rows: [...PHOTO_PROTOCOL, PHOTO_ALIKE] },
  { name: 'scales', kind: 'records', rows: SCALES },
  { name: 'pain', kind: 'measurements', rows: PAIN_SCORES },
];
