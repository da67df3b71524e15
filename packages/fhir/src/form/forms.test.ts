import { PLAN_FAMILY, SCREENING_FAMILY, TIME_OUT_FAMILY } from '@percuta/practice';
import type { Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { toPlanQuestionnaire } from '../plan/to-plan-questionnaire.ts';
import { toQuestionnaire } from '../screening/to-questionnaire.ts';
import { toTimeOutQuestionnaire } from '../time-out/to-time-out-questionnaire.ts';

interface AnyRule {
  readonly id: string;
  readonly needs: readonly string[];
  readonly reads?: readonly string[];
}

const flat = (items: readonly QuestionnaireItem[] = []): readonly QuestionnaireItem[] =>
  items.flatMap((item) => [item, ...flat(item.item)]);

const FORMS: readonly [string, Questionnaire, readonly AnyRule[], readonly string[]][] = [
  ['screening', toQuestionnaire(), SCREENING_FAMILY.rules, ['answeredOn', 'ageYears', 'birthDate']],
  ['plan', toPlanQuestionnaire(), PLAN_FAMILY.rules, ['person', 'practitioner', 'modality']],
  ['time-out', toTimeOutQuestionnaire(), TIME_OUT_FAMILY.rules, ['cartridge.seenBefore']],
];

describe('the three forms', () => {
  it.each(FORMS)('%s asks what its rules read; the rest is on record and never asked', (_, form, rules, onRecord) => {
    const asked = flat(form.item).map(({ linkId }) => linkId);
    const isAsked = (path: string) => asked.some((one) => one === path || one.startsWith(`${path}.`));
    const isOnRecord = (path: string) => onRecord.some((one) => path === one || path.startsWith(`${one}.`));
    const paths = rules.flatMap(({ needs, reads = [] }) => [...needs, ...reads]);
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !isAsked(path) && !isOnRecord(path))).toEqual([]);
  });

  it('stand behind all 60 rules', () => {
    expect(FORMS.flatMap(([, , rules]) => rules.map(({ id }) => id))).toHaveLength(60);
  });

  it.each(FORMS)('%s is a versioned draft; each item has a name of its own, and a branch has a question', (_, form) => {
    const items = flat(form.item);
    expect(form).toMatchObject({ status: 'draft', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    expect(new Set(items.map(({ linkId }) => linkId)).size).toBe(items.length);
    const branches = items.flatMap(({ enableWhen = [] }) => enableWhen.map(({ question }) => question));
    expect(branches.length).toBeGreaterThan(1);
    for (const question of branches) expect(items.some(({ linkId }) => linkId === question)).toBe(true);
  });
});
