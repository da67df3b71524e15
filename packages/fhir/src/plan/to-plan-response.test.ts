import { type CoursePlan, EXAMPLE_COURSE_PLAN, maskInQuarter } from '@percuta/practice';
import type { QuestionnaireItem, QuestionnaireResponseItem } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { toPlanQuestionnaire } from './to-plan-questionnaire.ts';
import { toPlanResponse } from './to-plan-response.ts';

const MOLE = maskInQuarter('left-cheek', { vertical: 'upper', across: 'outer' }, 4);
const TATTOO = {
  shape: 'outline',
  points: [
    { x: 0.61, y: 0.52 },
    { x: 0.64, y: 0.52 },
    { x: 0.62, y: 0.57 },
  ],
} as const;
const PLAN: CoursePlan = {
  ...EXAMPLE_COURSE_PLAN,
  exclusions: [
    { zone: 'left-cheek', what: 'a mole', mask: MOLE },
    { zone: 'left-cheek', what: 'a tattoo', mask: TATTOO },
    { zone: 'forehead', what: 'a scar' },
  ],
};

type Answered = Pick<QuestionnaireResponseItem, 'linkId' | 'answer' | 'item'>;
const flat = (items: readonly Answered[] = []): readonly Answered[] => items.flatMap((one) => [one, ...flat(one.item)]);
const flatForm = (items: readonly QuestionnaireItem[] = []): readonly QuestionnaireItem[] =>
  items.flatMap((one) => [one, ...flatForm(one.item)]);
const numbers = (of: Answered | undefined, linkId: string) =>
  flat(of?.item).flatMap((one) => (one.linkId === linkId ? [one.answer?.[0]?.valueQuantity?.value] : []));

describe('a plan in standard terms', () => {
  const response = toPlanResponse(PLAN);
  const [mole, tattoo, scar] = (response.item ?? []).filter(({ linkId }) => linkId === 'exclusions');

  it('answers nothing that its form does not ask, and what it answers with a code is an option there', () => {
    const form = new Map(flatForm(toPlanQuestionnaire().item).map((one) => [one.linkId, one]));
    for (const { linkId, answer } of flat(response.item)) {
      const asked = form.get(linkId);
      expect(asked, linkId).toBeDefined();
      const coded = answer?.[0]?.valueCoding;
      if (coded !== undefined) expect(asked?.answerOption?.map((option) => option.valueCoding)).toContainEqual(coded);
    }
  });

  it('says where a mole is spared: its middle on the face and its radius on the skin', () => {
    if (MOLE.shape !== 'spot') throw new Error('A mask in a quarter is a spot.');
    expect(numbers(mole, 'exclusions.mask.radiusMm')).toEqual([4]);
    expect(numbers(mole, 'exclusions.mask.points.x')).toEqual([MOLE.at.x]);
    expect(numbers(mole, 'exclusions.mask.points.y')).toEqual([MOLE.at.y]);
  });

  it('says the outline of a tattoo point by point, in order, and nothing of what was not painted', () => {
    expect(numbers(tattoo, 'exclusions.mask.points.x')).toEqual([0.61, 0.64, 0.62]);
    expect(numbers(tattoo, 'exclusions.mask.points.y')).toEqual([0.52, 0.52, 0.57]);
    expect(numbers(tattoo, 'exclusions.mask.radiusMm')).toEqual([]);
    expect(flat(scar?.item).map(({ linkId }) => linkId)).toEqual(['exclusions.zone', 'exclusions.what']);
  });
});
