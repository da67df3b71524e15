import type { CoursePlan, ExclusionMask } from '@percuta/practice';
import type { QuestionnaireResponse, QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from 'fhir/r4.js';
import { ANSWER_SYSTEM, UCUM, ZONE_SYSTEM } from '../screening/screening-canonical.ts';
import { PLAN_FORM_URL, PLAN_FORM_VERSION } from './to-plan-questionnaire.ts';

type Item = QuestionnaireResponseItem;

/**
 * A plan of a course as a FHIR R4 QuestionnaireResponse to the plan's form, with what is spared as it was painted: places
 * are shares of the width and the height of the drawing of the face, radii are mm on the skin. What is not planned is left
 * out. Refuses nothing. Source: the plan as the person consented to it.
 *
 * @example
 * toPlanResponse(EXAMPLE_COURSE_PLAN).questionnaire // => "https://percuta.example/fhir/Questionnaire/plan|1.1.0"
 */
export function toPlanResponse(plan: CoursePlan): QuestionnaireResponse {
  const { indication, device, zones, exclusions, sessions, glide, anaesthetic } = plan;
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    questionnaire: `${PLAN_FORM_URL}|${PLAN_FORM_VERSION}`,
    item: [
      answered('indication', code(ANSWER_SYSTEM, indication)),
      answered('device', { valueString: device }),
      ...zones.map(zoneItem),
      ...exclusions.map(exclusionItem),
      answered('sessions.count', { valueInteger: sessions.count }),
      ...given(sessions.intervalDays, (days) => answered('sessions.intervalDays', measured(days, 'd'))),
      ...given(sessions.reviewAfterSession, (after) =>
        answered('sessions.reviewAfterSession', { valueInteger: after }),
      ),
      ...given(glide, (name) => answered('topicals', { valueString: name })),
      ...given(anaesthetic, (name) => answered('anaesthetic', { valueString: name })),
      answered('setting', code(ANSWER_SYSTEM, 'practice')),
    ],
  };
}

function zoneItem({ zone, settingMm, passes, reason, insideOrbitalRim }: CoursePlan['zones'][number]): Item {
  return group('zones', [
    answered('zones.zone', code(ZONE_SYSTEM, zone)),
    answered('zones.settingMm', measured(settingMm, 'mm')),
    answered('zones.passes', { valueInteger: passes }),
    ...given(reason, (text) => answered('zones.reason', { valueString: text })),
    answered('zones.insideOrbitalRim', code(ANSWER_SYSTEM, insideOrbitalRim ? 'yes' : 'no')),
  ]);
}

function exclusionItem({ zone, what, mask }: CoursePlan['exclusions'][number]): Item {
  return group('exclusions', [
    answered('exclusions.zone', code(ZONE_SYSTEM, zone)),
    answered('exclusions.what', { valueString: what }),
    ...(mask === undefined ? [] : maskItems(mask)),
  ]);
}

function maskItems(mask: ExclusionMask): readonly Item[] {
  const points = mask.shape === 'spot' ? [mask.at] : mask.points;
  return [
    answered('exclusions.mask', code(ANSWER_SYSTEM, mask.shape)),
    ...(mask.shape === 'spot' ? [answered('exclusions.mask.radiusMm', measured(mask.radiusMm, 'mm'))] : []),
    ...points.map(({ x, y }) =>
      group('exclusions.mask.points', [
        answered('exclusions.mask.points.x', measured(x, '1')),
        answered('exclusions.mask.points.y', measured(y, '1')),
      ]),
    ),
  ];
}

function given<Value>(value: Value | null, itemOf: (value: Value) => Item): readonly Item[] {
  return value === null ? [] : [itemOf(value)];
}

function group(linkId: string, item: readonly Item[]): Item {
  return { linkId, item: [...item] };
}

function answered(linkId: string, answer: QuestionnaireResponseItemAnswer): Item {
  return { linkId, answer: [answer] };
}

function code(system: string, value: string): QuestionnaireResponseItemAnswer {
  return { valueCoding: { system, code: value } };
}

function measured(value: number, unit: string): QuestionnaireResponseItemAnswer {
  return { valueQuantity: { value, system: UCUM, code: unit } };
}
