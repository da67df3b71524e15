import { CLEAR_PERSON } from '../../screening/clear-person.ts';
import { deviceLimits } from '../../screening/device-limits.ts';
import type { ScreeningContext, ScreeningFacts, ScreeningRule } from '../../screening/screening-rule.ts';
import { calendarDay } from '../calendar-day.ts';
import type { RuleFamilyDefinition } from '../family.ts';
import { S01 } from './s01-under-age.ts';
import { S02 } from './s02-below-device-age.ts';
import { S03 } from './s03-pregnant.ts';
import { S04 } from './s04-breastfeeding.ts';
import { S05 } from './s05-active-infection.ts';
import { S06 } from './s06-herpes-now.ts';
import { S07 } from './s07-herpes-history.ts';
import { S08 } from './s08-active-acne.ts';
import { S09 } from './s09-isotretinoin-now.ts';
import { S10 } from './s10-isotretinoin-stopped.ts';
import { S11 } from './s11-anticoagulant.ts';
import { S12 } from './s12-inr.ts';
import { S13 } from './s13-bleeding-disorder.ts';
import { S14 } from './s14-keloid.ts';
import { S15 } from './s15-immunosuppressed.ts';
import { S16 } from './s16-cancer-treatment.ts';
import { S17 } from './s17-after-cancer-treatment.ts';
import { S18 } from './s18-steroid.ts';
import { S19 } from './s19-diabetes.ts';
import { S20 } from './s20-koebner-active.ts';
import { S21 } from './s21-skin-disease-history.ts';
import { S22 } from './s22-rash.ts';
import { S23 } from './s23-connective-tissue.ts';
import { S24 } from './s24-warts.ts';
import { S25 } from './s25-suspicious-lesion.ts';
import { S26 } from './s26-broken-skin.ts';
import { S27 } from './s27-sun.ts';
import { S28 } from './s28-toxin-filler.ts';
import { S30 } from './s30-recent-procedure.ts';
import { S31 } from './s31-topical-retinoid.ts';
import { S32 } from './s32-metal-allergy.ts';
import { S33 } from './s33-agent-allergy.ts';
import { S34 } from './s34-skin-type.ts';
import { S36 } from './s36-pigment-marks.ts';
import { S37 } from './s37-rosacea.ts';
import { S38 } from './s38-body-image.ts';
import { S39 } from './s39-blood-borne-virus.ts';
import { S40 } from './s40-answers-missing-or-old.ts';

/** Every rule of the screening, in the order of the register. A new one: its file here beside, and a line here. */
export const SCREENING_RULES: readonly ScreeningRule[] = [
  S01,
  S02,
  S03,
  S04,
  S05,
  S06,
  S07,
  S08,
  S09,
  S10,
  S11,
  S12,
  S13,
  S14,
  S15,
  S16,
  S17,
  S18,
  S19,
  S20,
  S21,
  S22,
  S23,
  S24,
  S25,
  S26,
  S27,
  S28,
  S30,
  S31,
  S32,
  S33,
  S34,
  S36,
  S37,
  S38,
  S39,
  S40,
];

/** The screening rules with the person and the day on which their cases are tried. */
export const SCREENING_FAMILY: RuleFamilyDefinition<ScreeningFacts, ScreeningContext> = {
  phase: 'screening',
  rules: SCREENING_RULES,
  baseline: {
    facts: CLEAR_PERSON,
    context: {
      asOn: calendarDay('2026-11-24'),
      device: deviceLimits(null, null),
      zonesPlanned: null,
      purpose: 'planning',
    },
  },
};
