import { PLAN_INDICATIONS, SIDED_ZONE_NAMES } from '@percuta/practice';
import type { Questionnaire } from 'fhir/r4.js';
import { type FormItem, questionnaireItem } from '../form/form-item.ts';
import { ANSWER_SYSTEM, ZONE_SYSTEM } from '../screening/screening-canonical.ts';

/** The canonical address of the plan's form. */
export const PLAN_FORM_URL = 'https://percuta.example/fhir/Questionnaire/plan';

/** Raised with every change of a question. */
export const PLAN_FORM_VERSION = '1.1.0';

const ZONE = { codes: { system: ZONE_SYSTEM, of: SIDED_ZONE_NAMES } };

/** A place on the drawing of the face, which is the practice's own: nobody's photograph is in it. */
const FROM_LEFT = 'From the left edge of the drawing of the face, as a share of its width';
const FROM_TOP = 'From the top edge, as a share of its height';

const ITEMS: readonly FormItem[] = [
  {
    linkId: 'indication',
    text: 'What is it for?',
    kind: { codes: { system: ANSWER_SYSTEM, of: PLAN_INDICATIONS } },
  },
  { linkId: 'device', text: 'With which device? Its id, name or clearance number', kind: 'words' },
  {
    linkId: 'zones',
    text: 'Which zones?',
    kind: 'group',
    repeats: true,
    items: [
      { linkId: 'zones.zone', text: 'Zone', kind: ZONE },
      { linkId: 'zones.settingMm', text: 'Setting of the device', kind: { unit: 'mm' } },
      { linkId: 'zones.passes', text: 'Passes', kind: 'count' },
      { linkId: 'zones.reason', text: 'Why deeper than the cap of the zone, if it is', kind: 'words' },
      { linkId: 'zones.insideOrbitalRim', text: 'Inside the orbital rim?', kind: 'said' },
    ],
  },
  {
    linkId: 'exclusions',
    text: 'What is left out?',
    kind: 'group',
    repeats: true,
    items: [
      { linkId: 'exclusions.zone', text: 'Zone', kind: ZONE },
      { linkId: 'exclusions.what', text: 'A mole, a tattoo, a spot of active acne', kind: 'words' },
      {
        linkId: 'exclusions.mask',
        text: 'Where on the face, if it was painted',
        kind: { codes: { system: ANSWER_SYSTEM, of: ['spot', 'outline'] } },
      },
      {
        linkId: 'exclusions.mask.radiusMm',
        text: 'Radius on the skin',
        kind: { unit: 'mm' },
        when: { question: 'exclusions.mask', is: 'spot' },
      },
      {
        linkId: 'exclusions.mask.points',
        text: 'The middle of the spot, or the points of the outline in order',
        kind: 'group',
        repeats: true,
        items: [
          { linkId: 'exclusions.mask.points.x', text: FROM_LEFT, kind: { unit: '1' } },
          { linkId: 'exclusions.mask.points.y', text: FROM_TOP, kind: { unit: '1' } },
        ],
      },
    ],
  },
  { linkId: 'sessions.count', text: 'How many sessions?', kind: 'count' },
  {
    linkId: 'sessions.intervalDays',
    text: 'Days between two sessions',
    kind: { unit: 'd' },
    when: { question: 'sessions.count', above: 1 },
  },
  {
    linkId: 'sessions.reviewAfterSession',
    text: 'After which session is the result looked at?',
    kind: 'count',
    when: { question: 'sessions.count', above: 1 },
  },
  { linkId: 'topicals', text: 'What is on the skin under the needles?', kind: 'words', repeats: true },
  { linkId: 'anaesthetic', text: 'Numbing product, if one is planned', kind: 'words' },
  {
    linkId: 'setting',
    text: 'Where?',
    kind: { codes: { system: ANSWER_SYSTEM, of: ['practice', 'home'] } },
  },
];

/**
 * What a plan is made of, as a FHIR R4 Questionnaire: the questions behind the plan's rules. Who the person is comes
 * from the screening, who needles from the credentials, what a device is from the registry; none of it is asked here.
 * Draft until a clinician has signed it.
 *
 * @example
 * toPlanQuestionnaire().url // => "https://percuta.example/fhir/Questionnaire/plan"
 */
export function toPlanQuestionnaire(): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    id: 'plan',
    url: PLAN_FORM_URL,
    version: PLAN_FORM_VERSION,
    name: 'PercutaPlan',
    title: 'Plan of derma needling',
    status: 'draft',
    experimental: true,
    subjectType: ['Patient'],
    item: ITEMS.map(questionnaireItem),
  };
}
