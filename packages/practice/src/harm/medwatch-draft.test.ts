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

  it('tells what happened in the words of the term, then in the words of whoever noted it', () => {
    expect(saysOf('What happened')).toMatch(/^[A-Z][a-z -]+.*\. /);
    expect(saysOf('What happened')).toContain(EXAMPLE_ADVERSE_EVENT.says);
    const other = { ...EXAMPLE_ADVERSE_EVENT, term: 'a term of tomorrow' as never, says: 'Nobody knows yet.' };
    const facts = { ...FACTS, event: other as DraftFacts['event'] };
    expect(saysOf('What happened', facts)).toBe('A term of tomorrow. Nobody knows yet.');
  });

  it('says where, how bad, what was done, and how it stands', () => {
    const judged = (changes: object) => ({
      ...FACTS,
      event: { ...EXAMPLE_ADVERSE_EVENT, judgement: { ...EXAMPLE_ADVERSE_EVENT.judgement, ...changes } },
    });
    expect(saysOf('Where')).toBe(EXAMPLE_ADVERSE_EVENT.zones.join('; '));
    expect(saysOf('Severity', judged({ grade: 2 }))).toBe('Grade 2 (CTCAE version 5, as recalled)');
    expect(saysOf('Severity', judged({ grade: null }))).toBeNull();
    expect(saysOf('Treatment', judged({ treatment: 'Azelaic acid.' }))).toBe('Azelaic acid.');
    expect(saysOf('Outcome', judged({ outcome: 'ongoing', endedOn: null }))).toBe('ongoing');
    expect(saysOf('Outcomes attributed to the event', judged({ serious: [] }))).toBe('None of the serious outcomes');
    expect(saysOf('Outcomes attributed to the event', judged({ serious: ['death', 'disability'] }))).toBe(
      'death; disability',
    );
  });

  it('is of a product where the device failed, and of an event else', () => {
    expect(saysOf('Type of report')).toBe('Adverse event');
    const fault = { ...FACTS, event: { ...EXAMPLE_ADVERSE_EVENT, term: 'device-fault' as const } };
    expect(saysOf('Type of report', fault)).toBe('Product problem');
  });

  it('names age, skin type and who used the device where they are on record', () => {
    expect(saysOf('Age', { ...FACTS, ageYears: 48 })).toBe('48 years');
    expect(saysOf('Weight', { ...FACTS, massKg: null })).toBeNull();
    const { link } = EXAMPLE_ADVERSE_EVENT;
    const typed = (skinType: unknown) =>
      ({ ...FACTS, event: { ...EXAMPLE_ADVERSE_EVENT, link: { ...link, skinType } } }) as DraftFacts;
    expect(saysOf('Other relevant history', typed(5))).toBe('Skin type 5 (Fitzpatrick)');
    expect(saysOf('Other relevant history', typed('unknown'))).toBeNull();
    expect(saysOf('Other relevant history', { ...FACTS, event: { ...EXAMPLE_ADVERSE_EVENT, link: null } })).toBeNull();
    expect(saysOf('Operator of the device')).toBe('Health professional');
  });

  it('names the device by its kind, its clearances and the codes of its cartridges; it is never implanted', () => {
    expect(saysOf('Common device name')).toBe('Microneedling device for aesthetic use');
    expect(saysOf('Models and clearances of this device')).toMatch(/SkinPen.*\((DEN|K)\d+\)/);
    expect(saysOf('Unique device identifiers of the cartridges')).toBe(
      EXAMPLE_ADVERSE_EVENT.link?.cartridges.join('; '),
    );
    expect(saysOf('Implanted')).toBe('No');
    const nowhere = { ...FACTS, event: { ...EXAMPLE_ADVERSE_EVENT, link: null } };
    for (const label of [
      'Common device name',
      'Models and clearances of this device',
      'Unique device identifiers of the cartridges',
      'Implanted',
    ]) {
      expect(saysOf(label, nowhere), label).toBeNull();
    }
  });

  it('names the reporter by practice and occupation', () => {
    expect(saysOf('Practice')).toBe('Skin & Light');
    expect(saysOf('Health professional')).toBe('Yes');
    expect(saysOf('Occupation')).toBe('physician');
    const nobody = { ...FACTS, reporter: { name: null, profession: null } };
    expect(saysOf('Health professional', nobody)).toBeNull();
  });

  it('leaves no section empty, and says that nobody has sent it', () => {
    for (const { fields, title } of medwatchDraft(FACTS).sections) expect(fields.length, title).toBeGreaterThan(0);
    expect(medwatchDraft(FACTS).notes.join(' ')).toContain('Nobody has sent it.');
  });
});
