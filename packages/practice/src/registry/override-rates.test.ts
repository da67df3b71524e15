import { describe, expect, it } from 'vitest';
import { booked } from '../course/testing/stages.ts';
import { openItemsOf } from '../need-to-know/clearance-of.ts';
import { overrideRates } from './override-rates.ts';

const aspirin = { anticoagulant: { answer: 'yes', medicines: ['aspirin'] } } as const;
const rateOf = (rule: string, ...records: Parameters<typeof overrideRates>[0]) =>
  overrideRates(records).find((one) => one.rule === rule)?.overridden;

/** Somebody on aspirin, on which a clinician has decided. */
function overriddenAspirin() {
  const told = booked(aspirin);
  const finding = openItemsOf(told.state, 'v1', told.context).find(({ item }) => item === 'S11')?.finding ?? '';
  const reason = 'Goes on; pressure after.';
  return told.does('responsible-clinician', { do: 'overrideFinding', finding, session: null, reason });
}

describe('the override rate of a rule', () => {
  it('counts of all who were held up by it those on whom a clinician went on', () => {
    const [held, gone] = [booked(aspirin).entries, overriddenAspirin().entries];
    expect(rateOf('S11', held, gone)).toMatchObject({ events: 1, of: 2, by: 'wilson' });
    expect(rateOf('S11', held)).toMatchObject({ events: 0, of: 1 });
  });

  it('counts what was found again on the day once', () => {
    const told = booked(aspirin);
    told.does('patient', { do: 'answerScreening', answers: aspirin });
    expect(rateOf('S11', told.entries)).toMatchObject({ events: 0, of: 1 });
  });

  it('counts another medicine as another alert', () => {
    const told = overriddenAspirin();
    const answers = { anticoagulant: { answer: 'yes', medicines: ['aspirin', 'clopidogrel'] } } as const;
    told.does('patient', { do: 'answerScreening', answers });
    expect(rateOf('S11', told.entries)).toMatchObject({ events: 1, of: 2 });
  });

  it('has no line for what may not be overridden, for what is missing, and for rules that never spoke', () => {
    const told = booked(aspirin);
    told.does('patient', { do: 'answerScreening', answers: { pregnant: { answer: 'yes' } } });
    const rules = overrideRates([told.entries]).map(({ rule }) => rule);
    expect(rules).toContain('S11');
    for (const none of ['S03', 'S40', 'S14']) expect(rules).not.toContain(none);
  });
});
