import { describe, expect, it } from 'vitest';
import { REGISTRY } from '../plan/plan-registry.ts';
import { EXAMPLE_ADVERSE_EVENT } from './example-adverse-event.ts';
import { type DraftFacts, medwatchDraft } from './medwatch-draft.ts';

const FACTS: DraftFacts = {
  event: EXAMPLE_ADVERSE_EVENT,
  ageYears: null,
  massKg: 70,
  practice: 'Skin & Light',
  reporter: { name: null, profession: 'physician' },
  registry: REGISTRY,
  today: '2026-12-12',
};
const saysOf = (label: string, facts: DraftFacts = FACTS) => {
  const fields = medwatchDraft(facts).sections.flatMap((section) => section.fields);
  return fields.find((one) => one.label === label)?.value;
};

describe('the draft for MedWatch', () => {
  it('has the sections A to H, in their order', () => {
    expect(
      medwatchDraft(FACTS)
        .sections.map(({ letter }) => letter)
        .join(''),
    ).toBe('ABCDEFGH');
  });

  it('takes device, lot, settings and days from the record', () => {
    expect(saysOf('Brand name')).toMatch(/SkinPen/);
    expect(saysOf('Lots')).toBe('AB1');
    expect(saysOf('Settings')).toBe('Left cheek: 1.25 mm, 4 passes');
    expect(saysOf('Used on')).toBe('2026-11-24');
    expect(saysOf('Date of event')).toBe('2026-12-10');
    expect(saysOf('Weight')).toBe('70 kg');
  });

  it('invents nothing: what the record does not hold is not known', () => {
    for (const label of ['Age', 'Sex', 'Ethnicity and race', 'Name', 'Product available for evaluation']) {
      expect(saysOf(label), label).toBeNull();
    }
    const without = { ...FACTS, event: { ...EXAMPLE_ADVERSE_EVENT, link: null, beganOn: null } };
    for (const label of [
      'Brand name',
      'Maker',
      'Lots',
      'Settings',
      'Used on',
      'Operator of the device',
      'Date of event',
    ]) {
      expect(saysOf(label, without), label).toBeNull();
    }
  });

  it('names nobody: the person is the number of the event', () => {
    expect(saysOf('Patient identifier (no name)')).toBe('Event e1');
  });

  it('says how it is judged now', () => {
    const judgement = { ...EXAMPLE_ADVERSE_EVENT.judgement, outcome: 'gone', endedOn: '2027-02-20' } as const;
    const { entry } = EXAMPLE_ADVERSE_EVENT;
    const event = { ...EXAMPLE_ADVERSE_EVENT, judgedAgain: [{ event: 'e1', judgement, because: 'It faded.', entry }] };
    expect(saysOf('Outcome', { ...FACTS, event })).toBe('gone, on 2027-02-20');
  });
});
